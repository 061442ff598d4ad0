import type { Actor, Claim, Count } from '#domain/claim.ts'
import { statusOf } from '#domain/claim.ts'
import type { Issue } from '#domain/reading.ts'
import type { Report } from '#domain/report.ts'
import { EVALUATIVE } from './action-lexicon.ts'
import { chainOfVoices } from './chain-of-voices.ts'
import type { Draft } from './draft.ts'
import { countOf, countOfNoun } from './find-counts.ts'
import { findLimits } from './find-limits.ts'
import { findSetting, type Setting } from './find-setting.ts'
import type { Spoken } from './find-speech.ts'
import { wordsOf } from './parse-sentence.ts'
import type { Participant, Referents } from './referents.ts'
import type { Untold } from './share-happenings.ts'

/** What claims are built with: the report's own fields, what pronouns stand for, where doubt goes. */
export type Building = {
  readonly report: Pick<Report, 'author' | 'outlet' | 'republishedBy' | 'published'>
  readonly referents: Referents
  readonly issues: Issue[]
  readonly countryOf: (name: string) => string | null
  /** Claims made before, for what an action named again takes over. */
  readonly made: ReadonlyMap<Draft, Untold>
}

const QUOTE_MAX = 2000

/**
 * Turns a draft into a claim with its voices, participants, setting, counts and limits.
 *
 * @param spoken stretches of speech that overlap the sentence, narrowest first
 * @returns null when nobody who could act is named for an action that needs one: a claim less, not a guess
 */
export function buildClaim(
  draft: Draft,
  spoken: readonly Spoken[],
  building: Building,
): Untold | null {
  const { parsed } = draft
  const at = parsed.tokens[draft.from]?.start ?? parsed.span.start
  const around =
    draft.kind === 'opinion' && draft.type === 'STATEMENT'
      ? spoken
      : spoken.filter((one) => one.start <= at && one.end > at)
  const actors = actorsOf(draft, building)
  const targets = draft.targets.flatMap((unit) => [
    ...building.referents.participantsAt(parsed, unit),
  ])
  if (
    !isTellable(draft, actors) ||
    (isVerb(draft) && [...actors, ...targets].every((one) => one.isUnresolved))
  )
    return null

  const within = around[0] ?? parsed.span
  const first = building.made.get(draft.again as Draft)
  const who = { actors: namesOf(actors, first?.actors), targets: namesOf(targets, first?.targets) }
  const setting = draft.type === 'STATEMENT' ? {} : settingOf(draft, within, first)
  const put = putInTime(draft, putUnderDenial(draft, around), {
    when: setting.when,
    published: building.report.published,
  })
  const kind = kindOf(draft)
  const shape = { kind, ...put }
  const counts = countsOf(draft)
  const limits = findLimits(draft, within)
  return {
    part: parsed.span.part,
    ...quoteOf(draft),
    status: statusOf(shape),
    ...shape,
    attribution: chainOfVoices(around, building.report, {
      parsed,
      actors: who.actors,
      countryOf: building.countryOf,
    }),
    ...(draft.type === 'STATEMENT' ? {} : { action: actionOf(draft) }),
    ...who,
    ...setting,
    ...(counts.length > 0 ? { counts } : {}),
    ...(limits.length > 0 ? { limits } : {}),
  }
}

function quoteOf(draft: Draft): Pick<Untold, 'quote' | 'start' | 'end'> {
  const { text, span } = draft.parsed
  const end = Math.min(span.end, span.start + QUOTE_MAX)
  return { quote: text.slice(span.start, end), start: span.start, end }
}

function actionOf(draft: Draft): NonNullable<Claim['action']> {
  const words = wordsOf(draft.parsed, draft)
  return { type: draft.type, ...(draft.mode === undefined ? {} : { mode: draft.mode }), ...words }
}

function kindOf(draft: Draft): Claim['kind'] {
  if (draft.put.isOpinion) return 'opinion'
  const lemma = draft.parsed.tokens[draft.from]?.lemma ?? ''
  return EVALUATIVE.has(lemma) ? 'opinion' : draft.kind
}

/** A denial turns what it denies; a doubt or a question leaves it open. */
function putUnderDenial(
  draft: Draft,
  around: readonly Spoken[],
): Pick<Claim, 'polarity' | 'modality'> {
  const { polarity, modality } = draft.put
  const denials = around.filter((one) => one.stance === 'denies').length
  const isTurned = denials % 2 === 1
  const isOpen = around.some((one) => one.stance === 'asks' || one.stance === 'doubts')
  return {
    polarity: isTurned ? (polarity === 'affirmed' ? 'negated' : 'affirmed') : polarity,
    modality: isOpen && modality === 'actual' ? 'possible' : modality,
  }
}

