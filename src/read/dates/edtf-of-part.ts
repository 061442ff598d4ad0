import {
  calendarDayOf,
  dayNumberOf,
  daysInMonth,
  dayText,
  twoDigits,
  weekdayOf,
} from '#lib/days.ts'
import type { CalendarPart, DatePart, Phase, Unit } from './date-phrase.ts'
import type { Tense } from './tense-of.ts'

/** The day of publication as a day number, and the tense of the words around the date. */
export type Anchor = { readonly day: number | null; readonly tense: Tense }

/** First and last month of each phase of a year, first and last day of each phase of a month (0 is its last day). */
const YEAR_PHASES: Readonly<Record<Phase, readonly [number, number]>> = {
  start: [1, 1],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [12, 12],
}
const MONTH_PHASES: Readonly<Record<Phase, readonly [number, number]>> = {
  start: [1, 5],
  early: [1, 10],
  mid: [11, 20],
  late: [21, 0],
  end: [25, 0],
}
const DECADE_PHASES: Readonly<Record<Phase, readonly [number, number]>> = {
  start: [0, 0.1],
  early: [0, 0.3],
  mid: [0.4, 0.6],
  late: [0.7, 0.9],
  end: [0.9, 0.9],
}

/** Whether a date can be placed by its own words, without knowing when the report was published. */
export function isAbsolute(part: DatePart): boolean {
  if (part.kind === 'calendar') return part.year !== undefined && part.step === undefined
  return part.kind === 'decade' || part.kind === 'fixed'
}

/**
 * The EDTF text of a date, told from its anchor where its own words do not suffice.
 *
 * @returns null when it needs an anchor and has none, or when no such day exists
 */
export function edtfOfPart(part: DatePart, anchor: Anchor): string | null {
  if (part.kind === 'fixed') return part.edtf
  if (part.kind === 'decade') return decade(part)
  if (part.kind === 'calendar' && isAbsolute(part)) return calendarText(part)
  if (anchor.day === null) return null
  if (part.kind === 'calendar') {
    return calendarText(datedPart(part, { ...anchor, day: anchor.day }))
  }
  if (part.kind === 'weekday') {
    const day = weekdayFrom(part, { ...anchor, day: anchor.day })
    return part.isWeekend ? pair(dayOf(day), dayOf(day + 1)) : dayOf(day)
  }
  return part.kind === 'stretch' ? stretch(part, anchor.day) : around(part, anchor.day)
}

const dayOf = (dayNumber: number) => dayText(calendarDayOf(dayNumber))
const pair = (first: string, last: string) => (first === last ? first : `${first}/${last}`)
const monthText = (year: number, month: number) => `${yearText(year)}-${twoDigits(month)}`
const yearText = (year: number) => String(year).padStart(4, '0')

function decade(part: Extract<DatePart, { kind: 'decade' }>): string {
  if (part.phase) {
    const [first, last] = DECADE_PHASES[part.phase]
    const span = part.years === 10 ? 10 : 100
    return pair(yearText(part.first + first * span), yearText(part.first + last * span))
  }
  const digits = yearText(part.first)
  return part.years === 10 ? `${digits.slice(0, 3)}X` : `${digits.slice(0, 2)}XX`
}

function calendarText(part: CalendarPart): string | null {
  const { year = 0, month, day, season, half } = part
  if (half) return `${monthText(year, half === 1 ? 1 : 7)}/${monthText(year, half === 1 ? 6 : 12)}`
  if (season !== undefined) return `${yearText(year)}-${season}`
  if (month === undefined || day === undefined) return phasedText(part)
  return day <= daysInMonth(year, month) ? dayText({ year, month, day }) : null
}

/** A year or a month, or the phase of it that the words tell. */
function phasedText({ year = 0, month, phase }: CalendarPart): string {
  if (month === undefined) return phase ? yearPhase(year, phase) : yearText(year)
  return phase ? monthPhase(year, month, phase) : monthText(year, month)
}

