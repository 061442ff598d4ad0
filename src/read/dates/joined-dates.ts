import { calendarDayOf, dayNumberFromText, dayText } from '#lib/days.ts'
import { calendar, dayAt, dayMonthYearAt, monthAt, yearAt } from './calendar-phrase.ts'
import { BEGINS, OPENS } from './date-hints.ts'
import type { CalendarPart, DatePart, DatePhrase } from './date-phrase.ts'
import { datePhraseAt } from './date-phrase-at.ts'
import { isDash, lowerAt, type Tokens } from './date-tokens.ts'
import { type Anchor, datedPart, edtfOfPart } from './edtf-of-part.ts'

/** One or two dates that belong together, and how: "from A to B", "A or B", "since A", "until A". */
export type JoinedDates = {
  readonly from: number
  readonly to: number
  readonly join: 'alone' | 'span' | 'choice' | 'since' | 'until'
  readonly first: DatePhrase
  readonly second?: DatePhrase
}

const SPAN_WORDS: readonly string[] = ['to', 'until', 'till', 'through']

/** The date that begins at a token, with the one that it is joined to. */
export function joinedDatesAt(tokens: Tokens, at: number): JoinedDates | null {
  if (((tokens.all[at]?.hints ?? 0) & (BEGINS | OPENS)) === 0) return null
  const own = datePhraseAt(tokens, at)
  return openAt(tokens, at) ?? spanAt(tokens, at, own) ?? choiceOrAlone(tokens, own)
}

/** "since March 2011", "until 31 December". The little word belongs to the date's own words: it makes the sense. */
function openAt(tokens: Tokens, at: number): JoinedDates | null {
  const word = lowerAt(tokens, at)
  const join = word === 'since' ? 'since' : word === 'until' || word === 'till' ? 'until' : null
  if (!join) return null
  const first = datePhraseAt(tokens, at + 1)
  return first && { from: at, to: first.to, join, first }
}

/** "from 3 to 5 May", "between March and May 2012", "2003-2011", "March to May". */
function spanAt(tokens: Tokens, at: number, own: DatePhrase | null): JoinedDates | null {
  const opener = lowerAt(tokens, at)
  const isOpened = opener === 'from' || opener === 'between'
  const start = isOpened ? at + 1 : at
  const told = isOpened ? datePhraseAt(tokens, start) : own
  const first = told ?? shortDayAt(tokens, start)
  if (!first || !isSpanJoin(tokens, first.to, opener)) return null
  const second = secondAt(tokens, first, isOpened)
  return second && { from: at, to: second.to, join: 'span', first, second }
}

function isSpanJoin(tokens: Tokens, at: number, opener: string): boolean {
  if (opener === 'between') return lowerAt(tokens, at) === 'and'
  return isDash(tokens, at) || SPAN_WORDS.includes(lowerAt(tokens, at))
}

/** A day whose month comes after its partner: "3" in "3 to 5 May". */
function shortDayAt(tokens: Tokens, at: number): DatePhrase | null {
  const day = dayAt(tokens, at)
  const isFollowed = day && dayMonthYearAt(tokens, day.next + 1)
  return day && isFollowed ? calendar(at, day.next, { day: day.value }) : null
}

function secondAt(tokens: Tokens, first: DatePhrase, isOpened: boolean): DatePhrase | null {
  const at = first.to + 1
  const bareDay = dayAt(tokens, at)
  const isDayOfMonth =
    first.part.kind === 'calendar' && first.part.month !== undefined && first.part.day !== undefined
  const whole = datePhraseAt(tokens, at) ?? bareAt(tokens, at)
  if (whole) return isOpened || isSameKind(first.part, whole.part) ? whole : null
  if (!bareDay || !isDayOfMonth) return null
  const comma = lowerAt(tokens, bareDay.next) === ',' ? bareDay.next + 1 : bareDay.next
  const year = yearAt(tokens, comma)
  return calendar(at, year?.next ?? bareDay.next, {
    month: first.part.kind === 'calendar' ? first.part.month : undefined,
    day: bareDay.value,
    year: year?.value,
  })
}

/** After a joining word a month or year needs no other company. */
function bareAt(tokens: Tokens, at: number): DatePhrase | null {
  const month = monthAt(tokens, at)
  if (month) return calendar(at, month.next, { month: month.value })
  const year = yearAt(tokens, at)
  return year && calendar(at, year.next, { year: year.value })
}

