import type { Charter } from './charter.ts'
import { foldedWords } from './party-key.ts'

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
}

const WORDS_MAX = 8
/** Words of a name that are looked through: longer ones name nobody after them. */
const LOOKED_AT_MAX = 24

/** A book in which nobody stands. */
export const NO_NAMES: NameBook = { hash: '', partyOf: () => undefined, partiesIn: () => [] }

/**
 * Members by the names that they give themselves and are known by, and the parties that the charter lists beside them.
 *
 * A name that two parties claim is the first one's. @cost a name's words, times the longest name in the book
 */
export function nameBookOf(charter: Pick<Charter, 'members' | 'parties'>): NameBook {
  const members = charter.members.map(({ names, known_as = [] }) => [
    names.en,
    ...Object.values(names),
    ...known_as,
  ])
  const others = (charter.parties ?? []).map((party) => party.known_as)
  const keys = new Map<string, string>()
  for (const names of [...members, ...others]) {
    const key = wordsOf(names[0] ?? '').join(' ')
    for (const name of names) {
      const words = wordsOf(name)
      const folded = words.join(' ')
      if (words.length > 0 && words.length <= WORDS_MAX && !keys.has(folded)) keys.set(folded, key)
    }
  }
  const longest = Math.max(0, ...[...keys.keys()].map((name) => name.split(' ').length))
  return {
    hash: JSON.stringify([...keys].sort()),
    partyOf: (name) => keys.get(wordsOf(name).join(' ')),
    partiesIn: (name) =>
      [...new Set(runsOf(wordsOf(name), longest).flatMap((run) => keys.get(run) ?? []))].sort(),
  }
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
