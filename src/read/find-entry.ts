import { ENTRIES, type Frame, framesOf, verbOfPredicate } from './action-lexicon.ts'
import type { Draft } from './draft.ts'
import { isOneOf } from './kinds-of.ts'
import type { Parsed } from './parse-sentence.ts'
import type { Put } from './statuses.ts'
import { findVerb } from './verb-forms.ts'

const TOLD: Put = { polarity: 'affirmed', modality: 'actual', isOpinion: false }
const LABEL_WORDS_MAX = 14

/**
 * A line of a list that tells an action without a clause: "Oster bridge: closed.", "Unloaded: 410 tents", "Needed: 40 filters".
 *
 * @returns null for a sentence without a colon after its first words
 */
export function findEntry(parsed: Parsed): Draft | null {
  const colon = parsed.tokens.findIndex((token) => token.text === ':')
  if (colon < 1 || colon > LABEL_WORDS_MAX) return null
  return (
    stateBehind(parsed, colon) ??
    doneBefore(parsed, colon) ??
    neededBehind(parsed, colon) ??
    asPlanned(parsed, colon)
  )
}

/** "Oster to Veldra over the pass: CLOSED." */
function stateBehind(parsed: Parsed, colon: number): Draft | null {
  const { tokens } = parsed
  const state = tokens[colon + 1]
  const isAlone = /^(?:[.,;(]|)$/.test(tokens[colon + 2]?.text ?? '')
  const lemma = state && isAlone ? lemmaOf(state.lower) : null
  if (lemma === null) return null
  const label = nounsIn(parsed, 0, colon)
  for (const frame of framesOf(lemma)) {
    const kinds = frame.objects ?? frame.subjects
    const target = label.find((at) => kinds && isOneOf(parsed, at, kinds))
    if (target !== undefined) return entry(parsed, frame, { from: colon + 1, targets: [target] })
  }
  return null
}

/** "Unloaded: 410 tents, 2,200 blankets." */
function doneBefore(parsed: Parsed, colon: number): Draft | null {
  const lemma = colon === 1 ? lemmaOf(parsed.tokens[0]?.lower ?? '') : null
  if (lemma === null) return null
  const things = nounsIn(parsed, colon, parsed.tokens.length)
  for (const frame of framesOf(lemma)) {
    const targets = things.filter((at) => frame.objects && isOneOf(parsed, at, frame.objects))
    if (targets.length > 0) return entry(parsed, frame, { from: 0, targets })
  }
  return null
}

/** "What is needed: 40 filters." Whoever speaks asks for it. */
function neededBehind(parsed: Parsed, colon: number): Draft | null {
  const from = parsed.tokens.findIndex(({ lower }, at) => at < colon && ENTRIES.needed.has(lower))
  const isShort = colon < 5 && parsed.tokens[colon + 1] !== undefined
  if (from < 0 || !isShort || nounsIn(parsed, colon, parsed.tokens.length).length === 0) return null
  return entry(parsed, { type: 'REQUEST', mode: 'assist' }, { from, targets: [] })
}

/** "Thursday: convoy as announced." */
function asPlanned(parsed: Parsed, colon: number): Draft | null {
  const { tokens } = parsed
  const as = tokens.findIndex(({ lower }, at) => at > colon && lower === 'as')
  const lemma = as < 0 ? null : lemmaOf(tokens[as + 1]?.lower ?? '')
  if (lemma === null) return null
  const things = nounsIn(parsed, colon, as)
  for (const frame of framesOf(lemma)) {
    if (!frame.foretells) continue
    const targets = things.filter((at) => frame.objects && isOneOf(parsed, at, frame.objects))
    if (targets.length > 0)
      return {
        ...entry(parsed, frame, { from: as + 1, targets }),
        put: { ...TOLD, modality: 'planned' },
      }
  }
  return null
}

type Told = { readonly from: number; readonly targets: readonly number[] }

function entry(parsed: Parsed, { type, mode }: Frame, { from, targets }: Told): Draft {
  return {
    parsed, clause: null, put: TOLD, type, kind: 'event', from, to: from + 1, actors: [], targets, isAgentive: false, standsAlone: true, by: 'entry',
    ...(mode === undefined ? {} : { mode }),
  } // biome-ignore format: one thought
}

/** The verb of a form such as "closed", or of a word such as "open" that says the outcome. */
function lemmaOf(word: string): string | null {
  const verb = findVerb(word)
  const isDone = verb?.forms.some((form) => form === 'past' || form === 'part') ?? false
  return verbOfPredicate(word) ?? (isDone ? (verb?.lemma ?? null) : null)
}

/** Noun units whose head stands between two tokens. */
function nounsIn(parsed: Parsed, from: number, to: number): number[] {
  return [...parsed.units.entries()].flatMap(([at, unit]) =>
    unit.kind === 'noun' && unit.head >= from && unit.head < to ? [at] : [],
  )
}
