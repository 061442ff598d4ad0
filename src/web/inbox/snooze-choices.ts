import { calendarDayOf, dayNumberFromText, dayText, weekdayOf } from '#lib/days.ts'
import { clockIn } from '#web/dates/zone-clock.ts'

export type SnoozeChoice = {
  readonly id: 'hour' | 'fourHours' | 'tomorrow' | 'monday'
  readonly until: Date
}

const HOUR_MS = 3_600_000
const MORNING = '08:00'
const MONDAY = 1

/** The usual moments to look again: whole hours on, then mornings of the reader's own zone. */
export function snoozeChoices(now: Date, zone: string): readonly SnoozeChoice[] {
  const today = dayNumberFromText(clockIn(now, zone).day) ?? 0
  const morningIn = (days: number) => instantIn(zone, dayText(calendarDayOf(today + days)), MORNING)
  return [
    { id: 'hour', until: new Date(now.getTime() + HOUR_MS) },
    { id: 'fourHours', until: new Date(now.getTime() + 4 * HOUR_MS) },
    { id: 'tomorrow', until: morningIn(1) },
    { id: 'monday', until: morningIn(((MONDAY - weekdayOf(today) + 6) % 7) + 1) },
  ]
}

/**
 * When a zone's clock shows a day and a time. An hour that the clock leaps over is the one after it.
 *
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export function instantIn(zone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  let at = wanted
  // Twice: the first guess may lie on the other side of a change of the clock.
  for (let turn = 0; turn < 2; turn += 1) {
    const shown = clockIn(new Date(at), zone)
    at += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`)
  }
  return new Date(at)
}
