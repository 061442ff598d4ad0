import { edtfBounds } from '#domain/edtf.ts'
import type { Issue } from '#domain/reading.ts'
import { dayNumberFromText } from '#lib/days.ts'
import { dateTokens, type Tokens } from './date-tokens.ts'
import { edtfOfValue } from './edtf-of-value.ts'
import { tellsOfLongAgo } from './long-ago.ts'
import type { TimeMatch } from './match-time.ts'
import { anchorDayOf, type DateMention, placedDates } from './placed-dates.ts'
import { timesIn } from './times-in.ts'
import type { TimeType } from './timex.ts'
import { type ToldTime, toldTimes } from './told-times.ts'

/** Words that tell a time. UTF-16 offsets, end exclusive. */
export type TimeMention = {
  readonly type: TimeType
  /** What it means as TimeML's TIMEX3 writes it: `1998-Q3`, `P2W`, `PRESENT_REF`. */
  readonly value: string
  /** The date as EDTF; null for lengths, for what happens again and again, and for what no calendar holds. */
  readonly edtf: string | null
  readonly words: string
  readonly start: number
  readonly end: number
}

export type FoundTimes = {
  /** In the order of the text; no two overlap. */
  readonly times: readonly TimeMention[]
  /** The dates among them as claims take them: a span or a choice is one, and "since" belongs to its date. */
  readonly dates: readonly DateMention[]
  readonly issues: readonly Issue[]
}

/**
 * The time expressions of an English text: dates, hours, lengths of time, and what happens again and again.
 *
 * A chronicle leaves years out that it has named before; in any other text they come from the day of publication.
 *
 * @param options.published EDTF of the day that the text speaks from; a coarser one anchors nothing
 * @source TimeML 1.2.1 for what is one expression and how its value is written; docs/decisions/0016-time-expressions.md
 * @cost O(n) in the text's length
 */
export function findTimes(text: string, options: { published?: string }): FoundTimes {
  const tokens: Tokens = { all: dateTokens(text), text }
  const day = anchorDayOf(options.published)
  return timesAmong(tokens, timesIn(tokens), day)
}

/** The times and dates of a text whose forms have been found. */
export function timesAmong(
  tokens: Tokens,
  matches: readonly TimeMatch[],
  day: number | null,
): FoundTimes {
  const isNarrative = tellsOfLongAgo(matches, day)
  const told = toldTimes(tokens, matches, { day, isNarrative })
  const times = told.map((time) => mentionOf(tokens, time))
  const { dates, issues } = placedDates(tokens, day)
  return { ...joined(times, dates, isNarrative ? day : null), issues }
}

function mentionOf({ all, text }: Tokens, { type, value, from, to }: ToldTime): TimeMention {
  const start = all[from]?.start ?? 0
  const end = all[to - 1]?.end ?? start
  const isOnCalendar = type === 'DATE' || type === 'TIME'
  const edtf = isOnCalendar ? edtfOfValue(value) : null
  return { type, value, edtf, words: text.slice(start, end), start, end }
}

/**
 * Lays times and dates over each other: the same words tell one date, and every date is a time.
 *
 * @param chronicleDay the day of publication of a chronicle, null for any other text
 */
function joined(
  times: readonly TimeMention[],
  dates: readonly DateMention[],
  chronicleDay: number | null,
): Pick<FoundTimes, 'times' | 'dates'> {
  const byStart = new Map(times.map((time) => [time.start, time]))
  const settled = dates.map((date) => {
    const time = byStart.get(date.start)
    const told = time?.end === date.end ? time.edtf : null
    const isOther =
      chronicleDay !== null && told !== null && isOfOtherYear(told, date, chronicleDay)
    return isOther ? { ...date, edtf: told } : date
  })
  const dateAt = new Map(settled.map((date) => [`${date.start}-${date.end}`, date]))
  const dated = times.map((time) => {
    const date = dateAt.get(`${time.start}-${time.end}`)
    return date ? { ...time, edtf: date.edtf } : time
  })
  return { times: merged(dated, settled), dates: settled }
}

const NEAR_DAYS = 75

/**
 * A chronicle's "5 May" is of the year that it tells of, not of the one that it was published in.
 *
 * Unless that day was near: a report on long years ends with its own days, and their claims matter most.
 */
function isOfOtherYear(told: string, { edtf }: DateMention, chronicleDay: number): boolean {
  if (told.slice(0, 4) === edtf.slice(0, 4)) return false
  const day = dayNumberFromText(edtfBounds(edtf).earliest)
  return day !== null && Math.abs(day - chronicleDay) > NEAR_DAYS
}

/** Times, and those dates that lie over none of them. */
function merged(times: readonly TimeMention[], dates: readonly DateMention[]): TimeMention[] {
  let next = 0
  const lone = dates.filter(({ start, end }) => {
    while ((times[next]?.end ?? Infinity) <= start) next++
    return (times[next]?.start ?? Infinity) >= end
  })
  const asTimes = lone.map((date): TimeMention => {
    const value = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(date.edtf)?.[0] ?? date.edtf
    return { type: 'DATE', value, ...date }
  })
  return [...times, ...asTimes].toSorted((one, other) => one.start - other.start)
}
