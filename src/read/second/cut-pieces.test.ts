import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { cutPieces } from './cut-pieces.ts'

const wordsOf = (text: string, most: number) =>
  cutPieces(text, most).map(({ start, end }) => text.slice(start, end))

describe('cutPieces', () => {
  test.each([
    ['a short text whole', 'One. Two.', 20, ['One. Two.']],
    ['paragraphs together while they fit', 'a1\nb2\nc3', 6, ['a1\nb2\n', 'c3']],
    ['a long paragraph behind a blank', 'one two three', 8, ['one two ', 'three']],
    ['a word longer than a piece', 'abcdefg', 3, ['abc', 'def', 'g']],
    ['no pair of surrogates in two', 'a😀b', 2, ['a', 'b']],
    ['nothing of blanks alone', ' \n\n * ', 3, []],
  ] as const)('cuts %s', (_, text, most, pieces) => {
    expect(wordsOf(text, most)).toEqual(pieces)
  })

  test.prop([
    fc.string({ unit: fc.constantFrom('a', 'é', '7', ' ', '\n', '😀') }),
    fc.integer({ min: 2, max: 9 }),
  ])('loses no letter, overlaps nowhere and keeps within its bound', (text, most) => {
    const pieces = cutPieces(text, most)
    const letters = (one: string) => one.replace(/[^\p{L}\p{N}]/gu, '')
    expect(letters(wordsOf(text, most).join(''))).toBe(letters(text))
    for (const [at, { start, end }] of pieces.entries()) {
      expect(end - start).toBeLessThanOrEqual(most)
      expect(start).toBeGreaterThanOrEqual(pieces[at - 1]?.end ?? 0)
      expect(text.slice(start, end).isWellFormed()).toBe(true)
    }
  })
})
