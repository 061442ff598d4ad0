import words from '#model/english/words.json' with { type: 'json' }
import type { Tag } from './tokenise.ts'

const set = (list: string) => new Set(list.split(' '))

export const BE = set(words.be)
export const HAVE = set(words.have)
export const DO = set(words.do)
export const NEGATIVES = set(words.negatives)
export const MODALS = set(words.modals)
export const RELATIVES = set(words.relatives)
export const NUMBERS = set(words.numbers)
/** Plural nouns that their spelling does not show, such as "police". */
export const PLURALS = set(words.timeless)

// Later lists win: "that" is a subordinator first, "have" an auxiliary before a verb.
const CLASSES: readonly (readonly [string, Tag])[] = [
  [words.adjectives, 'ADJ'],
  [words.adverbs, 'ADV'],
  [words.prepositions, 'PREP'],
  [words.subordinators, 'SUB'],
  [words.conjunctions, 'CONJ'],
  [words.determiners, 'DET'],
  [words.objects, 'PRON'],
  [words.subjects, 'PRON'],
  [words.possessives, 'DET'],
  [words.relatives, 'REL'],
  [words.numbers, 'NUM'],
  [words.have, 'AUX'],
  [words.do, 'AUX'],
  [words.be, 'AUX'],
  [words.modals, 'MODAL'],
  [words.negatives, 'NOT'],
  ['that', 'SUB'],
  ['to', 'TO'],
  ['following including regarding concerning', 'PREP'],
]

const CLASS_OF = new Map<string, Tag>(
  CLASSES.flatMap(([list, tag]) => list.split(' ').map((word) => [word, tag] as const)),
)

const PREPOSITIONS = set(words.prepositions)

/** The class of a word of the closed lists, or of the common adjectives and adverbs; null for all others. */
export function findClass(word: string): Tag | null {
  return CLASS_OF.get(word) ?? null
}

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word)
}
