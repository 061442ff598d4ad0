import type { IntlShape } from 'react-intl'
import { listFormat } from './list-format.ts'
import { type Digits, numberingOf } from './numbering.ts'

/** Gregorian everywhere, so that records agree; in the digits that the reader chose. */
export const dateTag = (locale: string, digits: Digits = 'auto') =>
  `${locale === 'en' ? 'en-GB' : locale}-u-ca-gregory-nu-${numberingOf(locale, digits)}`

type Grain = 'day' | 'month' | 'year'
const FIELDS: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** A day, month or year in the words of a calendar; formats are kept, they cost more than they print. */
export function calendarWords(tag: string, date: Date, grain: Grain): string {
  const key = `${tag} ${grain}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...FIELDS[grain], timeZone: 'UTC' })
  formats.set(key, format)
  return tag.startsWith('ru') ? format.format(date).replace(/ г\.$/, '') : format.format(date)
}

/** "September" as Russian says it behind "since", "until" and "about": cut out of a day, where it stands so. */
function monthAfterWord(tag: string, date: Date, isAfterWord: boolean): string {
  if (!isAfterWord || !tag.startsWith('ru')) return calendarWords(tag, date, 'month')
  return calendarWords(tag, date, 'day').replace(/^\d+\s/, '')
}

/**
 * An EDTF date in the reader's words; the text itself when it is none that is known here.
 *
 * It has no hour, so no zone moves it.
 */
export function dateWords(edtf: string, intl: IntlShape, digits: Digits = 'auto'): string {
  const tag = dateTag(intl.locale, digits)
  const single = (date: string, isAfterWord = false) =>
    singleWords(date, { intl, tag, isAfterWord })
  const set = /^\[([^\]]+)\]$/.exec(edtf)
  if (set)
    return eitherWords(
      (set[1] ?? '').split(',').map((one) => single(one)),
      intl,
    )
  if (!edtf.includes('/')) return single(edtf)

  const [from = '', to = ''] = edtf.split('/')
  const isOpen = (end: string) => end === '' || end === '..'
  if (isOpen(to)) return intl.formatMessage({ id: 'when.since' }, { from: single(from, true) })
  if (isOpen(from)) return intl.formatMessage({ id: 'when.until' }, { to: single(to, true) })
  return intl.formatMessage({ id: 'when.between' }, { from: single(from, true), to: single(to) })
}

const DATE = /^(?:\d{4}|\d{3}X|\d{2}XX)(?:-(?:\d\d|XX)){0,2}[~?%]?$/

/** Whether {@link dateWords} has words for it: a date, a span or a choice of dates, with no hour in it. */
export function isDateSaid(edtf: string): boolean {
  const set = /^\[([^\]]+)\]$/.exec(edtf)?.[1]
  const dates = set === undefined ? edtf.split('/') : set.split(',')
  const isOpen = (date: string) =>
    set === undefined && dates.length === 2 && /^(?:\.\.)?$/.test(date)
  return (
    dates.some((date) => DATE.test(date)) && dates.every((date) => isOpen(date) || DATE.test(date))
  )
}

/** "A, B or C". */
export const eitherWords = (words: readonly string[], { locale }: IntlShape): string =>
  listFormat(locale, 'disjunction').format(words)

/** @param mark EDTF's `~`, `?` or `%` behind a date: about then, perhaps, both */
export function markedWords(date: string, mark: string | undefined, intl: IntlShape): string {
  if (mark === undefined) return date
  const id = { '~': 'when.about', '?': 'when.unsure', '%': 'when.aboutUnsure' }[mark]
  return intl.formatMessage({ id: id ?? 'when.about' }, { date })
}

type Spoken = {
  readonly intl: IntlShape
  readonly tag: string
  /** It stands behind "since" or "until", which in some languages changes the month's own form. */
  readonly isAfterWord: boolean
}

function singleWords(edtf: string, spoken: Spoken): string {
  const mark = /[~?%]$/.exec(edtf)?.[0]
  const isAfterWord = spoken.isAfterWord || mark === '~' || mark === '%'
  const plain = plainWords(mark ? edtf.slice(0, -1) : edtf, { ...spoken, isAfterWord })
  return plain === null ? edtf : markedWords(plain, mark, spoken.intl)
}

function plainWords(edtf: string, { intl, tag, isAfterWord }: Spoken): string | null {
  const decade = /^(\d{2})(?:(\d)X|XX)$/.exec(edtf)
  if (decade) {
    const year = yearDate(`${decade[1]}${decade[2] ?? '0'}0`)
    const id = decade[2] === undefined ? 'when.century' : 'when.decade'
    return intl.formatMessage({ id }, { year: calendarWords(tag, year, 'year') })
  }
  const found = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(edtf)
  if (!found) return null
  const [, year = '', month = 'XX', day = 'XX'] = found
  const yearWords = calendarWords(tag, yearDate(year), 'year')
  if (month === 'XX') return yearWords
  if (Number(month) > 12)
    return intl.formatMessage({ id: 'when.part' }, { part: month, year: yearWords })
  const first = new Date(`${year}-${month}-01T00:00:00Z`)
  if (day === 'XX') return monthAfterWord(tag, first, isAfterWord)
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : calendarWords(tag, date, 'day')
}

const yearDate = (year: string) => new Date(`${year}-01-01T00:00:00Z`)