type Telling = Pick<Claim, 'polarity' | 'modality'>
type InTime = { readonly when: Claim['when']; readonly published: Report['published'] }

/** "Tomorrow we open a camp": what a present tense tells of a day to come is planned. */
function putInTime(draft: Draft, put: Telling, { when, published }: InTime): Telling {
  const verb = draft.clause?.verb
  const form = draft.parsed.tokens[verb?.head ?? -1]?.form
  const isPresent =
    verb?.form === 'finite' && !verb.hasAuxiliary && (form === 's' || form === 'base')
  if (!isPresent || !when || published === undefined || put.modality !== 'actual') return put
  const isAhead =
    /^\d{4}-\d\d-\d\d/.test(when.edtf) && when.edtf.slice(0, 10) > published.slice(0, 10)
  return isAhead ? { ...put, modality: 'planned' } : put
}

function actorsOf(draft: Draft, building: Building): Participant[] {
  const { parsed, modifier } = draft
  const named = draft.actors.flatMap((unit) => [...building.referents.participantsAt(parsed, unit)])
  if (draft.kind === 'opinion') return named.filter((one) => !one.isUnresolved)
  for (const one of named)
    if (one.isUnresolved && one.canAct) building.issues.push(unresolved(one.actor))
  if (!modifier)
    return named.filter(
      (one) => one.canAct || draft.isAgentive || draft.isAnyActor || NEED_MIND.has(draft.type),
    )
  const words = wordsOf(parsed, modifier)
  return isPlaceOnly(draft, words)
    ? named
    : [
        ...named,
        {
          actor: { name: words.words.replace(/^(?:the|The) /, ''), ...words },
          canAct: true,
          isUnresolved: false,
        },
      ]
}

function unresolved(actor: Actor): Issue {
  return { code: 'actor_unresolved', words: actor.words, start: actor.start, end: actor.end }
}

/** "the Oster bombing" names where, not who: a town before the noun is no actor. */
function isPlaceOnly(draft: Draft, words: { start: number; end: number }): boolean {
  const place = draft.parsed.places.find((one) => one.start >= words.start && one.end <= words.end)
  return place !== undefined && place.isDemonym !== true && place.precision !== 'country'
}

/** Who asks, agrees or accuses has a mind, whatever the words call it: "both banks have asked". */
const NEED_MIND: ReadonlySet<string> = new Set([
  'REQUEST', 'ACCUSE', 'AGREE', 'REJECT', 'THREATEN', 'CONSULT', 'SUPPORT', 'PROTEST',
]) // biome-ignore format: one list

/** When and where, by the sentence itself; what it leaves out was told at the first naming. */
function settingOf(
  draft: Draft,
  within: { start: number; end: number },
  first: Untold | undefined,
): Setting {
  const own = findSetting(draft, within)
  return {
    ...(first?.when ? { when: first.when } : {}),
    ...(first?.where ? { where: first.where } : {}),
    ...own,
  }
}

/** An act needs somebody who acts; a passive or a naming noun needs only itself. */
function isTellable(draft: Draft, actors: readonly Participant[]): boolean {
  if (draft.kind === 'opinion' || !draft.isAgentive) return true
  const known = actors.filter((one) => !one.isUnresolved)
  if (NEED_MIND.has(draft.type)) return known.length > 0
  return known.some((one) => one.canAct) && actors.every((one) => one.canAct)
}

function namesOf(found: readonly Participant[], first: readonly Actor[] | undefined): Actor[] {
  const own = found.filter((one) => !one.isUnresolved).map((one) => one.actor)
  if (own.length > 0 || !first) return own.slice(0, 40)
  return first.map((one) => ({
    ...one,
    refersTo: one.refersTo ?? { start: one.start, end: one.end },
  }))
}

function countsOf(draft: Draft): Count[] {
  if (draft.tally) return [draft.tally]
  if (!draft.clause || draft.kind !== 'event') return []
  const named = isVerb(draft) ? null : countOfNoun(draft.parsed, draft)
  if (named) return [named]
  const told = [{ clause: draft.clause, targets: draft.targets }, ...(draft.harm ?? [])]
  return told
    .flatMap(({ clause, targets }) => countOf(draft.parsed, clause, targets) ?? [])
    .slice(0, 40)
}

/** A verb that tells neither who nor whom tells too little. */
function isVerb(draft: Draft): boolean {
  return (
    !draft.standsAlone && draft.kind === 'event' && draft.parsed.tokens[draft.from]?.tag === 'VERB'
  )
}
