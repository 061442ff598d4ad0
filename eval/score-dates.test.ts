import { describe, expect, test } from 'vitest'
import { countTimes, NO_COUNTS, scoresOf, sumOf } from './score-dates.ts'

const time = (start: number, end: number, value = '2021') => ({ type: 'DATE', value, start, end })

describe('countTimes', () => {
  test.each([
    ['the same words, the same value', [time(0, 4)], [time(0, 4)], [1, 1, 1]],
    ['the same words, another value', [time(0, 4)], [time(0, 4, '2020')], [1, 1, 0]],
    ['overlapping words', [time(0, 4)], [time(2, 9)], [0, 1, 1]],
    ['words that touch', [time(0, 4)], [time(4, 9)], [0, 0, 0]],
    ['one found over two', [time(0, 4), time(5, 9)], [time(0, 9)], [0, 1, 1]],
    ['the same words go before overlap', [time(0, 9), time(5, 9)], [time(5, 9)], [1, 1, 1]],
    ['nothing found', [time(0, 4)], [], [0, 0, 0]],
  ])('%s', (_, gold, found, [strict, relaxed, valued]) =>
    expect(countTimes(gold, found)).toEqual({
      gold: gold.length,
      found: found.length,
      strict,
      relaxed,
      valued,
    }),
  )
})

describe('scoresOf', () => {
  test('value F1 is relaxed F1 times the share of the matched with the right value', () => {
    const counts = { gold: 10, found: 6, strict: 3, relaxed: 4, valued: 2 }
    const { strictF1, relaxedF1, valueF1 } = scoresOf(counts)
    expect([strictF1, relaxedF1]).toEqual([6 / 16, 8 / 16])
    expect(valueF1).toBeCloseTo(relaxedF1 * (2 / 4), 12)
  })

  test('counts of articles add up, and nothing scores nothing', () => {
    const counts = { gold: 1, found: 2, strict: 1, relaxed: 1, valued: 0 }
    expect(sumOf(sumOf(NO_COUNTS, counts), counts).found).toBe(4)
    expect(scoresOf(NO_COUNTS)).toEqual({ strictF1: 0, relaxedF1: 0, valueF1: 0 })
  })
})
