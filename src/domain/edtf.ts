import { type CalendarDay, daysInMonth, dayText } from '#lib/days.ts'
import { Refusal } from './refusal.ts'

/** How finely a date is known. `decade` stands for centuries too, `interval` for every pair and set of dates. */
export const GRAINS = ['day', 'month', 'season', 'year', 'decade', 'interval'] as const
export type Grain = (typeof GRAINS)[number]

/** First and last day that a date may mean, `YYYY-MM-DD` each; "" where it is open or unknown. */
export type Bounds = { readonly earliest: string; readonly latest: string }

/** A date, an interval or a set of dates, with the text it was read from. */
export type Edtf = Bounds & {
  readonly text: string
  readonly grain: Grain
  /** Qualified by `~` or `%`: about then. */
  readonly isApproximate: boolean
  /** Qualified by `?` or `%`: the source is not sure of it. */
  readonly isUncertain: boolean
}

const TEXT_MAX = 60
const SET_MAX = 6

/**
 * First and last month of EDTF's parts of a year: seasons 21 to 24 as the northern half counts them,
 * quarters 33 to 36. Winter runs from December of its year into the next one's February.
 */
const PARTS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
}

/**
 * Reads a date of ISO 8601-2 in the small form that Parley keeps.
 *
 * Taken: `2015`, `2015-09`, `2015-09-30`, `2015-22` (seasons 21-24, quarters 33-36), `199X`, `20XX`, `2015-XX`,
 * `2015-09-XX`, each with `~`, `?` or `%` after it; `a/b`, `a/..`, `../b`; `[a,b]`. Not taken: hours, years beyond four
 * digits, sets of all members.
 *
 * @throws {Refusal} `date_invalid` when it is none of these or no day of the calendar
 * @source ISO 8601-2:2019, annex A (EDTF)
 */
export function parseEdtf(text: string): Edtf {
  const date = text.length <= TEXT_MAX ? dateOf(text) : null
  if (!date) throw new Refusal('date_invalid', { text: text.slice(0, TEXT_MAX) })
  return date
}

export function isEdtf(text: string): boolean {
  return text.length <= TEXT_MAX && dateOf(text) !== null
}

/** @throws {Refusal} `date_invalid` as parseEdtf does */
export function edtfBounds(text: string): Bounds {
  const { earliest, latest } = parseEdtf(text)
  return { earliest, latest }
}

/** @throws {Refusal} `date_invalid` as parseEdtf does */
export function edtfGrain(text: string): Grain {
  return parseEdtf(text).grain
}

function dateOf(text: string): Edtf | null {
  if (text.startsWith('[')) return setOf(text)
  return text.includes('/') ? intervalOf(text) : singleOf(text)
}

function singleOf(text: string): Edtf | null {
  const found = /^(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?$/.exec(text)
  if (!found) return null

  const [, year = '', month, day, mark = ''] = found
  const span = year.endsWith('X') ? decadeOf(year, month) : withinYear(Number(year), month, day)
  if (!span) return null
  return {
    text,
    ...span,
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  }
}

type Span = Bounds & { readonly grain: Grain }

function decadeOf(year: string, month: string | undefined): Span | null {
  const first = Number(year.replaceAll('X', '0'))
  if (month !== undefined) return null
  return {
    earliest: dayText({ year: Math.max(1, first), month: 1, day: 1 }),
    latest: dayText({ year: Number(year.replaceAll('X', '9')), month: 12, day: 31 }),
    grain: 'decade',
  }
}

function withinYear(year: number, monthDigits?: string, dayDigits?: string): Span | null {
  const [month, day] = [numberOf(monthDigits), numberOf(dayDigits)]
  if (year < 1 || (month === undefined && day !== undefined)) return null
  if (month === undefined) return { ...months(year, [1, 12]), grain: 'year' }

  const part = PARTS[month]
  if (part) return dayDigits === undefined ? { ...months(year, part), grain: 'season' } : null
  const dayCount = daysInMonth(year, month)
  if (dayCount === 0) return null
  if (day === undefined) return { ...months(year, [month, month]), grain: 'month' }
  return day >= 1 && day <= dayCount ? onlyDay({ year, month, day }) : null
}

/** `XX` is a part that nobody knows: the same as one left out. */
const numberOf = (digits: string | undefined) =>
  digits === undefined || digits === 'XX' ? undefined : Number(digits)

function onlyDay(date: CalendarDay): Span {
  const text = dayText(date)
  return { earliest: text, latest: text, grain: 'day' }
}

/** From the first day of one month to the last of another; months past 12 are those of the next year. */
function months(year: number, [first, last]: readonly [number, number]): Bounds {
  const lastYear = last > 12 ? Math.min(year + 1, 9999) : year
  // Year 9999 has no next one to run into: its winter ends with it.
  const lastMonth = last > 12 && lastYear === year ? 12 : ((last - 1) % 12) + 1
  return {
    earliest: dayText({ year, month: first, day: 1 }),
    latest: dayText({ year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) }),
  }
}

function intervalOf(text: string): Edtf | null {
  const [first = '', last = '', more] = text.split('/')
  if (more !== undefined || (isOpen(first) && isOpen(last))) return null
  const from = isOpen(first) ? OPEN : singleOf(first)
  const to = isOpen(last) ? OPEN : singleOf(last)
  if (!from || !to) return null
  const isBackwards = from.earliest !== '' && to.latest !== '' && from.earliest > to.latest
  if (isBackwards) return null
  return {
    text,
    earliest: from.earliest,
    latest: to.latest,
    grain: 'interval',
    isApproximate: from.isApproximate || to.isApproximate,
    isUncertain: from.isUncertain || to.isUncertain,
  }
}

const OPEN = { earliest: '', latest: '', isApproximate: false, isUncertain: false }
const isOpen = (end: string) => end === '..' || end === ''

function setOf(text: string): Edtf | null {
  if (!text.endsWith(']')) return null
  const members = text.slice(1, -1).split(',').map(singleOf)
  if (members.length < 2 || members.length > SET_MAX) return null
  const dates = members.filter((date) => date !== null)
  if (dates.length < members.length) return null
  const byText = (a: string, b: string) => (a < b ? -1 : 1)
  return {
    text,
    earliest: dates.map((date) => date.earliest).toSorted(byText)[0] ?? '',
    latest:
      dates
        .map((date) => date.latest)
        .toSorted(byText)
        .at(-1) ?? '',
    grain: 'interval',
    isApproximate: dates.some((date) => date.isApproximate),
    isUncertain: dates.some((date) => date.isUncertain),
  }
}
