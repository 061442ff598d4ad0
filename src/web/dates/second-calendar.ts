/** Calendars that may stand beside the Gregorian: Iran's solar one, and the lunar one of Umm al-Qura. */
export type SecondCalendar = 'jalali' | 'hijri'

export type SecondDay = { readonly year: number; readonly month: number; readonly day: number }

/**
 * The name that browsers know it by, and the Gregorian days for which it is certain.
 *
 * Jalali: from the year in which it became law (1304) to 1500. Umm al-Qura: as far as its table is published, 1356 to
 * 1500; before and behind it browsers reckon by another rule and do not say so.
 */
const KNOWN = {
  jalali: { name: 'persian', first: '1925-03-21', last: '2122-03-20' },
  hijri: { name: 'islamic-umalqura', first: '1937-03-14', last: '2077-11-16' },
} as const

const formats = new Map<SecondCalendar, Intl.DateTimeFormat>()

/** A Gregorian day, `YYYY-MM-DD`, in another calendar; null outside the days for which that is certain. */
export function dayIn(calendar: SecondCalendar, day: string): SecondDay | null {
  const { name, first, last } = KNOWN[calendar]
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || day < first || day > last) return null

  const format = formats.get(calendar) ?? numericFormat(name)
  formats.set(calendar, format)
  // A browser that lacks the calendar answers with another one.
  if (format.resolvedOptions().calendar !== name) return null
  const parts = Object.fromEntries(
    format.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
  )
  return { year: parts['year'] ?? 0, month: parts['month'] ?? 0, day: parts['day'] ?? 0 }
}

const numericFormat = (name: string) =>
  new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