function yearPhase(year: number, phase: Phase): string {
  const [first, last] = YEAR_PHASES[phase]
  return pair(monthText(year, first), monthText(year, last))
}

function monthPhase(year: number, month: number, phase: Phase): string {
  const [first, last] = MONTH_PHASES[phase]
  const end = last === 0 ? daysInMonth(year, month) : last
  return pair(dayText({ year, month, day: first }), dayText({ year, month, day: end }))
}

type Placed = { readonly day: number; readonly tense: Tense }

/** Gives a month, day or season without a year the year that the tense asks for. */
export function datedPart(part: CalendarPart, anchor: Placed): CalendarPart {
  const now = calendarDayOf(anchor.day)
  const { step, yearStep, ...bare } = part
  if (yearStep !== undefined) return { ...bare, year: now.year + yearStep }
  if (step !== undefined && part.month === undefined) {
    const isSeason = part.season !== undefined && part.season < FIRST_QUARTER
    const years = isSeason ? seasonYear(part.season ?? 0, step, now.month) : step
    return { ...bare, year: now.year + years }
  }
  const month = monthOf(part, anchor)
  const named = part.day === undefined ? bare : { ...bare, month }
  return { ...named, year: yearOf({ month, day: part.day, step }, anchor) }
}

const FIRST_QUARTER = 33

/** The month that a part begins in; for a bare day of the month the one that the tense asks for. */
function monthOf({ month, day, season }: CalendarPart, anchor: Placed): number {
  if (month !== undefined) return month
  if (day !== undefined) return monthOfDay(day, anchor)
  if (season === undefined) return 1
  return season < FIRST_QUARTER ? (season - 20) * 3 : (season - FIRST_QUARTER) * 3 + 1
}

type Yearless = {
  readonly month: number
  readonly day?: number | undefined
  readonly step?: number | undefined
}

function yearOf({ month, day, step = 0 }: Yearless, anchor: Placed): number {
  const now = calendarDayOf(anchor.day)
  const tense = step === 0 ? anchor.tense : step < 0 ? 'past' : 'future'
  // "Last March" said in March is not the one that runs.
  const isNow = step !== 0 && month === now.month && day === undefined
  const options = [now.year - 1, now.year, now.year + 1]
    .filter((year) => !(isNow && year === now.year))
    .map((year) => ({ value: year, day: dayNumberOf({ year, month, day: day ?? now.day }) }))
  const near =
    step === 0 && day !== undefined
      ? options.find((one) => Math.abs(one.day - anchor.day) <= NEAR_DAYS)
      : undefined
  if (near) return near.value
  return chosen(options, { ...anchor, tense })
}

/** "last summer" in October is this year's, in May last year's. */
function seasonYear(season: number, step: number, month: number): number {
  const firstMonth = (season - 20) * 3
  if (step < 0) return month > firstMonth + 2 ? 0 : -1
  return step > 0 && month >= firstMonth ? 1 : 0
}

/** A day so near to the anchor is meant whatever the tense: nobody then thinks of another year's. */
const NEAR_DAYS = 75
const FAR_DAYS = 280
const SOON_DAYS = 75

type Option = { readonly value: number; readonly day: number }

/** The first that is not before the anchor when the words look ahead, else the last that is not after it. */
function chosen(options: readonly Option[], { day, tense }: Placed): number {
  const past = options.findLast((option) => option.day <= day)
  const future = options.find((option) => option.day >= day)
  // Whoever means a day ten months back says its year: "extended to 16 November" is the one ahead.
  const isFar = past && future && day - past.day > FAR_DAYS && future.day - day <= SOON_DAYS
  if (tense === 'future' && future) return future.value
  if (isFar) return future.value
  return (past ?? future)?.value ?? 0
}

function monthOfDay(day: number, anchor: Placed): number {
  const now = calendarDayOf(anchor.day)
  const months = [now.month - 1, now.month, now.month + 1].map((month) => ({
    value: ((month + 11) % 12) + 1,
    day:
      dayNumberOf({ year: now.year, month: now.month, day: 1 }) +
      (month - now.month) * 30 +
      day -
      1,
  }))
  return chosen(months, anchor)
}

