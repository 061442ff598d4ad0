import type { Word } from '#read/mend/mended-words.ts'

/** The words of a tree, each written as "word/UPOS/XPOS/head/relation". */
export const treeOf = (text: string): Word[] =>
  text.split(' ').map((part) => {
    const [word = '', upos = '', xpos = '', head = '', relation = ''] = part.split('/')
    return { word, lemma: word, upos, xpos, head: Number(head), relation }
  })

/** "word/UPOS<head:relation" for the words of a tree that something changed. */
export function changesBy(mend: (words: Word[]) => void, text: string): string {
  const before = treeOf(text)
  const words = treeOf(text)
  mend(words)
  return words
    .filter((word, at) => JSON.stringify(word) !== JSON.stringify(before[at]))
    .map(({ word, upos, head, relation }) => `${word}/${upos}<${head}:${relation}`)
    .join(' ')
}
