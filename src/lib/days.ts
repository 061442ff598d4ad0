/** A day of the proleptic Gregorian calendar. `month` 1 to 12, `day` 1 to 31. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

const DAYS_BEFORE_1970 = 719_468
const DAYS_IN_ERA = 146_097
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month, 28 to 31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return MONTH_DAYS[month - 1] ?? 0
}

/** Days since 1970-01-01; negative before. Whole numbers only, so that no clock or time zone has a say. */
export function dayNumberOf(date: CalendarDay): number {
  // Years begin in March here, so that the leap day is the last of its year.
  const year = date.month <= 2 ? date.year - 1 : date.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const monthFromMarch = (date.month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_1970
}

/** The day that lies so many days after 1970-01-01. */
export function calendarDayOf(dayNumber: number): CalendarDay {
  const shifted = dayNumber + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7
}

/** `YYYY-MM-DD`. Years 1 to 9999. */
export function dayText(date: CalendarDay): string {
  return `${String(date.year).padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Reads the first ten characters, `YYYY-MM-DD`, of a day or an instant; null when they are no day of the calendar. */
export function dayNumberFromText(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  if (!found) return null
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  const isDay = date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  return isDay ? dayNumberOf(date) : null
}
