import { calendarDayOf, dayNumberOf, daysInMonth, twoDigits, weekdayOf } from '#lib/days.ts'

const THURSDAY_FROM_MONDAY = 3

/** Four digits; years before Christ have "BC" before them and are counted as they are written. */
export const yearText = (year: number) =>
  `${year < 0 ? 'BC' : ''}${String(Math.abs(year)).padStart(4, '0')}`
export function dayOf(dayNumber: number): string {
  const { year, month, day } = calendarDayOf(dayNumber)
  return `${monthText(year, month)}-${twoDigits(day)}`
}
export const monthText = (year: number, month: number) => `${yearText(year)}-${twoDigits(month)}`
export const mondayOf = (day: number) => day - ((weekdayOf(day) + 6) % 7)
export const quarterOf = (month: number) => Math.floor((month - 1) / 3) + 1

/** ISO 8601's week, `YYYY-Www`: it belongs to the year of its Thursday. */
export function weekText(day: number): string {
  const thursday = mondayOf(day) + THURSDAY_FROM_MONDAY
  const { year } = calendarDayOf(thursday)
  const first = dayNumberOf({ year, month: 1, day: 1 })
  return `${yearText(year)}-W${twoDigits(Math.floor((thursday - first) / 7) + 1)}`
}

/** The Monday of a week; ISO 8601's first week is the one of 4 January. */
export const mondayOfWeek = (year: number, week: number): number =>
  mondayOf(dayNumberOf({ year, month: 1, day: 4 })) + (week - 1) * 7

/** A calendar unit around a day, as TIMEX3 writes it: `1998-W07`, `1998-Q3`, `199` for the decade. */
export function unitText(unit: string, day: number): string {
  const { year, month } = calendarDayOf(day)
  if (unit === 'century') return yearText(year).slice(0, -2)
  if (unit === 'decade') return yearText(year).slice(0, -1)
  if (unit === 'year') return yearText(year)
  if (unit === 'quarter') return `${yearText(year)}-Q${quarterOf(month)}`
  if (unit === 'month') return monthText(year, month)
  if (unit === 'week' || unit === 'fortnight') return weekText(day)
  return unit === 'weekend' ? `${weekText(day)}-WE` : dayOf(day)
}

const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
}
const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  weekend: 7,
  fortnight: 14,
}

/** The day so many units away; months and years keep the day of the month where it exists. */
export function shiftedDay(day: number, unit: string, count: number): number {
  const days = DAYS[unit]
  if (days !== undefined) return day + Math.round(days * count)
  const months = MONTHS[unit]
  if (months === undefined) return day
  const { year, month, day: dayOfMonth } = calendarDayOf(day)
  const index = year * 12 + month - 1 + Math.round(months * count)
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dayNumberOf({
    ...target,
    day: Math.min(dayOfMonth, daysInMonth(target.year, target.month)),
  })
}

const LETTERS: Readonly<Record<string, string>> = {
  second: 'TS', minute: 'TM', hour: 'TH', day: 'D', night: 'D', week: 'W', month: 'M', quarter: 'Q', year: 'Y', decade: 'Y', century: 'Y',
  weekend: 'WE', fortnight: 'W', period: 'X',
} // biome-ignore format: a table
const MULTIPLES: Readonly<Record<string, number>> = { decade: 10, century: 100, fortnight: 2 }
const VAGUE_LETTERS: Readonly<Record<string, string>> = { decade: 'E', century: 'C' }

/** A length as TIMEX3 writes it: `P2W`, `PT5H30M`, `PXY` where nobody counted. */
export function lengthText(unit: string, count: number | 'X'): string {
  const letters = LETTERS[unit] ?? 'X'
  if (letters === 'X') return 'PXX'
  if (count === 'X')
    return letters.startsWith('T') ? `PTX${letters[1]}` : `PX${VAGUE_LETTERS[unit] ?? letters}`
  const whole = count * (MULTIPLES[unit] ?? 1)
  if (!letters.startsWith('T')) return `P${whole}${letters}`
  const part = Math.round((whole % 1) * 60)
  const smaller = letters === 'TH' ? 'M' : 'S'
  if (part === 0 || letters === 'TS') return `PT${whole}${letters[1]}`
  const full = Math.floor(whole)
  return `PT${full > 0 ? `${full}${letters[1]}` : ''}${part}${smaller}`
}
