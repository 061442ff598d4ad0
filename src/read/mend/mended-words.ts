import type { Tree } from '#read/parsed-words.ts'
import { findVerb } from '#read/verb-forms.ts'

/** A word of a tree that is being mended. */
export type Word = { -readonly [key in keyof Tree[number]]: Tree[number][key] }

/** The word that another hangs on; none for the root. An index below 0 is asked of no array: that is many times as slow. */
export const overOf = (words: readonly Word[], word: Word | undefined) =>
  word === undefined || word.head < 0 ? undefined : words[word.head]
export const isNominal = (word: Pick<Word, 'upos'> | undefined) =>
  word?.upos === 'NOUN' || word?.upos === 'PROPN'
export const isNoun = (word: Word | undefined): word is Word => word?.upos === 'NOUN'
export const isSubject = (word: Word) => word.relation.startsWith('nsubj')
export const hasSubject = (words: readonly Word[], verb: number) =>
  words.some((word) => word.head === verb && isSubject(word))
export const hasObject = (words: readonly Word[], verb: number) =>
  words.some((word) => word.head === verb && word.relation === 'obj')
export const verbAs = (word: Word, xpos: string) => {
  const { lemma = word.lemma } = findVerb(word.word.toLowerCase()) ?? {}
  return { upos: 'VERB', xpos, lemma }
}
export const isPastForm = (word: Word | undefined) =>
  findVerb(word?.word.toLowerCase() ?? '')?.forms.includes('past') ?? false
