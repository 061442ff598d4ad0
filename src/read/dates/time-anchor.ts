import { calendarDayOf, dayNumberOf } from '#lib/days.ts'
import { datedPart } from './edtf-of-part.ts'
import type { Tense } from './tense-of.ts'
import { mondayOfWeek } from './time-text.ts'

/** What a time expression is told from: the day of publication, the words around it, and what was told before. */
export type TimeAnchor = {
  /** Day of publication as a day number; null when it is unknown. */
  readonly day: number | null
  readonly tense: Tense
  /** Value of the last date before it in the text; "" at the start. */
  readonly last: string
  /** The last quarter of a year that was spoken of, `YYYY-Qn`; "" when none was. */
  readonly quarter: string
  /** The text tells of times long before its publication: what it leaves out comes from the date before. */
  readonly isNarrative: boolean
  /** The words are told from now ("ago"), not from what was told last. */
  readonly isAgo: boolean
  /** The word after the expression. */
  readonly after: string
}

const VALUE = /^(BC)?(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|([QH]\d|SP|SU|FA|WI)))?(?![\dX])/
/** The month that a part of a year begins in. */
const FIRST_MONTHS: Readonly<Record<string, number>> = {
  Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7, SP: 3, SU: 6, FA: 9, WI: 12,
} // biome-ignore format: a table

/** The first day of the time that a value names, as a day number; null for what has no year. */
export function dayOfValue(value: string): number | null {
  const read = VALUE.exec(value)
  if (!read) return null
  const [, era, digits = '', month, day, week, part = ''] = read
  const year = era ? -Number(digits) : Number(digits)
  if (year === 0) return null
  if (week !== undefined) return mondayOfWeek(year, Number(week))
  const first = FIRST_MONTHS[part] ?? Number(month ?? 1)
  return dayNumberOf({ year, month: first, day: Number(day ?? 1) })
}

/** The day that "last", "this" and "next" count from. */
export function nowOf(anchor: TimeAnchor): number | null {
  return anchor.isNarrative ? (dayOfValue(anchor.last) ?? anchor.day) : anchor.day
}

/** The day of what was told last, that "that", "following" and "later" count from. */
export const thenOf = (anchor: TimeAnchor): number | null => dayOfValue(anchor.last) ?? anchor.day

/** The last day told; hours belong to it. */
export const dayToldOf = (anchor: TimeAnchor): number | null =>
  /^\d{4}-\d\d-\d\d/.test(anchor.last) ? dayOfValue(anchor.last) : nowOf(anchor)

/** The year of a month or day without one; null when there is nothing to tell it from. */
export function yearFor(month: number, day: number | undefined, anchor: TimeAnchor): number | null {
  const then = anchor.isNarrative ? dayOfValue(anchor.last) : null
  if (then !== null) return calendarDayOf(then).year
  if (anchor.day === null) return null
  const part = { kind: 'calendar', month, ...(day === undefined ? {} : { day }) } as const
  return datedPart(part, { day: anchor.day, tense: anchor.tense }).year ?? null
}
