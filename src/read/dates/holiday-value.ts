import { calendarDayOf, dayNumberOf, daysInMonth, weekdayOf } from '#lib/days.ts'
import { timeOfDay } from './calendar-value.ts'
import { nowOf, type TimeAnchor, yearFor } from './time-anchor.ts'
import { type HolidayRule, TIME_WORDS } from './time-grammar.ts'
import type { Slots } from './time-slots.ts'
import { dayOf } from './time-text.ts'
import { dateTimex, type Told } from './timex.ts'

/** Days that have a name: fixed, the nth weekday of a month, or counted from Easter. */
export const holiday: Told = (slots, anchor) => {
  const rule = TIME_WORDS.holidays.get(slots.holiday ?? '')
  const year = rule && (slots.year ?? holidayYear(rule, slots, anchor))
  if (!rule || year === undefined) return null
  return dateTimex(year === null ? 'XXXX-XX-XX' : dayOf(holidayDay(rule, year)) + timeOfDay(slots))
}

function holidayYear(rule: HolidayRule, { step }: Slots, anchor: TimeAnchor): number | null {
  const now = nowOf(anchor)
  if (now === null) return null
  const { year } = calendarDayOf(now)
  if (step === undefined || step === 0) return yearFor(rule.month ?? 4, rule.day ?? 25, anchor)
  const isPast = holidayDay(rule, year) < now
  if (step < 0) return isPast ? year : year - 1
  return isPast ? year + 1 : year
}

function holidayDay(rule: HolidayRule, year: number): number {
  if (rule.easter !== undefined) return easterOf(year) + rule.easter
  const month = rule.month ?? 1
  if (rule.weekday === undefined) return dayNumberOf({ year, month, day: rule.day ?? 1 })
  const isLast = (rule.nth ?? 1) < 0
  const first = isLast ? daysInMonth(year, month) - 6 : (rule.from ?? 1) + 7 * ((rule.nth ?? 1) - 1)
  const start = dayNumberOf({ year, month, day: first })
  return start + ((rule.weekday - weekdayOf(start) + 7) % 7)
}

/** Easter Sunday of the western churches. @source the anonymous Gregorian computus */
function easterOf(year: number): number {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const leap = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - leap + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const sum = moon + week - 7 * late + 114
  return dayNumberOf({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
