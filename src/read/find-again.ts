import { ANAPHORS, ENTRIES, framesOf, HAPPENS } from './action-lexicon.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { headOf } from './find-noun-actions.ts'
import type { Parsed } from './parse-sentence.ts'
import { putOf } from './statuses.ts'

/** How many paragraphs back "the operation" may reach. */
const PARAGRAPHS_MAX = 3

/**
 * Links what a sentence names again ("the operation took place in Oster") to the action told before.
 *
 * @param earlier the report's last drafts, oldest first
 * @returns the sentence's drafts, those that name again linked, with new ones where the verb alone had told nothing
 */
export function findAgain(
  parsed: Parsed,
  drafts: readonly Draft[],
  earlier: readonly Draft[],
): Draft[] {
  const linked = drafts.flatMap((draft, at) =>
    draft.isEffect
      ? effectOf(draft, [...earlier, ...drafts.slice(0, at).filter(({ isEffect }) => !isEffect)])
      : [linkOf(parsed, draft, earlier)],
  )
  const added = parsed.clauses.flatMap((clause) => {
    const isTold = drafts.some((draft) => draft.clause === clause)
    const subject = clause.subjects[0]
    const denied = isTold ? null : deniedBy(parsed, clause, earlier)
    if (denied) return [denied]
    if (isTold || subject === undefined || !tellsMore(parsed, clause.verb.lemma)) return []
    const again = earlierFor(parsed, subject, earlier)
    const put = putOf(parsed, clause)
    if (!again || put === null || !hasSetting(parsed)) return []
    return [againDraft(parsed, { clause, subject, put }, again)]
  })
  return [...linked, ...added].sort((a, b) => a.from - b.from)
}

/** "Seven bodies were recovered": of what was told before. Alone, harm is an assault, and what was found tells nothing. */
function effectOf(draft: Draft, earlier: readonly Draft[]): Draft[] {
  const cause = earlier.findLast(
    (one) => (one.type === 'ASSAULT' || one.type === 'DISASTER') && one.put.modality === 'actual',
  )
  if (cause) {
    const { type, mode } = cause
    return [
      {
        ...draft,
        by: 'effect',
        type,
        again: cause.again ?? cause,
        ...(mode === undefined ? {} : { mode }),
      },
    ]
  }
  const lemma = draft.parsed.tokens[draft.from]?.lemma ?? ''
  return framesOf(lemma).some((frame) => !frame.effect && frame.type === draft.type) ? [draft] : []
}

/** "The Guard denies it": what was told of before, not done by who denies it. */
function deniedBy(parsed: Parsed, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const { verb, subjects, objects } = clause
  if (!ENTRIES.denies.has(verb.lemma) || verb.isPassive || verb.form !== 'finite') return null
  const said = headOf(parsed, objects[0] ?? -1)
  if (!ENTRIES.denied.has(said)) return null
  const again = earlier.findLast((one) => HARMS.has(one.type) && one.kind === 'event')
  const put = again && isNear(parsed, again) ? putOf(parsed, clause) : null
  if (!again || put?.polarity !== 'affirmed') return null
  const draft = againDraft(parsed, { clause, subject: subjects[0] ?? -1, put }, again)
  return {
    ...draft, kind: 'event', from: verb.head, to: verb.head + 1, actors: subjects, isAgentive: true,
    put: { ...put, polarity: 'negated' },
  } // biome-ignore format: one thought
}

const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'DISASTER'])

function againDraft(
  parsed: Parsed,
  found: { clause: NonNullable<Draft['clause']>; subject: number; put: Draft['put'] },
  again: Draft,
): Draft {
  const unit = parsed.units[found.subject]
  const { type, mode, kind } = again
  return {
    parsed, by: 'again', type, kind, again, clause: found.clause, put: found.put, actors: [], targets: [], isAgentive: false,
    from: unit?.kind === 'noun' ? unit.head : 0,
    to: unit?.to ?? 0,
    ...(mode === undefined ? {} : { mode }),
  } // biome-ignore format: one thought
}

function tellsMore(parsed: Parsed, lemma: string): boolean {
  if (lemma === 'take')
    return parsed.tokens.some(
      (token, at) => token.lemma === 'take' && parsed.tokens[at + 1]?.lower === 'place',
    )
  return (
    HAPPENS.has(lemma) && !/^(?:follow|come|kill|injure|wound|leave|hit|strike|target)$/.test(lemma)
  )
}

function hasSetting(parsed: Parsed): boolean {
  const { start, end } = parsed.span
  return [...parsed.dates, ...parsed.places].some((one) => one.start >= start && one.end <= end)
}

function linkOf(parsed: Parsed, draft: Draft, earlier: readonly Draft[]): Draft {
  if (draft.actors.length > 0 || draft.targets.length > 0 || draft.modifier) return draft
  const at = parsed.units.findIndex(
    (unit) => unit.kind === 'noun' && unit.from <= draft.from && unit.to >= draft.to,
  )
  const again = at < 0 ? null : earlierFor(parsed, at, earlier)
  return again && again.type === draft.type ? { ...draft, again } : draft
}

function earlierFor(parsed: Parsed, at: number, earlier: readonly Draft[]): Draft | null {
  const types = ANAPHORS.get(headOf(parsed, at))
  const unit = parsed.units[at]
  if (!types || !unit || !/^(?:the|this|that)$/.test(parsed.tokens[unit.from]?.lower ?? ''))
    return null
  const found = earlier.findLast((draft) => types.has(draft.type) && draft.kind === 'event')
  return found && isNear(parsed, found) ? (found.again ?? found) : null
}

const isNear = (parsed: Parsed, { parsed: before }: Draft) =>
  parsed.span.paragraph - before.span.paragraph <= PARAGRAPHS_MAX