function isSameKind(first: DatePart, second: DatePart): boolean {
  if (first.kind !== 'calendar' || second.kind !== 'calendar') return first.kind === second.kind
  if (first.day !== undefined) return second.day !== undefined
  return second.day === undefined && (first.month === undefined) === (second.month === undefined)
}

function choiceOrAlone(tokens: Tokens, first: DatePhrase | null): JoinedDates | null {
  if (!first) return null
  const second = lowerAt(tokens, first.to) === 'or' ? secondAt(tokens, first, false) : null
  if (second) return { from: first.from, to: second.to, join: 'choice', first, second }
  const borrowed = withNextYear(tokens, first)
  return { from: first.from, to: first.to, join: 'alone', first: borrowed }
}

/** "in March and April 2012": the first takes the year that stands with the second. */
function withNextYear(tokens: Tokens, first: DatePhrase): DatePhrase {
  const { part } = first
  if (part.kind !== 'calendar' || part.year !== undefined || part.month === undefined) return first
  if (part.step !== undefined || !['and', ','].includes(lowerAt(tokens, first.to))) return first
  const second = secondAt(tokens, first, false)
  if (second?.part.kind !== 'calendar' || second.part.year === undefined) return first
  return { ...first, part: { ...part, year: second.part.year } }
}

/** The EDTF text of joined dates; null when they cannot be placed or contradict each other. */
export function edtfOfJoined(joined: JoinedDates, anchor: Anchor): string | null {
  const { first, second, join } = joined
  if (!second) {
    const edtf = edtfOfPart(first.part, anchor)
    return edtf === null ? null : opened(edtf, join)
  }
  const [one, other] = completed(first.part, second.part, anchor)
  const from = edtfOfPart(one, anchor)
  const to = edtfOfPart(other, anchor)
  if (from === null || to === null) return null
  if (join === 'choice') return from === to ? from : `[${from},${to}]`
  return spanned(from, to, first.part.kind === 'weekday' ? anchor.tense : null)
}

/** From the first day of one to the last of the other; weekdays in the wrong order are a week apart. */
function spanned(from: string, to: string, tenseOfWeekdays: Anchor['tense'] | null): string {
  const [first = from, last = to] = [from.split('/')[0], to.split('/').at(-1)]
  const [firstDay, lastDay] = [dayNumberFromText(first), dayNumberFromText(last)]
  if (tenseOfWeekdays === null || firstDay === null || lastDay === null || firstDay <= lastDay)
    return `${first}/${last}`
  const isFuture = tenseOfWeekdays === 'future'
  const start = dayText(calendarDayOf(isFuture ? firstDay : firstDay - 7))
  return `${start}/${dayText(calendarDayOf(isFuture ? lastDay + 7 : lastDay))}`
}

/** Leaves the one end open that "since" and "until" leave open. */
function opened(edtf: string, join: JoinedDates['join']): string {
  const [first = edtf, last = edtf] = edtf.split('/')
  if (join === 'since') return `${first}/..`
  return join === 'until' ? `../${last}` : edtf
}

/** Two calendar dates lend each other the year and month that only one of them names. */
function completed(
  first: DatePart,
  second: DatePart,
  anchor: Anchor,
): readonly [DatePart, DatePart] {
  if (first.kind !== 'calendar' || second.kind !== 'calendar') return [first, second]
  const lent = withMonthOf(first, second)
  if (lent.year !== undefined) {
    const year = second.year ?? lent.year + (isLater(lent, second) ? 1 : 0)
    return [lent, { ...second, year }]
  }
  const isDated = second.year !== undefined || anchor.day === null
  const pivot = isDated ? second : datedPart(second, { ...anchor, day: anchor.day ?? 0 })
  if (pivot.year === undefined) return [lent, second]
  return [{ ...lent, year: pivot.year - (isLater(lent, pivot) ? 1 : 0) }, pivot]
}

/** "3" in "3 to 5 May" is of that month. */
function withMonthOf(first: CalendarPart, second: CalendarPart): CalendarPart {
  const isBareDay = first.day !== undefined && first.month === undefined
  return isBareDay && second.month !== undefined ? { ...first, month: second.month } : first
}

function isLater(one: DatePart, other: DatePart): boolean {
  if (one.kind !== 'calendar' || other.kind !== 'calendar') return false
  return (one.month ?? 0) > (other.month ?? 13)
}
