import { chunkUnits, type NounUnit, type Unit } from './chunk-units.ts'
import type { Clause } from './clause.ts'
import type { DateMention } from './dates/find-dates.ts'
import { findClauses } from './find-clauses.ts'
import type { SentenceParser } from './parse/sentence-parser.ts'
import type { Tree } from './parsed-words.ts'
import type { PlaceMention } from './places/find-places.ts'
import type { SentenceSpan } from './split-sentences.ts'
import { type Token, treeTokens } from './tree-tokens.ts'

/** One sentence with everything the rules look at. */
export type Parsed = {
  readonly text: string
  readonly span: SentenceSpan
  readonly tokens: readonly Token[]
  /** The tree as the parser gave it, a word for each token. */
  readonly tree: Tree
  readonly units: readonly Unit[]
  /** For each token the index of its unit, -1 for none. */
  readonly unitOf: Int16Array
  readonly clauses: readonly Clause[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  /** For pronouns' units the noun that they stand for, in dictionary form: filled when the text before is known. */
  readonly standsFor: Map<number, string>
}

/** Words with their place in the report's text. */
export type Words = { readonly words: string; readonly start: number; readonly end: number }

export function parseSentence(
  text: string,
  span: SentenceSpan,
  {
    parser,
    ...found
  }: {
    parser: SentenceParser
    dates: readonly DateMention[]
    places: readonly PlaceMention[]
  },
): Parsed {
  const { tokens, tree } = treeTokens(text, span, { parser, dates: found.dates })
  const chunked = { tokens, ...chunkUnits(tokens) }
  return {
    text,
    span,
    tree,
    ...chunked,
    clauses: findClauses(chunked),
    ...found,
    standsFor: new Map(),
  }
}

/** The text from one token to before another. */
export function wordsOf(parsed: Parsed, range: { from: number; to: number }): Words {
  const start = parsed.tokens[range.from]?.start ?? parsed.span.start
  const end = parsed.tokens[range.to - 1]?.end ?? start
  return { words: parsed.text.slice(start, end), start, end }
}

/** Offset at which a unit starts. */
export function startOf(parsed: Parsed, at: number): number {
  return parsed.tokens[parsed.units[at]?.from ?? -1]?.start ?? parsed.span.end
}

/** A noun unit with the "of" phrases that belong to it: token range. */
export function fullRange(parsed: Parsed, at: number): { from: number; to: number } {
  const { units, tokens } = parsed
  let last = at
  for (let steps = 0; steps < 4; steps += 1) {
    const next = units[last + 1]
    const noun = units[last + 2]
    if (next?.kind !== 'prep' || noun?.kind !== 'noun') break
    const isName = tokens[(units[last] as NounUnit).head]?.tag === 'NAME'
    const isJoint = next.word === 'of' || (isName && noun.isName && next.word === 'for')
    if (!isJoint) break
    last += 2
  }
  const first = units[at]
  return { from: first?.from ?? 0, to: units[last]?.to ?? 0 }
}

/** True when any token of the unit, lower case, is one of the words. */
export function hasWord(parsed: Parsed, unit: Unit, words: ReadonlySet<string>): boolean {
  for (let at = unit.from; at < unit.to; at += 1)
    if (words.has(parsed.tokens[at]?.lower ?? '')) return true
  return false
}
