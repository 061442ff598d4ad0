import type { Charter } from './charter.ts'
import type { Side } from './event.ts'
import { foldedWords, partyKey } from './party-key.ts'

/**
 * The names under which the charter says that one party is told of, in any language and script.
 *
 * Nobody can tell from letters alone that "Heron Guard" and «حرس البلشون» are one; the parties can, and agree on it.
 */
export type NameBook = {
  /** Changes when the names do. */
  readonly hash: string
  /** The party whose name this is, whole. */
  readonly partyOf: (name: string) => string | undefined
  /** Every party that the words name, each once, sorted. */
  readonly partiesIn: (name: string) => readonly string[]
  /** The party of a key that the two above give, as the charter names it. */
  readonly sideOf: (party: string) => Side | undefined
  /** Code of the country of which a party is the state, if one of its names is the country's: "ru". */
  readonly countryOf: (party: string) => string | undefined
  /** The party that is the state of a country. */
  readonly partyOfCountry: (code: string) => string | undefined
}

const WORDS_MAX = 8
/** Words of a name that are looked through: longer ones name nobody after them. */
const LOOKED_AT_MAX = 24

/** A book in which nobody stands. */
export const NO_NAMES: NameBook = {
  hash: '',
  partyOf: () => undefined,
  partiesIn: () => [],
  sideOf: () => undefined,
  countryOf: () => undefined,
  partyOfCountry: () => undefined,
}

const CODE_LENGTH = 2

/**
 * Members by the names that they give themselves and are known by, and the parties that the charter lists beside them.
 *
 * A name that two parties claim is the first one's. @cost a name's words, times the longest name in the book
 */
export function nameBookOf(charter: Pick<Charter, 'members' | 'parties'>): NameBook {
  const keys = new Map<string, string>()
  const sides = new Map<string, Side>()
  const countries = new Map<string, string>()
  for (const { names, side } of partiesOf(charter)) {
    const key = wordsOf(names[0] ?? '').join(' ')
    putFirst(sides, key, side)
    const code = names.map((name) => partyKey(name)).find(({ length }) => length === CODE_LENGTH)
    if (code) putFirst(countries, key, code)
    for (const words of names.map(wordsOf))
      if (words.length > 0 && words.length <= WORDS_MAX) putFirst(keys, words.join(' '), key)
  }
  const longest = Math.max(0, ...[...keys.keys()].map((name) => name.split(' ').length))
  return {
    hash: JSON.stringify([[...keys].sort(), [...sides].sort()]),
    partyOf: (name) => keys.get(wordsOf(name).join(' ')),
    partiesIn: (name) =>
      [...new Set(runsOf(wordsOf(name), longest).flatMap((run) => keys.get(run) ?? []))].sort(),
    sideOf: (party) => sides.get(party),
    countryOf: (party) => countries.get(party),
    partyOfCountry: (code) => [...countries].find(([, one]) => one === code)?.[0],
  }
}

function putFirst<V>(held: Map<string, V>, key: string, value: V): void {
  if (!held.has(key)) held.set(key, value)
}

function partiesOf({ members, parties = [] }: Pick<Charter, 'members' | 'parties'>) {
  return [
    ...members.map(({ name, names, known_as = [] }) => ({
      names: [names.en, ...Object.values(names), ...known_as],
      side: { name, isMember: true },
    })),
    ...parties.map(({ known_as: names }) => ({
      names,
      side: { name: names[0] ?? '', isMember: false },
    })),
  ]
}

const wordsOf = (name: string) => foldedWords(name).slice(0, LOOKED_AT_MAX)

/** Every run of at most `longest` words. */
function runsOf(words: readonly string[], longest: number): readonly string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(longest, words.length - start) }, (_, size) =>
      words.slice(start, start + size + 1).join(' '),
    ),
  )
}
