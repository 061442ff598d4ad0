import bodies from '#model/english/bodies.json' with { type: 'json' }
import { ROLES } from './english-words.ts'
import { wordsIn } from './parse/words-in.ts'
import type { SpelledWord } from './spelling.ts'

/** What a body of that name is as a voice: one that acts, or one that publishes. */
type BodyKind = 'authority' | 'outlet'

const KINDS: ReadonlyMap<string, BodyKind> = new Map([
  ...bodies.authority.map((name) => [name, 'authority'] as const),
  ...bodies.outlet.map((name) => [name, 'outlet'] as const),
])
/** By their first word, the words of each name that is listed; longer ones first. */
const LISTED: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  [...KINDS.keys()]
    .map((name) => wordsIn(name, { start: 0, end: name.length }).map(({ text }) => text))
    .filter((words) => words.length > 1)
    .sort((a, b) => b.length - a.length),
  ([first = '']) => first,
)
const HEADS: ReadonlySet<string> = new Set(bodies.heads.split(' '))
const JOINS: ReadonlySet<string> = new Set(bodies.joins.split(' '))
const PORTFOLIOS: ReadonlySet<string> = new Set(bodies.portfolios.split(' '))
/** Names of one body: "Office of the Commissioner for Human Rights of Norland". */
const JOINED_MAX = 3
/** Told to the parser in place of a name without a word that it knows for one. */
export const ANY_NAME = 'Congress'

/** What a body is as a voice, by its whole name without the article: a party, if nothing else is known. */
export const kindOfBody = (name: string): BodyKind => KINDS.get(name) ?? 'authority'

/** A name that is listed, or one like "Norland Ministry of Foreign Affairs", of capitals and what joins them. */
export function isBodyName(name: string): boolean {
  if (KINDS.has(name)) return true
  const words = name.split(' ')
  const head = words.findIndex((word) => HEADS.has(word.toLowerCase()))
  if (head < 0 || !JOINS.has(words[head + 1] ?? '')) return false
  return words.every((word, at) =>
    /^\p{Lu}/u.test(word) ? !ROLES.has(word.toLowerCase()) : at > head && isJoint(word),
  )
}

const isJoint = (word: string) => JOINS.has(word) || word === 'the' || word === 'and'

/**
 * A body whose name begins at a word: one that is listed ("Doctors Without Borders"), or a head with what it is of or for
 * ("Ministry of Foreign Affairs"). The parser takes such names for phrases, and their verbs for verbs.
 *
 * @param isHeadline every word may have a capital there: only what is listed counts
 * @returns the index behind it and what the parser may be told in its place; null when none begins there
 */
export function bodyAt(
  words: readonly SpelledWord[],
  at: number,
  isHeadline: boolean,
): { to: number; spoken: string } | null {
  const first = words[at] as SpelledWord
  const listed = LISTED.get(first.text)?.find((name) => stands(name, words, at))
  if (listed) return { to: at + listed.length, spoken: headIn(listed) }
  if (isHeadline || !isOfName(first) || !HEADS.has(first.spelling.lower)) return null
  const to = joinedEnd(words, at + 1)
  return to > at + 1 ? { to, spoken: first.text } : null
}

const stands = (name: readonly string[], words: readonly SpelledWord[], from: number) =>
  name.every((word, at) => words[from + at]?.text === word)

const headIn = (name: readonly string[]): string =>
  name.find((word) => HEADS.has(word.toLowerCase())) ?? ANY_NAME

/** Behind "of Foreign Affairs", "for the Study of War"; the same index where nothing is joined. */
function joinedEnd(words: readonly SpelledWord[], from: number): number {
  let end = from
  for (let joined = 0; joined < JOINED_MAX; joined += 1) {
    if (!JOINS.has(words[end]?.text ?? '')) return end
    const first = words[end + 1]?.text === 'the' ? end + 2 : end + 1
    let to = first
    while (isOfName(words[to]) || isAndPortfolio(words, to)) to += 1
    if (to === first) return end
    end = to
  }
  return end
}

/** "Foreign Affairs and Trade". */
const isAndPortfolio = (words: readonly SpelledWord[], at: number): boolean =>
  words[at]?.text === 'and' && PORTFOLIOS.has(words[at + 1]?.text ?? '')

const isOfName = (word: SpelledWord | undefined): boolean =>
  word?.spelling.isName === true && !word.spelling.isWeekday && !ROLES.has(word.spelling.lower)
