import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { canonicalBytes, canonicalText, DEPTH_MAX, parseCanonical } from './canonical.ts'

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const isSafe = (number: number): boolean =>
  !Number.isInteger(number) || Number.isSafeInteger(number)

describe('canonicalText', () => {
  test.each([
    [{ b: 1, a: [true, null, ''] }, '{"a":[true,null,""],"b":1}'],
    [{ a: undefined, b: 0 }, '{"b":0}'],
    // Keys are sorted by UTF-16 units, so that an emoji stands before U+FB33 (RFC 8785 section 3.2.3).
    [{ '\ufb33': 1, '😀': 2, '€': 3, '1': 4, '\r': 5 }, '{"\\r":5,"1":4,"€":3,"😀":2,"\ufb33":1}'],
    [[1e-7, 0.000001, -0, 4.5, 2 ** 53 - 1], '[1e-7,0.000001,0,4.5,9007199254740991]'],
  ])('%j is %s', (value, text) => expect(canonicalText(value)).toBe(text))

  test.each([
    ['a number that is not finite', [Number.NaN]],
    ['infinity', { a: Number.POSITIVE_INFINITY }],
    ['an integer beyond 2^53', 2 ** 53],
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a key', { '\udc00': 1 }],
    ['nothing', undefined],
    ['nothing in a list', [undefined]],
    ['a hole in a list', new Array(2)],
    ['a big integer', 1n],
    ['a function', { toJSON: () => 1 }],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a map', new Map()],
    ['too many levels', JSON.parse(nested(DEPTH_MAX + 1))],
  ])('refuses %s', (_, value) => expect(() => canonicalBytes(value)).toThrow(Refusal))

  test('takes as many levels as it says', () =>
    expect(canonicalText(JSON.parse(nested(DEPTH_MAX)))).toBe(nested(DEPTH_MAX)))
})

describe('parseCanonical', () => {
  test.each([
    ['a doubled key', '{"a":1,"a":1}'],
    ['a doubled key of another value', '{"a":1,"a":2}'],
    ['unsorted keys', '{"b":1,"a":1}'],
    ['a space', '{"a": 1}'],
    ['a last line break', '1\n'],
    ['a number in another spelling', '1.0'],
    ['a negative zero', '-0'],
    ['a number too large', '1e400'],
    ['an escape that is not needed', '"\\u0041"'],
    ['half a surrogate pair', '"\\ud800"'],
    ['a cut text', '{"a":'],
    ['nothing', ''],
    ['a byte order mark', '\ufeff1'],
    ['a hundred thousand levels', nested(100_000)],
  ])('refuses %s', (_, text) => expect(() => parseCanonical(text)).toThrow(Refusal))

  test('refuses bytes that are not UTF-8', () =>
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(Refusal))

  test('a key called __proto__ is a key like another', () => {
    const text = '{"__proto__":{"a":1},"b":2}'
    expect(canonicalText(parseCanonical(text))).toBe(text)
  })

  test('gives back every value that can be written', () => {
    const values = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).filter((value) => {
      const numbers = JSON.stringify(value).match(/-?\d[\d.e+-]*/g) ?? []
      return numbers.every((number) => isSafe(Number(number)))
    })
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalText(value)
        expect(canonicalText(parseCanonical(text))).toBe(text)
        expect(canonicalText(parseCanonical(canonicalBytes(value)))).toBe(text)
      }),
      { numRuns: 50 },
    )
  })
})
