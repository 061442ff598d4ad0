import { describe, expect, test } from 'vitest'
import { openWords } from './open-words.ts'

/** A letter a word: - closed, C with a capital, j a small word between. */
function opened(text: string): string {
  const words: { word: string; start: number; end: number; xpos: string }[] = []
  for (const { 0: word, index } of text.matchAll(/[^\s-]+|-/g))
    words.push({ word, start: index, end: index + word.length, xpos: '' })
  const out = new Uint8Array(words.length)
  openWords(words, words.length, out)
  return [...out].map((one) => '-Cj'[one]).join('')
}

describe('openWords', () => {
  test.each([
    ['he went home', '---'],
    ['the Bank of Oster', '-CjC'],
    ['Bank of the North', 'CjjC'],
    ['the mayor of Oster', '---C'],
    ['Oster and so on', 'C---'],
    ['Oster said', 'C-'],
    ['an iOster', '-C'],
    ['Élan', 'C'],
    ['Ilm-ardel spoke', 'Cjj-'],
    ['Ilm - ardel spoke', 'C---'],
  ])('%s: %s', (text, wanted) => expect(opened(text)).toBe(wanted))
})
