import { expect, test } from 'vitest'
import { barsOf, lastDayOf } from './bars-of.ts'

const bar = (from: string, events = 1) => ({ from, events, contested: 0 })

test.each([
  ['day', ['2016-02-28', '2016-03-01'], ['2016-02-28', '2016-02-29', '2016-03-01']],
  ['month', ['2015-11-01', '2016-01-01'], ['2015-11-01', '2015-12-01', '2016-01-01']],
  ['year', ['2011-01-01', '2013-01-01'], ['2011-01-01', '2012-01-01', '2013-01-01']],
] as const)('every %s between the first bar and the last is there', (unit, given, all) => {
  const bars = barsOf({ unit, bars: given.map((from) => bar(from)) })
  expect(bars.map(({ from }) => from)).toEqual(all)
  expect(bars.map(({ events }) => events)).toEqual([1, 0, 1])
})

test('no bars, no days', () => expect(barsOf({ unit: 'day', bars: [] })).toEqual([]))

test.each([
  ['2016-02-29', 'day', '2016-02-29'],
  ['2016-02-01', 'month', '2016-02-29'],
  ['2015-01-01', 'year', '2015-12-31'],
] as const)('the bar of %s by %s ends on %s', (from, unit, last) =>
  expect(lastDayOf(from, unit)).toBe(last),
)
