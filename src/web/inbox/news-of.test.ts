import { describe, expect, test } from 'vitest'
import type { ReportRow } from '#contract/views.ts'
import { newsOf } from './news-of.ts'

/** Rows by the minute at which they came in; the name is the handle. */
const rows = (...minutes: readonly number[]) =>
  minutes.map(
    (minute): ReportRow => ({
      handle: `report ${minute}`,
      title: '',
      language: 'en',
      from: 'north',
      at: `2031-05-06T10:${String(minute).padStart(2, '0')}:00.000000Z`,
      claimCount: 0,
      isRead: true,
      isWithdrawn: false,
    }),
  )
const whole = { shown: true, first: true }

describe('newsOf', () => {
  test.each([
    ['nothing moved', rows(3, 2, 1), rows(3, 2, 1), whole, 0, false],
    ['one came in', rows(2, 1), rows(3, 2, 1), whole, 1, false],
    ['one woke up between the others', rows(3, 1), rows(3, 2, 1), whole, 1, false],
    ['one was taken back', rows(3, 2, 1), rows(3, 1), whole, 0, true],
    ['the first page moved up over rows done here', rows(5, 4), rows(5, 4, 3), { shown: false, first: false }, 0, false],
    ['a longer list than the first page', rows(5, 4, 3), rows(5, 4), { shown: false, first: false }, 0, false],
  ] as const)('%s', (_, shown, first, isWhole, added, isGone) => {
    expect(newsOf(shown, first, isWhole)).toEqual({ added, isGone })
  }) // biome-ignore format: one table
})
