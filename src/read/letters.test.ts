import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { BLANK, behind, CAPITAL, DIGIT, LETTER, letterAt, MARK, runFrom, WIDE } from './letters.ts'

const KINDS = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [DIGIT, /^\d$/],
  [BLANK, /^\s$/],
  [CAPITAL, /^\p{Lu}$/u],
  [WIDE, /^[\u{10000}-\u{10ffff}]$/u],
] as const

describe('letterAt', () => {
  test.prop([fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })])(
    'as the patterns have it',
    (letter) => {
      for (const [bit, pattern] of KINDS)
        expect((letterAt(letter, 0) & bit) !== 0).toBe(pattern.test(letter))
      expect(behind(0, letterAt(letter, 0))).toBe(letter.length)
    },
  )

  test.each(['\ud800', '\udc00'])('half a letter is a sign of one unit', (half) => {
    expect(letterAt(half, 0) & (LETTER | MARK | DIGIT | BLANK | WIDE)).toBe(0)
  })
})

test('a run ends before the first letter that is none of its kind', () => {
  expect(runFrom('Oster 12', 0, LETTER)).toBe(5)
  expect(runFrom('𐐀b1', 0, LETTER)).toBe(3)
  expect(runFrom('12', 0, DIGIT)).toBe(2)
  expect(runFrom('12', 0, LETTER)).toBe(0)
})
