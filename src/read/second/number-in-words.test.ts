import { describe, expect, test } from 'vitest'
import { mayTell } from './number-in-words.ts'

describe('mayTell', () => {
  test.each([
    ['12 people', 12, true],
    ['12 people', 120_000_001, false],
    ['12 people', 13, false],
    ['12 people', 12_000, false],
    ['2 dozen houses', 24, true],
    ['5 آلاف شخص', 5000, true],
    ['1,200 families', 1200, true],
    ['1.200 Familien', 1200, true],
    ['3.5 million people', 3_500_000, true],
    ['12 тыс. человек', 12_000, true],
    ['10 to 15 houses', 15, true],
    ['10 to 15 houses', 20, false],
    ['١٢ شخصا', 12, true],
    ['۴۵ نفر', 45, true],
    ['dozens of people', 24, true],
  ] as const)('%s: %d is %s', (words, value, may) => expect(mayTell(words, value)).toBe(may))
})
