import { describe, expect, test } from 'vitest'
import { instantIn, snoozeChoices } from './snooze-choices.ts'

describe('snoozeChoices', () => {
  test.each([
    ['a Wednesday evening in Kabul', '2031-05-07T17:00:00Z', 'Asia/Kabul', '2031-05-08T03:30:00.000Z', '2031-05-12T03:30:00.000Z'],
    ['past midnight there, not yet in UTC', '2031-05-07T20:00:00Z', 'Asia/Kabul', '2031-05-09T03:30:00.000Z', '2031-05-12T03:30:00.000Z'],
    ['a Sunday', '2031-05-11T09:00:00Z', 'UTC', '2031-05-12T08:00:00.000Z', '2031-05-12T08:00:00.000Z'],
    ['a Monday leads to the next one', '2031-05-12T09:00:00Z', 'UTC', '2031-05-13T08:00:00.000Z', '2031-05-19T08:00:00.000Z'],
  ] as const)('%s', (_, now, zone, tomorrow, monday) => {
    const choices = snoozeChoices(new Date(now), zone)
    const until = Object.fromEntries(choices.map((one) => [one.id, one.until.toISOString()]))
    expect(until).toMatchObject({ tomorrow, monday })
    expect(Date.parse(until['hour'] ?? '') - Date.parse(now)).toBe(3_600_000)
  }) // biome-ignore format: one table
})

describe('instantIn', () => {
  test.each([
    ['before the clock goes forward', '2031-03-30', '01:30', '2031-03-30T00:30:00.000Z'],
    ['after it', '2031-03-30', '08:00', '2031-03-30T06:00:00.000Z'],
    ['after it goes back', '2031-10-26', '08:00', '2031-10-26T07:00:00.000Z'],
  ])('%s', (_, day, time, wanted) => {
    expect(instantIn('Europe/Berlin', day, time).toISOString()).toBe(wanted)
  })
})
