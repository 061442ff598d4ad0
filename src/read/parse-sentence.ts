import { chunkUnits, type NounUnit, type Unit } from './chunk-units.ts'
import type { Clause } from './clause.ts'
import type { DateMention } from './dates/find-dates.ts'
import { COLLECTIVES, ROLES } from './english-words.ts'
import { findClauses } from './find-clauses.ts'
import type { Named } from './name-of-noun.ts'
import type { SentenceParser } from './parse/sentence-parser.ts'
import { heardTree, mendedTree, type Tree, toldWords } from './parsed-words.ts'
import type { PlaceMention } from './places/find-places.ts'
import type { SentenceSpan } from './split-sentences.ts'
import { type Token, treeTokens } from './tree-tokens.ts'

/** A sentence before it is parsed, with the dates and places that were found in it. */
export type Found = {
  readonly span: SentenceSpan
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
}

/** One sentence with everything the rules look at. */
export type Parsed = Found & {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The tree as the parser gave it, a word for each token. */
  readonly tree: Tree
  readonly units: readonly Unit[]
  /** For each token the index of its unit, -1 for none. */
  readonly unitOf: Int16Array
  readonly clauses: readonly Clause[]
  /** For pronouns' units the noun that they stand for, in dictionary form: filled when the text before is known. */
  readonly standsFor: Map<number, string>
  /** Whom a noun unit names, for those that name-of-noun.ts has been asked for. */
  readonly names: Named[]
}

/** Words with their place in the report's text. */
export type Words = { readonly words: string; readonly start: number; readonly end: number }

/** Parses sentences stage by stage rather than one by one: each stage keeps its own tables near at hand. */
export function parseSentences(
  text: string,
  found: readonly Found[],
  parser: SentenceParser,
): Parsed[] {
  const told = found.map(({ span, dates }) => toldWords(text, span, dates))
  const heard = told.map((one) => heardTree(one, parser))
  const trees = told.map((one, at) => mendedTree(one, heard[at] as Tree))
  const chunked = told.map(({ words }, at) => {
    const tokens = treeTokens(words, trees[at] as Tree, (found[at] as Found).dates)
    return { tokens, ...chunkUnits(tokens) }
  })
  return chunked.map((one, at) => ({
    text,
    tree: trees[at] as Tree,
    ...one,
    clauses: findClauses(one),
    ...(found[at] as Found),
    standsFor: new Map(),
    names: [],
  }))
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
    if (!isJoint && !(next.word === 'from' && isOrigin(parsed, last))) break
    last += 2
  }
  const first = units[at]
  return { from: first?.from ?? 0, to: units[last]?.to ?? 0 }
}

/** "dissidents from Norland", "ministers from the new government": where people come from, by the tree, is a part of who they are. */
function isOrigin({ units, tokens }: Parsed, at: number): boolean {
  const [people, , origin] = units.slice(at, at + 3)
  if (people?.kind !== 'noun' || origin?.kind !== 'noun') return false
  const isTheirs = tokens[origin.head]?.head === people.head
  const word = tokens[people.head]?.lower ?? ''
  return isTheirs && (COLLECTIVES.has(word) || ROLES.has(word.replace(/s$/, '')))
}

/** True when any token of the unit, lower case, is one of the words. */
export function hasWord(parsed: Parsed, unit: Unit, words: ReadonlySet<string>): boolean {
  for (let at = unit.from; at < unit.to; at += 1)
    if (words.has(parsed.tokens[at]?.lower ?? '')) return true
  return false
}

/** "Nobody", "no official": a noun unit that names that there is none. */
export function isNobody({ units, tokens }: Parsed, at: number): boolean {
  const unit = units[at]
  return unit?.kind === 'noun' && NOBODY.test(tokens[unit.from]?.lower ?? '')
}
const NOBODY = /^(?:nobody|none|no|neither)$/
