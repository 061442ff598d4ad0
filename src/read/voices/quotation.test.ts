import { describe, expect, test } from 'vitest'
import { Quotation } from './quotation.ts'
import type { VoiceSentence } from './voice-sentence.ts'

/** A sentence from words with single spaces between; "^" glues a word to the one before. */
function sentence(text: string, paragraph = 0): VoiceSentence {
  let at = 0
  const words = text.split(' ').map((written) => {
    const word = written.replace(/^\^/, '')
    const start = written.startsWith('^') ? at : at + 1
    at = start + word.length
    return { word, start, end: at }
  })
  const tree = words.map(({ word }) => ({
    word, lemma: word, upos: 'X', xpos: 'X', head: -1, relation: 'root',
  })) // biome-ignore format: one list
  return { words, tree, paragraph }
}

/** "o" for outside, "i" inside, "<" and ">" for marks; a row a sentence. */
function followed(...sentences: VoiceSentence[]): string[] {
  const quotation = new Quotation()
  return sentences.map((one) => {
    const states = new Int32Array(one.tree.length)
    quotation.follow(one, states)
    return [...states].map((state) => 'oi<>'[state]).join('')
  })
}

describe('Quotation', () => {
  test.each([
    ['“ We left ^, ^” he said', '<iii>oo'],
    ['He said ^: " ^We left ^. ^"', 'ooo<iii>'],
    // Marks that touch nothing on either side take turns.
    ['" We left " he said', '<ii>oo'],
    // A mark that closes what was never opened closes what stands before it.
    ['We left ^, ^” he said', 'iii>oo'],
    ["It was the `` worst '' day", 'ooo<i>o'],
  ])('%s', (text, wanted) => expect(followed(sentence(text))).toEqual([wanted]))

  test('goes on in the next sentence of the paragraph, and ends with the paragraph', () =>
    expect(
      followed(sentence('“ We left ^.', 1), sentence('We ran ^.', 1), sentence('It rained ^.', 2)),
    ).toEqual(['<iii', 'iii', 'ooo']))
})
