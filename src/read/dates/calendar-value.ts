import { calendarDayOf, twoDigits } from '#lib/days.ts'
import { weekdayFrom } from './edtf-of-part.ts'
import { dayToldOf, nowOf, type TimeAnchor, yearFor } from './time-anchor.ts'
import type { Slots } from './time-slots.ts'
import { dayOf, monthText, yearText } from './time-text.ts'

/** Hours or the part of the day, as they stand after a day; "" where none was said. */
export function timeOfDay({ clock, noon, partOfDay }: Slots): string {
  if (clock ?? noon) return `T${clock ?? noon}`
  return partOfDay ? `T${partOfDay}` : ''
}

/** The day, month, season or year that an expression names, with X for what nobody can know. */
export function dayValue(slots: Slots, anchor: TimeAnchor): string {
  const { month, day, season, dayWord } = slots
  if (dayWord !== undefined) return anchor.day === null ? 'XXXX-XX-XX' : dayOf(anchor.day + dayWord)
  if (month !== undefined) return monthDayValue(slots, anchor)
  if (slots.weekday !== undefined) return weekdayValue(slots, anchor)
  if (season !== undefined) return seasonValue(slots, anchor)
  if (slots.year !== undefined) return yearText(slots.year)
  const then = dayToldOf(anchor)
  return day === undefined && then !== null ? dayOf(then) : 'XXXX-XX-XX'
}

/** A month or a day in it; the year comes from the anchor where it was left out. */
export function monthDayValue(slots: Slots, anchor: TimeAnchor): string {
  const { month = 1, day } = slots
  const end = day === undefined ? '' : `-${twoDigits(day)}`
  if (slots.year !== undefined) return `${yearText(slots.year)}-${twoDigits(month)}${end}`
  const year = slots.step === undefined ? yearFor(month, day, anchor) : steppedYear(slots, anchor)
  return monthValue(year, month) + end
}

/** The year of "July last year"; months of their own step are told by `steppedMonth`. */
export function steppedYear({ step = 0 }: Slots, anchor: TimeAnchor): number | null {
  const now = nowOf(anchor)
  return now === null ? null : calendarDayOf(now).year + step
}

function weekdayValue({ weekday = 0, step }: Slots, anchor: TimeAnchor): string {
  const now = nowOf(anchor)
  if (now === null) return `XXXX-WXX-${weekday === 0 ? 7 : weekday}`
  const part = { kind: 'weekday', weekday, ...(step === undefined ? {} : { step }) } as const
  return dayOf(weekdayFrom(part, { day: now, tense: anchor.tense }))
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 12 }

/** A season by the letters of TIMEX3, `1998-SU`. */
export function seasonValue(slots: Slots, anchor: TimeAnchor): string {
  const { season = '', step } = slots
  if (slots.year !== undefined) return `${yearText(slots.year)}-${season}`
  const now = nowOf(anchor)
  if (now === null) return `XXXX-${season}`
  const { year, month } = calendarDayOf(now)
  const begins = (SEASON_MONTHS[season] ?? 1) - 1
  if (step === -1) return `${yearText(month > begins + 2 ? year : year - 1)}-${season}`
  return `${yearText(step === 1 && month >= begins ? year + 1 : year)}-${season}`
}

/** "last March" is the one before the day of publication's own month. */
export function steppedMonth({ month = 1, step = 0 }: Slots, anchor: TimeAnchor): string {
  const now = nowOf(anchor)
  if (now === null) return monthValue(null, month)
  const today = calendarDayOf(now)
  const isReached = step < 0 ? month < today.month : month <= today.month
  if (step === 0) return monthValue(today.year, month)
  if (step < 0) return monthValue(isReached ? today.year : today.year - 1, month)
  return monthValue(isReached ? today.year + 1 : today.year, month)
}

/** A month as a value, with X for a year that nobody knows. */
const monthValue = (year: number | null, month: number) =>
  year === null ? `XXXX-${twoDigits(month)}` : monthText(year, month)