export function weekdayFrom(part: Extract<DatePart, { kind: 'weekday' }>, anchor: Placed): number {
  const back = (weekdayOf(anchor.day) - part.weekday + 7) % 7
  const isFuture =
    part.step === undefined || part.step === 0 ? anchor.tense === 'future' : part.step > 0
  if (!isFuture) return anchor.day - (part.step === -1 && back === 0 ? 7 : back)
  const ahead = (7 - back) % 7
  return anchor.day + (part.step === 1 && ahead === 0 ? 7 : ahead)
}

const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, fortnight: 14, weekend: 7 }

/** The day so many units away; months and years keep the day of the month where it exists. */
function shifted(day: number, unit: Unit, count: number): number {
  const days = DAYS[unit]
  if (days !== undefined) return day + days * count
  if (unit === 'hour') return day + Math.trunc(count / 24)
  const { year, month, day: dayOfMonth } = calendarDayOf(day)
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit as 'month'] * count
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  const last = daysInMonth(target.year, target.month)
  return dayNumberOf({ ...target, day: Math.min(dayOfMonth, last) })
}

function stretch(part: Extract<DatePart, { kind: 'stretch' }>, day: number): string | null {
  const far = shifted(day, part.unit, part.count)
  // "The past five hours" may well have begun on the day before.
  const end = part.unit === 'hour' && far === day ? day + Math.sign(part.count) : far
  if (!isInRange(end)) return null
  return pair(dayOf(Math.min(day, end)), dayOf(Math.max(day, end)))
}

const isInRange = (day: number) => {
  const { year } = calendarDayOf(day)
  return year >= 1 && year <= 9999
}

function around(part: Extract<DatePart, { kind: 'around' }>, day: number): string | null {
  const target = shifted(day, part.unit, part.count)
  if (!isInRange(target)) return null
  if (part.side) return sideOfUnit(part.unit, { day, side: part.side })
  const { year, month } = calendarDayOf(target)
  if (part.phase && part.unit === 'year') return yearPhase(year, part.phase)
  if (part.phase && part.unit === 'month') return monthPhase(year, month, part.phase)
  if (part.isRough && ['hour', 'week', 'fortnight'].includes(part.unit)) return `${dayOf(target)}~`
  return unitText(part.unit, target)
}

function unitText(unit: Unit, day: number): string {
  const { year, month } = calendarDayOf(day)
  if (unit === 'decade') return `${yearText(year).slice(0, 3)}X`
  if (unit === 'year') return yearText(year)
  if (unit === 'quarter') return `${yearText(year)}-${33 + Math.floor((month - 1) / 3)}`
  if (unit === 'month') return monthText(year, month)
  if (unit === 'day' || unit === 'hour') return dayOf(day)
  const monday = day - ((weekdayOf(day) + 6) % 7)
  return unit === 'weekend'
    ? pair(dayOf(monday + 5), dayOf(monday + 6))
    : pair(dayOf(monday), dayOf(monday + 6))
}

function sideOfUnit(unit: Unit, { day, side }: { day: number; side: 'earlier' | 'later' }): string {
  const { year, month } = calendarDayOf(day)
  const monday = day - ((weekdayOf(day) + 6) % 7)
  const bounds: Partial<Record<Unit, readonly [number, number]>> = {
    week: [monday, monday + 6],
    month: [dayNumberOf({ year, month, day: 1 }), dayNumberOf({ year, month, day: daysInMonth(year, month) })],
    year: [dayNumberOf({ year, month: 1, day: 1 }), dayNumberOf({ year, month: 12, day: 31 })],
  } // biome-ignore format: a table
  const [first, last] = bounds[unit] ?? [day, day]
  return side === 'earlier' ? pair(dayOf(first), dayOf(day)) : pair(dayOf(day), dayOf(last))
}
