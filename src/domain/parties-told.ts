import nameless from '#model/parties/nameless.json' with { type: 'json' }
import { type NameBook, NO_NAMES } from './name-book.ts'
import { isPartOf, partyKey } from './party-key.ts'
import { scriptOf } from './script-of.ts'
import { foldWord } from './search-tokens.ts'

/** Stands before the words of a party that has no name: "gate wardens", "one driver". */
export const NAMELESS = '~'
/** Of a score for the same name: what a name within a name is worth, and what one shared word of the nameless is. */
const PART = 0.5
const SHARED = 1 / 3
/** Of a score for names that exclude each other, where one has no name: other words may mean the same people. */
const OTHER_WORDS = 0.4
const STEM = 5
const APART = { same: 1, other: -1 }

const SAYS_NOBODY = new Set(nameless.words.flatMap((list) => list.split(' ')))
const NUMBER = /\d/
const NUMBERED = /^(\p{Lu}\p{L}*) \d/u
const NAME = /(?<!^)(?<![\p{L}\p{N}])\p{Lu}|^\p{Lu}[^\s]*$/u

/**
 * Distinct keys of several parties, sorted, at most `max`.
 *
 * Who has a name is told by it; who has none ("one of our drivers") by the words left when numbers and pronouns are gone,
 * after {@link NAMELESS}. Those that fit anybody are left out. A script without capitals shows no names of its own.
 */
export function partiesTold(
  names: readonly string[],
  { max, book = NO_NAMES }: { readonly max: number; readonly book?: NameBook | undefined },
): readonly string[] {
  const keys = new Set<string>()
  for (const name of names) {
    const known = book.partiesIn(name)
    for (const key of known.length > 0 ? known : [partyTold(name)]) if (key) keys.add(key)
  }
  return [...keys].sort().slice(0, max)
}

function partyTold(name: string): string {
  const key = partyKey(name)
  if (key.length <= 2) return key
  if (NUMBERED.test(name.trim()) && isName(name)) return key
  const kept = key.split(' ').filter((word) => !SAYS_NOBODY.has(word) && !NUMBER.test(word))
  if (kept.length === 0) return ''
  return isName(name) || isAlias(name, key) ? key : NAMELESS + kept.join(' ')
}

/** Whether words hold a name: a capital inside, one word alone that has one, or a number after one ("Unit 7"). */
export function isName(name: string): boolean {
  const [, numbered = ''] = NUMBERED.exec(name.trim()) ?? []
  return NAME.test(name.trim()) || (numbered !== '' && !SAYS_NOBODY.has(foldWord(numbered)))
}

const isAlias = (name: string, key: string) => !foldWord(name).includes(key.split(' ')[0] ?? '')

const isNamed = (key: string) => !key.startsWith(NAMELESS)

type Points = {
  /** For a party in common. */
  readonly same: number
  /** Where names exclude each other, and where words without a name do; the same if left out. */
  readonly other: number
  readonly nameless?: number
}

/** How well two lists of parties agree; 0 where nobody can say. */
export function partiesScore(a: readonly string[], b: readonly string[], points: Points): number {
  return partiesScoreOfAny([a], [b], points)
}

/** The same of several lists on either side, each taken as one: where it does not matter who is named first. */
export function partiesScoreOfAny(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
  points: Points,
): number {
  let best: number | null = null
  for (const one of a)
    for (const other of b)
      for (const party of partiesOf(one))
        for (const mate of partiesOf(other))
          best = Math.max(best ?? points.other, pairScore(party, mate, points))
  return best ?? 0
}

/** A party's key taken apart for comparing: what of it is asked over and over. */
type Party = {
  readonly key: string
  readonly isNamed: boolean
  readonly script: ReturnType<typeof scriptOf>
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** Kept as long as the list itself, which whoever holds many claims shares among them. */
const takenApart = new WeakMap<readonly string[], readonly Party[]>()
const NOBODY: readonly Party[] = []

function partiesOf(keys: readonly string[]): readonly Party[] {
  if (keys.length === 0) return NOBODY
  const held = takenApart.get(keys)
  if (held) return held
  const parties = keys.map(partyOf)
  takenApart.set(keys, parties)
  return parties
}

function partyOf(key: string): Party {
  const words = wordsOf(key)
  return {
    key,
    isNamed: isNamed(key),
    script: scriptOf(key),
    words,
    stems: words.map(stemOf),
  }
}

function pairScore(a: Party, b: Party, { same, other, nameless = other }: Points): number {
  if (a.key === b.key) return same
  // Names in other scripts may be the same: a country's code stands for all of its names.
  if (a.script !== b.script) return 0
  if (a.isNamed && b.isNamed) return isWithin(a, b) || isWithin(b, a) ? same * PART : other
  if (a.stems.some((stem) => b.stems.includes(stem))) return same * SHARED
  return a.isNamed === b.isNamed ? nameless : nameless * OTHER_WORDS
}

/** Whether two lists name parties that exclude each other: names of one script, none of which is or holds another. */
export function areOthers(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.filter(isNamed), b.filter(isNamed)]
  const pairs = one.flatMap((name) => other.map((mate) => [name, mate] as const))
  return pairs.length > 0 && pairs.every(([x, y]) => pairScore(partyOf(x), partyOf(y), APART) < 0)
}

/** One name holds all words of the other, in whatever order. */
const isWithin = (part: Party, whole: Party): boolean =>
  isPartOf(part.key, whole.key) ||
  (part.words.length > 1 && part.words.every((word) => whole.words.includes(word)))

const wordsOf = (key: string) =>
  key
    .replace(NAMELESS, '')
    .split(' ')
    .filter((word) => word.length > 2)
const stemOf = (word: string) => word.slice(0, STEM)
