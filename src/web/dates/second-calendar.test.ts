import { describe, expect, test } from 'vitest'
import { dayIn } from './second-calendar.ts'

const text = (day: ReturnType<typeof dayIn>) => day && `${day.year}-${day.month}-${day.day}`

/** New year's days and last days as Iran's calendar office and the Umm al-Qura table publish them. */
describe('Jalali', () => {
  test.each([
    ['Nowruz of 1304', '1925-03-21', '1304-1-1'],
    ['the day of the law that introduced it', '1925-03-31', '1304-1-11'],
    ['Nowruz of 1357', '1978-03-21', '1357-1-1'],
    ['22 Bahman 1357', '1979-02-11', '1357-11-22'],
    ['the last day of 1375, a leap year', '1997-03-20', '1375-12-30'],
    ['the last day of 1395, a leap year', '2017-03-20', '1395-12-30'],
    ['the last day of 1399, a leap year', '2021-03-20', '1399-12-30'],
    ['Nowruz of 1400', '2021-03-21', '1400-1-1'],
    ['the last day of 1402, no leap year', '2024-03-19', '1402-12-29'],
    ['Nowruz of 1403, on the 20th', '2024-03-20', '1403-1-1'],
    ['the last day of 1403, a leap year', '2025-03-20', '1403-12-30'],
    ['Nowruz of 1404', '2025-03-21', '1404-1-1'],
    ['the last of the months with 31 days', '2026-09-22', '1405-6-31'],
    ['the first of the months with 30 days', '2026-09-23', '1405-7-1'],
    ['the 30th of Mehr', '2026-10-22', '1405-7-30'],
    ['the last day of 1408, a leap year', '2030-03-20', '1408-12-30'],
  ])('%s', (_, gregorian, jalali) => {
    expect(text(dayIn('jalali', gregorian))).toBe(jalali)
  })
})

describe('Umm al-Qura', () => {
  test.each([
    ['the new year of 1437', '2015-10-14', '1437-1-1'],
    ['the first of Ramadan 1440', '2019-05-06', '1440-9-1'],
    ['the new year of 1442', '2020-08-20', '1442-1-1'],
    ['the first of Shawwal 1443', '2022-05-02', '1443-10-1'],
    ['the first of Ramadan 1444', '2023-03-23', '1444-9-1'],
    ['the new year of 1446', '2024-07-07', '1446-1-1'],
    ['the last of Shaban 1446, of 29 days', '2025-02-28', '1446-8-29'],
    ['the first of Ramadan 1446', '2025-03-01', '1446-9-1'],
    ['the new year of 1447', '2025-06-26', '1447-1-1'],
  ])('%s', (_, gregorian, hijri) => {
    expect(text(dayIn('hijri', gregorian))).toBe(hijri)
  })
})

test.each([
  ['jalali', '1925-03-20'],
  ['jalali', '2122-03-21'],
  ['hijri', '1937-03-13'],
  ['hijri', '2077-11-17'],
  ['jalali', 'nobody knows'],
] as const)('%s says nothing of %s', (calendar, day) => {
  expect(dayIn(calendar, day)).toBeNull()
})

test.each(['jalali', 'hijri'] as const)('%s: every day follows the one before', (calendar) => {
  let before = dayIn(calendar, '2014-12-31')
  for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2031, 0, 1); at += 86_400_000) {
    const day = dayIn(calendar, new Date(at).toISOString().slice(0, 10))
    if (!day || !before) throw new Error('no day')
    const isNext = day.month === before.month && day.day === before.day + 1
    const isNewMonth = day.day === 1 && before.day >= 29 && day.month === (before.month % 12) + 1
    expect(isNext || isNewMonth, new Date(at).toISOString()).toBe(true)
    before = day
  }
})
