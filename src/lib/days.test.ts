import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  calendarDayOf,
  dayNumberFromText,
  dayNumberOf,
  daysInMonth,
  dayText,
  weekdayOf,
} from './days.ts'

describe('days', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2015-09-30', 16_708, 3],
    ['0001-01-01', -719_162, 1],
    ['9999-12-31', 2_932_896, 5],
  ])('%s', (text, number, weekday) => {
    expect(dayNumberFromText(text)).toBe(number)
    expect(dayText(calendarDayOf(number))).toBe(text)
    expect(weekdayOf(number)).toBe(weekday)
  })

  test.each(['2015-02-29', '2015-13-01', '2015-04-31', '2015-1-1', 'today'])(
    '%s is no day',
    (text) => expect(dayNumberFromText(text)).toBeNull(),
  )

  test('reads the day of an instant', () =>
    expect(dayNumberFromText('2015-09-30T23:59:59.000000Z')).toBe(16_708))

  test.each([
    [2016, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2015, 4, 30],
    [2015, 13, 0],
    [2015, 0, 0],
  ])('%i-%i has %i days', (year, month, count) => expect(daysInMonth(year, month)).toBe(count))

  property.prop([fc.integer({ min: -719_162, max: 2_932_896 })])('there and back', (number) => {
    expect(dayNumberOf(calendarDayOf(number))).toBe(number)
  })
})
