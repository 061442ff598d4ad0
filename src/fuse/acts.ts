import type { ReleasedClaim } from '#domain/claim.ts'
import { foldWord } from '#domain/search-tokens.ts'
import verbs from '#model/english/verbs.json' with { type: 'json' }
import kin from '#model/fuse/kin.en.json' with { type: 'json' }
import words from '#model/fuse/words.json' with { type: 'json' }
import { lowest } from './stems.ts'

/** Words from which on a quote tells more than its deed. */
const WORDS_MAX = 3
const LETTERS_MIN = 3
const STEM = 5
const WORD = /\p{L}+/gu
const ENDING = /(?:ation|ing|(?<=.{4})er|ion|ed|(?<![su])s|e|y)$/
const DOUBLED = /([^aeiouls])\1$/
const EMPTY = new Set(words.no_deed.flatMap((list) => list.split(' ')))
/** Irregular forms and the verb that they belong to. */
const BASES = new Map(
  verbs.irregular
    .split('|')
    .map((forms) => forms.split(' '))
    .flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
)

const KIN = new Map(
  kin.groups.flatMap((group) => {
    const [first = '', ...rest] = group.split(' ')
    return rest.map((word) => [stemOf(word), stemOf(first)] as const)
  }),
)

/**
 * Stems of the words that a claim has for the deed, as "shelled" or "raid"; of a claim without a typed action, of its own
 * words, if they are as few as a deed has. Sorted.
 */
export function actsOf(claim: ReleasedClaim): readonly string[] {
  const found = foldWord(claim.action?.words ?? claim.quote).match(WORD) ?? []
  const stems = found
    .filter((word) => word.length >= LETTERS_MIN && !EMPTY.has(word))
    .map((word) => kinOf(BASES.get(word) ?? word))
  return stems.length > WORDS_MAX ? [] : lowest(stems)
}

/** The stem that stands for a word's kin, as "kill" for "murder"; its own where it has none. */
function kinOf(word: string): string {
  const stem = stemOf(word)
  return KIN.get(stem) ?? stem
}

/** The beginning of a word without its endings: "shelled", "shelling" and "shells" are one. */
function stemOf(word: string): string {
  const base = BASES.get(word) ?? word
  let bare = base
  for (let before = ''; before !== bare; ) {
    before = bare
    const cut = bare.replace(ENDING, '')
    if (cut.length >= LETTERS_MIN) bare = cut
  }
  return bare.replace(DOUBLED, '$1').slice(0, STEM)
}
