import { describe, expect, test } from 'vitest'
import { Lexicon, WORD, WORD_COLUMNS } from './lexicon.ts'

const columnsOf = (lexicon: Lexicon, word: string) => {
  const place = lexicon.placeOf(word)
  return [...lexicon.columns.subarray(place, place + WORD_COLUMNS)]
}

describe('Lexicon', () => {
  test.each([
    ['a capital changes the form, not the letters', 'Harbour', 'harbour', 'low', true],
    ['and the form', 'Harbour', 'harbour', 'form', false],
    ['numbers of one length are alike', '1,200', '3,417', 'low', true],
    ['and of another are not', '1,200', '34', 'low', false],
    ['addresses are alike', 'www.oster.example', 'mira@oster.example', 'low', true],
    ['apostrophes are alike', 'n’t', "n't", 'low', true],
    ['shapes are short', 'Mira', 'Orlandine', 'shape', true],
    ['the last letters of other words', 'rowing', 'swimming', 'end1', true],
  ] as const)('%s', (_, one, other, column, isSame) => {
    const lexicon = new Lexicon()
    expect(lexicon.hash(one, WORD[column]) === lexicon.hash(other, WORD[column])).toBe(isSame)
  })

  test('what was forgotten for want of room is the same afterwards', () => {
    const lexicon = new Lexicon()
    const before = columnsOf(lexicon, 'harbour')
    for (let number = 0; number < 40_000; number++) lexicon.placeOf(`w${number}`)
    expect(columnsOf(lexicon, 'harbour')).toEqual(before)
  })
})
