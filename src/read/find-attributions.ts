import type { Unit } from './chunk-units.ts'
import type { Clause } from './clause.ts'
import {
  NEED_THAT, STANCE_OF, STANCE_OF_NOUN, type Stance, TAKES_OBJECT, TELLS_SOMEBODY, WITHOUT_THAT,
} from './english-words.ts' // biome-ignore format: one thought
import { hasWord, type Parsed, startOf, type Words, wordsOf } from './parse-sentence.ts'

type Range = { readonly start: number; readonly end: number }

/** A saying inside one sentence: who (a noun unit), with which verb, and which stretch of text it brings. */
export type Saying = {
  /** Index of the speaker's noun unit; -1 when the sentence names none. */
  readonly speaker: number
  readonly cue: Words
  readonly stance: Stance
  readonly lemma: string
  /** Stretches of the text, in order; none when only a quotation can be what was said. */
  readonly contents: readonly { readonly start: number; readonly end: number }[]
}

/**
 * Finds the sayings of one sentence: "X said that ...", "..., X said", "according to X", "X denied the ...".
 *
 * Content runs to the end of the sentence or to where another speaker's clause begins. Nested sayings
 * lie inside each other's content.
 */
export function findAttributions(parsed: Parsed): Saying[] {
  const sayings: Saying[] = []
  for (const clause of parsed.clauses) {
    const saying = sayingOf(parsed, clause)
    if (saying) sayings.push(saying)
  }
  const phrase = accordingTo(parsed)
  if (phrase) sayings.push(phrase)
  return sayings
}

function sayingOf(parsed: Parsed, clause: Clause): Saying | null {
  const { verb } = clause
  const stance = STANCE_OF.get(verb.lemma)
  if (!stance || verb.isPassive || verb.isNegated || isHypothetical(clause)) return null
  const speaker = speakerOf(parsed, clause)
  if (speaker < 0) return null
  const cue = wordsOf(parsed, { from: verb.head, to: verb.head + 1 })
  const content = contentAfter(parsed, clause) ?? contentBefore(parsed, clause)
  return { speaker, cue, stance, lemma: verb.lemma, contents: content ? [content] : [] }
}

function isHypothetical(clause: Clause): boolean {
  const { verb, governor, link } = clause
  if (verb.modal !== null) return true
  if (verb.form === 'to')
    return (
      !(governor && /^(?:go|continue|have|want|like)$/.test(governor.verb.lemma)) ||
      link === 'adjective-to'
    )
  return verb.form === 'ing' && (link === 'reduced' || link === 'of-ing')
}

/** The subject, or in "..., said X" the noun right after the verb. */
function speakerOf(parsed: Parsed, clause: Clause): number {
  const before = parsed.units[clause.at - 1]
  const after = parsed.units[clause.at + 1]
  const mark = parsed.tokens[clause.verb.from - 1]
  const isInverted = after?.kind === 'noun' && (mark?.tag === 'QUOTE' || mark?.tag === 'COMMA')
  if (
    isInverted &&
    before?.kind !== 'noun' &&
    (mark?.tag === 'QUOTE' || clause.subjects.length === 0)
  )
    return clause.at + 1
  const subject = clause.subjects[0]
  if (subject === undefined) return -1
  const unit = parsed.units[subject]
  return unit?.kind === 'noun' && canSpeak(parsed, unit) ? subject : -1
}

const MUTE = new Set(
  'it this that these those which what nothing everything something there i we you'.split(' '),
)

function canSpeak(parsed: Parsed, unit: Unit): boolean {
  return !hasWord(parsed, { ...unit, from: unit.to - 1 }, MUTE)
}

function contentAfter(parsed: Parsed, clause: Clause): Range | null {
  const from = contentStart(parsed, clause)
  if (from < 0) return null
  const end = contentEnd(parsed, clause, from)
  return end > from ? { start: from, end } : null
}

function contentStart(parsed: Parsed, clause: Clause): number {
  const { lemma } = clause.verb
  const sub = openerAfter(parsed, clause)
  if (sub >= 0) return startOf(parsed, sub)
  const next = parsed.units[clause.at + 1]
  if (next?.kind === 'noun' && WITHOUT_THAT.has(lemma) && startsClause(parsed, clause.at + 1))
    return startOf(parsed, clause.at + 1)
  if (next?.kind === 'noun' && TAKES_OBJECT.has(lemma)) return startOf(parsed, clause.at + 1)
  if (next?.kind === 'verb' && next.form === 'ing' && TAKES_OBJECT.has(lemma))
    return startOf(parsed, clause.at + 1)
  if (lemma === 'accuse' || lemma === 'blame') return startOf(parsed, clause.at + 1)
  return -1
}

