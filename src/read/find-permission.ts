import { PERMITS } from './action-lexicon.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { isPlace } from './frame-needs.ts'
import { isOneOf } from './kinds-of.ts'
import type { Parsed } from './parse-sentence.ts'
import type { Put } from './statuses.ts'

const TOLD: Put = { polarity: 'affirmed', modality: 'actual', isOpinion: false }
const NOT_TOLD = /^(?:if|unless|whether|so|until|before|once|how|when)$/

/**
 * Passage that is open to somebody, or barred: "People on foot may pass", "lorries could not cross the bridge".
 *
 * It tells how things stand now, so neither is read as possible or as planned. Whoever lets them is rarely named.
 *
 * @returns null for every other clause, after one look at its modal verb
 */
export function findPermission(parsed: Parsed, clause: Clause): Draft | null {
  const { verb, subjects } = clause
  if (verb.modal === null || !PERMITS.modals.has(verb.modal) || !isTold(parsed, clause)) return null
  if (!subjects.some((at) => isTraveller(parsed, at)) || !isPassage(parsed, clause)) return null
  const isBarred = verb.isNegated || subjects.some((at) => isNone(parsed, at))
  return {
    parsed, clause, put: TOLD, kind: 'event', from: verb.head, to: verb.head + 1, actors: [], targets: subjects, isAgentive: false, by: 'frame',
    ...(isBarred ? { type: 'COERCE', mode: 'restrict' } : { type: 'COOPERATE' }),
  } // biome-ignore format: one thought
}

/** "We can enter the hall" tells of a way and of no leave. */
function isTraveller(parsed: Parsed, at: number): boolean {
  const word = parsed.tokens[parsed.units[at]?.from ?? -1]?.lower ?? ''
  return !/^(?:i|we|you|one)$/.test(word) && isOneOf(parsed, at, PERMITS.who)
}

/** Said as it is, and neither hoped for nor under a condition. */
function isTold(parsed: Parsed, clause: Clause): boolean {
  const over = parsed.tokens[parsed.tokens[clause.verb.head]?.head ?? -1]
  const isWanted = over?.tag === 'VERB' && PERMITS.wanted.has(over.lemma)
  return !clause.isConditional && !isWanted && !clause.openers.some((word) => NOT_TOLD.test(word))
}

/** Through a way, or into a place; who passes or crosses may leave unsaid what. */
function isPassage(parsed: Parsed, { verb, objects, complements }: Clause): boolean {
  const isCrossing = PERMITS.crosses.has(verb.lemma)
  if (!isCrossing && !PERMITS.moves.has(verb.lemma)) return false
  const things = objects.filter((at) => !isNumber(parsed, at))
  if (things.length > 0)
    return things.some((at) => isWay(parsed, at) || (verb.lemma !== 'use' && isArea(parsed, at)))
  const brought = complements.filter((one) =>
    /^(?:through|over|across|to|into|via|along)$/.test(one.word),
  )
  return (
    isCrossing ||
    brought.some((one) => one.nouns.some((at) => isWay(parsed, at) || isArea(parsed, at)))
  )
}

const isArea = (parsed: Parsed, at: number) =>
  isPlace(parsed, at) || isOneOf(parsed, at, PERMITS.places)
const isWay = (parsed: Parsed, at: number) => isOneOf(parsed, at, PERMITS.passage)

/** "one by one" */
function isNumber(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' && parsed.tokens[unit.head]?.tag === 'NUM'
}

function isNone(parsed: Parsed, at: number): boolean {
  return /^(?:no|none|nobody)$/.test(parsed.tokens[parsed.units[at]?.from ?? -1]?.lower ?? '')
}
