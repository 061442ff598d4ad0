import type { IntlShape } from 'react-intl'
import { daysInMonth } from '#lib/days.ts'
import { eitherWords, markedWords } from './date-words.ts'
import { type Digits, numberingOf } from './numbering.ts'
import { dayIn, type SecondCalendar, type SecondDay } from './second-calendar.ts'

type Second = { readonly calendar: SecondCalendar; readonly digits: Digits }

/**
 * An EDTF date in the second calendar; null where it cannot be said there without claiming more or less.
 *
 * A Gregorian month or year covers parts of two: "Mehr–Aban 1394". Seasons, decades, vague months and open ends that
 * are no day have nothing beside them.
 */
export function secondWords(edtf: string, intl: IntlShape, second: Second): string | null {
  if (edtf.startsWith('[')) return everyWords(edtf.slice(1, -1), intl, second)
  if (edtf.includes('/')) return intervalWords(edtf, intl, second)
  const date = spanOf(edtf)
  if (!date) return null
  const mark = /[~?%]$/.exec(edtf)?.[0]
  if (date.grain === 'day') {
    const words = dayWords(date.earliest, intl, second)
    return words && markedWords(words, mark, intl)
  }
  return mark === undefined ? coverWords(date, intl, second) : null
}

/** A day, `YYYY-MM-DD`, in the second calendar. */
export function dayWords(day: string, intl: IntlShape, second: Second): string | null {
  const found = dayIn(second.calendar, day)
  if (!found) return null
  const month = intl.formatMessage({ id: `calendar.${second.calendar}DayMonth` }, monthOf(found))
  const numbers = { day: numeral(found.day, intl, second), year: numeral(found.year, intl, second) }
  return withEra(intl.formatMessage({ id: 'calendar.day' }, { ...numbers, month }), intl, second)
}

type Span = {
  readonly earliest: string
  readonly latest: string
  readonly grain: 'day' | 'month' | 'year'
}

/**
 * First and last day of a date that is no finer and no vaguer than a day, a month or a year; null for any other.
 *
 * Read here and not with the domain's parser, whose refusals speak four languages that every page would carry.
 */
function spanOf(edtf: string): Span | null {
  const found = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?$/.exec(edtf)
  if (!found) return null
  const [, year = '', month = 'XX', day = 'XX'] = found
  if (month === 'XX') return { earliest: `${year}-01-01`, latest: `${year}-12-31`, grain: 'year' }
  if (Number(month) < 1 || Number(month) > 12) return null
  const last = daysInMonth(Number(year), Number(month))
  if (day === 'XX')
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}`, grain: 'month' }
  const isDay = Number(day) >= 1 && Number(day) <= last
  return isDay
    ? { earliest: `${year}-${month}-${day}`, latest: edtf.slice(0, 10), grain: 'day' }
    : null
}

function everyWords(members: string, intl: IntlShape, second: Second): string | null {
  const words = members.split(',').map((one) => secondWords(one, intl, second))
  return words.every((one) => one !== null) ? eitherWords(words, intl) : null
}

function intervalWords(edtf: string, intl: IntlShape, second: Second): string | null {
  if (/[~?%]/.test(edtf)) return null
  const [from = '', to = ''] = edtf.split('/')
  const [first, last] = [spanOf(from), spanOf(to)]
  if (first && last) return closedWords(first, last, intl, second)
  const end = first ?? last
  const day = end?.grain === 'day' ? dayWords(end.earliest, intl, second) : null
  if (!day) return null
  if (last && isOpen(from)) return intl.formatMessage({ id: 'when.until' }, { to: day })
  return isOpen(to) ? intl.formatMessage({ id: 'when.since' }, { from: day }) : null
}

const isOpen = (end: string) => end === '' || end === '..'

function closedWords(first: Span, last: Span, intl: IntlShape, second: Second): string | null {
  if (first.grain === 'day' && last.grain === 'day') {
    const from = dayWords(first.earliest, intl, second)
    const to = dayWords(last.latest, intl, second)
    return from && to && intl.formatMessage({ id: 'when.between' }, { from, to })
  }
  const grain = first.grain === 'year' || last.grain === 'year' ? 'year' : 'month'
  return coverWords({ earliest: first.earliest, latest: last.latest, grain }, intl, second)
}

/** The months, or for a year the years, of the second calendar that such a span touches. */
function coverWords({ earliest, latest, grain }: Span, intl: IntlShape, second: Second) {
  const [from, to] = [dayIn(second.calendar, earliest), dayIn(second.calendar, latest)]
  if (!from || !to) return null
  const words = grain === 'year' ? yearsWords : monthsWords
  return withEra(words(from, to, intl, second), intl, second)
}

type Cover = (from: SecondDay, to: SecondDay, intl: IntlShape, second: Second) => string

const yearsWords: Cover = (from, to, intl, second) => {
  const [first, last] = [numeral(from.year, intl, second), numeral(to.year, intl, second)]
  if (first === last) return first
  return intl.formatMessage({ id: 'calendar.span' }, { from: first, to: last })
}

const monthsWords: Cover = (from, to, intl, second) => {
  const nameOf = (day: SecondDay) =>
    intl.formatMessage({ id: `calendar.${second.calendar}Month` }, monthOf(day))
  const ofYear = (month: string, { year }: SecondDay) =>
    intl.formatMessage({ id: 'calendar.month' }, { month, year: numeral(year, intl, second) })
  const span = (first: string, last: string) =>
    first === last ? first : intl.formatMessage({ id: 'calendar.span' }, { from: first, to: last })
  return from.year === to.year
    ? ofYear(span(nameOf(from), nameOf(to)), to)
    : span(ofYear(nameOf(from), from), ofYear(nameOf(to), to))
}

const monthOf = ({ month }: SecondDay) => ({ n: String(month) })

function withEra(words: string, intl: IntlShape, { calendar }: Second): string {
  return intl.formatMessage({ id: `calendar.${calendar}Era` }, { date: words })
}

/** A number without grouping, as years and days are written. */
function numeral(value: number, { locale }: IntlShape, { digits }: Second): string {
  const tag = `${locale}-u-nu-${numberingOf(locale, digits)}`
  return new Intl.NumberFormat(tag, { useGrouping: false }).format(value)
}
