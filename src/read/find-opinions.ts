import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { OPINION_WORDS } from './english-words.ts'
import type { Spoken } from './find-speech.ts'
import type { Parsed } from './parse-sentence.ts'
import { isParty } from './towards-party.ts'

const WORDS_MIN = 4

/**
 * What a named speaker holds where no action is told: a sentence with a judging word, as one draft without action.
 *
 * @param hear who speaks in the sentence
 * @returns null when nobody named says it or nothing in it judges
 */
export function findOpinion(parsed: Parsed, hear: () => readonly Spoken[]): Draft | null {
  if (!parsed.tokens.some(isJudging)) return null
  const clauses = parsed.clauses.filter((clause) => mayJudge(parsed, clause))
  if (clauses.length === 0) return null
  const inside = hear().find(
    (one) => one.speaker.kind === 'person' || one.speaker.kind === 'authority',
  )
  if (!inside) return null
  const from = parsed.tokens.findIndex((token) => token.start >= inside.start)
  const to = parsed.tokens.findLastIndex((token) => token.end <= inside.end) + 1
  const words = parsed.tokens.slice(from, to)
  if (from < 0 || words.length < WORDS_MIN || !words.some(isJudging)) return null
  const isInside = (at: number) =>
    (parsed.tokens[at]?.start ?? 0) >= inside.start && (parsed.tokens[at]?.end ?? 0) <= inside.end
  const clause = clauses.find((one) => isInside(one.verb.head))
  if (!clause) return null
  return {
    parsed, type: 'STATEMENT', from, to, clause, actors: clause.subjects, targets: judged(parsed, clause), kind: 'opinion', isAgentive: false, by: 'opinion',
    put: { polarity: clause.verb.isNegated ? 'negated' : 'affirmed', modality: OUGHT.test(clause.verb.modal ?? '') ? 'requested' : 'actual', isOpinion: true },
  } // biome-ignore format: one thought
}

/** A clause that could hold a view: asked before who speaks, which costs more to find out. */
const mayJudge = (parsed: Parsed, { verb, subjects: [subject] }: Clause) =>
  verb.form === 'finite' && subject !== undefined && !isDummy(parsed, subject)

/** What somebody ought to do is asked of him by whoever says so. */
const OUGHT = /^(?:must|should|ought)$/

/** "skeptical about Norland", "hope for Norland": whom a view is about. */
const judged = (parsed: Parsed, { complements }: Clause): readonly number[] =>
  complements
    .filter((one) => ABOUT.has(one.word))
    .flatMap((one) => one.nouns.filter((at) => isParty(parsed, at)))
const ABOUT: ReadonlySet<string> = new Set(['about', 'of', 'over', 'on', 'for', 'at'])

/** "need" and "hope" judge as verbs, and not as nouns. */
function isJudging(token: Parsed['tokens'][number]): boolean {
  return OPINION_WORDS.has(token.lower) && token.tag !== 'NOUN' && token.tag !== 'NAME'
}

/** "it" and "there" at the head of a clause name nobody; neither do "this" and "what". */
function isDummy(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  const word = parsed.tokens[unit?.from ?? -1]?.lower
  if (word === 'it' && isThatAhead(parsed, at)) return true
  return /^(?:there|this|that|what|which|nothing|you)$/.test(
    parsed.tokens[unit?.from ?? -1]?.lower ?? '',
  )
}

/** "It is clear that ...", "it is vital to note that ...": the clause after "that" holds the opinion. */
function isThatAhead(parsed: Parsed, at: number): boolean {
  const next = parsed.units.slice(at + 1, at + 6)
  return next.some((unit) => unit.kind === 'sub' && unit.word === 'that') && next[1]?.kind === 'adj'
}
