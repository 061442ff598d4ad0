import { describe, expect, test } from 'vitest'
import { dayOf } from './day-of.ts'

describe('dayOf', () => {
  test.each([
    ['2015-09-30', 'from', '2015-09-30'],
    [' 2015/9/3 ', 'from', '2015-09-03'],
    ['2015.09.30', 'to', '2015-09-30'],
    ['2015-09', 'from', '2015-09-01'],
    ['2015-09', 'to', '2015-09-30'],
    ['2016-02', 'to', '2016-02-29'],
    ['2015', 'from', '2015-01-01'],
    ['2015', 'to', '2015-12-31'],
    ['۲۰۱۵-۰۹-۳۰', 'from', '2015-09-30'],
    ['٢٠١٥-٠٩-٣٠', 'from', '2015-09-30'],
    ['2015-02-29', 'from', null],
    ['2015-13', 'to', null],
    ['30.09.2015', 'from', null],
    ['soon', 'from', null],
  ] as const)('%s, %s: %s', (typed, end, day) => {
    expect(dayOf(typed, end)).toBe(day)
  })
})
