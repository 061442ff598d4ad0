import type { IntlShape } from 'react-intl'
import { listFormat } from './list-format.ts'

/** Gregorian everywhere, so that records agree; the reader's own digits. */
const TAGS: Readonly<Record<string, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  ar: 'ar-u-ca-gregory-nu-latn',
  fa: 'fa-u-ca-gregory-nu-arabext',
  ru: 'ru-u-ca-gregory-nu-latn',
}
export const dateTag = (locale: string) => TAGS[locale] ?? TAGS['en'] ?? 'en-GB'

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

/** An EDTF date in the reader's words; the text itself when it is none that is known here. */
export function dateWords(edtf: string, intl: IntlShape): string {
  const set = /^\[([^\]]+)\]$/.exec(edtf)
  if (set) return eitherWords(set[1] ?? '', intl)
  if (!edtf.includes('/')) return singleWords(edtf, intl)

  const [from = '', to = ''] = edtf.split('/')
  const isOpen = (end: string) => end === '' || end === '..'
  const after = (date: string) => singleWords(date, intl, true)
  if (isOpen(to)) return intl.formatMessage({ id: 'when.since' }, { from: after(from) })
  if (isOpen(from)) return intl.formatMessage({ id: 'when.until' }, { to: after(to) })
  return intl.formatMessage(
    { id: 'when.between' },
    { from: after(from), to: singleWords(to, intl) },
  )
}

function eitherWords(members: string, intl: IntlShape): string {
  const words = members.split(',').map((one) => singleWords(one, intl))
  return listFormat(intl.locale, 'disjunction').format(words)
}

/** @param isAfterWord it stands behind "since" or "until", which in some languages changes the month's own form */
function singleWords(edtf: string, intl: IntlShape, isAfterWord = false): string {
  const mark = /[~?%]$/.exec(edtf)?.[0]
  const isInForm = isAfterWord || mark === '~' || mark === '%'
  const plain = plainWords(mark ? edtf.slice(0, -1) : edtf, intl, isInForm)
  if (plain === null) return edtf
  if (mark === undefined) return plain
  const id = { '~': 'when.about', '?': 'when.unsure', '%': 'when.aboutUnsure' }[mark]
  return intl.formatMessage({ id: id ?? 'when.about' }, { date: plain })
}

function plainWords(edtf: string, intl: IntlShape, isAfterWord: boolean): string | null {
  const decade = /^(\d{2})(?:(\d)X|XX)$/.exec(edtf)
  if (decade) {
    const year = yearDate(`${decade[1]}${decade[2] ?? '0'}0`)
    const id = decade[2] === undefined ? 'when.century' : 'when.decade'
    return intl.formatMessage({ id }, { year: calendarWords(dateTag(intl.locale), year, 'year') })
  }
  const found = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(edtf)
  if (!found) return null
  const [, year = '', month = 'XX', day = 'XX'] = found
  const tag = dateTag(intl.locale)
  if (month === 'XX') return calendarWords(tag, yearDate(year), 'year')
  if (Number(month) > 12) return partWords(year, Number(month), intl)
  const first = new Date(`${year}-${month}-01T00:00:00Z`)
  if (day === 'XX') return monthAfterWord(tag, first, isAfterWord)
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : calendarWords(tag, date, 'day')
}

const yearDate = (year: string) => new Date(`${year}-01-01T00:00:00Z`)

function partWords(year: string, part: number, intl: IntlShape): string {
  const words = calendarWords(dateTag(intl.locale), yearDate(year), 'year')
  return intl.formatMessage({ id: 'when.part' }, { part: String(part), year: words })
}
