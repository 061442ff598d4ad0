import { describe, expect, test } from 'vitest'
import { clockIn, zoneName } from './zone-clock.ts'

describe('clockIn', () => {
  test.each([
    ['UTC', '2026-11-20T12:00:00Z', '2026-11-20', '12:00', 'UTC'],
    ['Asia/Kabul', '2026-11-20T12:00:00Z', '2026-11-20', '16:30', 'UTC+04:30'],
    ['Asia/Kabul', '2026-12-31T20:00:00Z', '2027-01-01', '00:30', 'UTC+04:30'],
    ['America/St_Johns', '2026-07-01T01:00:00Z', '2026-06-30', '22:30', 'UTC-02:30'],
    ['America/St_Johns', '2026-11-20T12:00:00Z', '2026-11-20', '08:30', 'UTC-03:30'],
    ['Europe/London', '2026-11-20T12:00:00Z', '2026-11-20', '12:00', 'UTC+00:00'],
    ['Europe/London', '2026-07-20T23:30:00Z', '2026-07-21', '00:30', 'UTC+01:00'],
  ])('%s at %s', (zone, instant, day, time, label) => {
    expect(clockIn(new Date(instant), zone)).toEqual({ day, time, label })
  })
})

describe('zoneName', () => {
  test.each([
    ['Asia/Kabul', 'en', 'Kabul'],
    ['Asia/Kabul', 'ar', 'أفغانستان'],
    ['Asia/Kabul', 'fa', 'افغانستان'],
    ['Europe/Moscow', 'ru', 'Москва'],
    ['America/St_Johns', 'en', 'St Johns'],
    ['America/Argentina/Buenos_Aires', 'en', 'Buenos Aires'],
    ['UTC', 'en', null],
    ['Etc/GMT-3', 'en', null],
  ])('%s in %s', (zone, locale, name) => {
    expect(zoneName(zone, locale)).toBe(name)
  })
})