const ENDS: ReadonlySet<string> = new Set(['verb', 'stop', 'rel'])
const OPENERS = new Set('that how why whether if what'.split(' '))

/** The "that", "how" or "whether" that opens what was said; people told and dates may stand between. */
function openerAfter(parsed: Parsed, clause: Clause): number {
  const first = clause.at + 1
  const ahead = parsed.units.slice(first, first + OPENER_REACH_MAX)
  const end = ahead.findIndex((unit) => unit.kind === 'sub' || ENDS.has(unit.kind))
  const told = TELLS_SOMEBODY.has(clause.verb.lemma) ? toldClause(parsed, first, end) : -1
  if (told >= 0) return told
  const unit = ahead[end]
  return unit?.kind === 'sub' && OPENERS.has(unit.word) ? first + end : -1
}

const OPENER_REACH_MAX = 8

/** "told reporters the army had left": the noun behind the people told that begins a clause. */
function toldClause(parsed: Parsed, first: number, end: number): number {
  const last = end < 0 ? first + OPENER_REACH_MAX : first + end
  for (let at = first + 1; at < last; at += 1)
    if (parsed.units[at]?.kind === 'noun' && startsClause(parsed, at)) return at
  return -1
}

/** True when the noun is the subject of a finite verb further on: "said the army had withdrawn". */
function startsClause(parsed: Parsed, at: number): boolean {
  return parsed.clauses.some(
    (clause) =>
      clause.at > at &&
      clause.verb.form === 'finite' &&
      clause.link === 'main' &&
      (clause.subjects.includes(at) || isInList(parsed, clause, at)),
  )
}

function isInList(parsed: Parsed, clause: Clause, at: number): boolean {
  const first = clause.subjects[0]
  return (
    first !== undefined &&
    first > at &&
    clause.subjects.length > 0 &&
    parsed.units.slice(at, first).every((unit) => unit.kind === 'noun' || unit.kind === 'prep')
  )
}

/** Up to "but Y denied ..." or to the end of the sentence. */
function contentEnd(parsed: Parsed, clause: Clause, from: number): number {
  for (const later of parsed.clauses) {
    if (later.at <= clause.at || later.verb.form !== 'finite') continue
    const turn = STANCE_OF.has(later.verb.lemma) ? turnBefore(parsed, clause, later) : -1
    if (turn >= 0) return Math.max(from, startOf(parsed, turn))
  }
  return parsed.span.end
}

/** The "but" or "while" before another speaker's saying; -1 when it is the same speaker's or joined by "and". */
function turnBefore(parsed: Parsed, clause: Clause, later: Clause): number {
  const subject = later.subjects[0]
  if (subject === undefined || clause.subjects.includes(subject)) return -1
  const before = parsed.units[subject - 1]
  const isTurn = before?.kind === 'conj' || before?.kind === 'sub'
  return isTurn && /^(?:but|while|whereas|although|though)$/.test(before.word) ? subject - 1 : -1
}

/** "..., the ministry said." and "The raid, officials said, killed two.": what stands around the saying. */
function contentBefore(parsed: Parsed, clause: Clause): Range | null {
  if (NEED_THAT.has(clause.verb.lemma)) return null
  const subject = clause.subjects[0] ?? clause.at
  const first = Math.min(subject, clause.at)
  const mark = parsed.units[first - 1]
  if (mark?.kind !== 'comma') return null
  const hasFinite = parsed.clauses.some(
    (one) => one.at < first && one.verb.form === 'finite' && one.link === 'main',
  )
  const start = parsed.span.start
  const isMiddle = parsed.units[clause.at + 1]?.kind === 'comma'
  if (isMiddle) return { start, end: parsed.span.end }
  return hasFinite ? { start, end: startOf(parsed, first) } : null
}

function accordingTo(parsed: Parsed): Saying | null {
  const at = parsed.tokens.findIndex((token) => token.lower === 'according')
  if (at < 0 || parsed.tokens[at + 1]?.lower !== 'to') return null
  const speaker = parsed.units.findIndex((unit) => unit.kind === 'noun' && unit.from >= at + 2)
  if (speaker < 0) return null
  const cue = wordsOf(parsed, { from: at, to: at + 2 })
  const { start, end } = parsed.span
  const content = at < 2 ? { start: cue.end, end } : { start, end: cue.start }
  return { speaker, cue, stance: 'says', lemma: 'according', contents: [content] }
}

/** Stance of "reports", "allegations" and such as the object of a saying; null for other nouns. */
export function stanceOfNoun(word: string): Stance | null {
  return STANCE_OF_NOUN.get(word) ?? null
}
