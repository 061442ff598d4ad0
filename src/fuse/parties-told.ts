import { isPartOf, partyKey } from '#domain/party-key.ts'
import { foldWord } from '#domain/search-tokens.ts'
import words from '#model/fuse/words.json' with { type: 'json' }
import { scriptOf } from './script-of.ts'

/** Stands before the words of a party that has no name: "gate wardens", "one driver". */
export const NAMELESS = '~'
/** Of a score for the same name: what a name within a name is worth, and what one shared word of the nameless is. */
const PART = 0.5
const SHARED = 1 / 3
/** What two parties cost that share nothing, where one has no name: other words may mean the same people. */
const OTHER_WORDS = -0.5
const STEM = 5

const SAYS_NOBODY = new Set(words.nameless.flatMap((list) => list.split(' ')))
const NUMBER = /\d/
const NAME = /(?<!^)(?<![\p{L}\p{N}])\p{Lu}|^\p{Lu}[^\s]*$/u

/**
 * Distinct keys of several parties, sorted, at most `max`.
 *
 * Who has a name is told by it; who has none ("one of our drivers") by the words left when numbers and pronouns are gone,
 * after {@link NAMELESS}. Those that fit anybody are left out. A script without capitals shows no names of its own.
 */
export function partiesTold(names: readonly string[], max: number): readonly string[] {
  const keys = new Set<string>()
  for (const name of names) {
    const key = partyTold(name)
    if (key) keys.add(key)
  }
  return [...keys].sort().slice(0, max)
}

function partyTold(name: string): string {
  const key = partyKey(name)
  if (key.length <= 2) return key
  if (isName(name, key)) return key
  const kept = key.split(' ').filter((word) => !SAYS_NOBODY.has(word) && !NUMBER.test(word))
  return kept.length > 0 ? NAMELESS + kept.join(' ') : ''
}

/** An alias is a name; else a capital inside, or one word alone that has one. */
const isName = (name: string, key: string) =>
  NAME.test(name.trim()) || !foldWord(name).includes(key.split(' ')[0] ?? '')

const isNamed = (key: string) => !key.startsWith(NAMELESS)

type Points = {
  /** For a party in common. */
  readonly same: number
  /** Where names exclude each other, and where words without a name do; the same if left out. */
  readonly other: number
  readonly nameless?: number
}

/** How well two lists of parties agree; 0 where nobody can say. */
export function partiesScore(
  a: readonly string[],
  b: readonly string[],
  points: Points,
): number {
  let best: number | null = null
  for (const one of a)
    for (const other of b) best = Math.max(best ?? points.other, pairScore(one, other, points))
  return best ?? 0
}

function pairScore(a: string, b: string, { same, other, nameless = other }: Points): number {
  if (a === b) return same
  if (!isOneScript(a, b)) return 0
  const areNames = isNamed(a) && isNamed(b)
  if (areNames) return isPartOf(a, b) || isPartOf(b, a) ? same * PART : other
  if (shareStem(a, b)) return same * SHARED
  return isNamed(a) === isNamed(b) ? nameless : OTHER_WORDS
}

function shareStem(a: string, b: string): boolean {
  const stems = new Set(wordsOf(a).map(stemOf))
  return wordsOf(b).some((word) => stems.has(stemOf(word)))
}

const wordsOf = (key: string) => key.replace(NAMELESS, '').split(' ').filter((word) => word.length > 2)
const stemOf = (word: string) => word.slice(0, STEM)

/** Names in other scripts may be the same: a country's code stands for all of its names. */
function isOneScript(a: string, b: string): boolean {
  return scriptOf(a) === scriptOf(b)
}
