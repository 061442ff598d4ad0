import { calendarDayOf } from '#lib/days.ts'
import { steppedYear } from './calendar-value.ts'
import { nowOf, type TimeAnchor, thenOf } from './time-anchor.ts'
import { quarterOf, yearText } from './time-text.ts'
import { dateTimex, type Told } from './timex.ts'

/** The quarter that figures are of: the last one told, else the last that had ended by publication. */
export function quarterSpokenOf(anchor: TimeAnchor): string {
  if (anchor.quarter) return anchor.quarter
  if (anchor.day === null) return 'XXXX-QX'
  const { year, month } = calendarDayOf(anchor.day)
  const quarter = quarterOf(month) - 1
  return quarter === 0 ? `${yearText(year - 1)}-Q4` : `${yearText(year)}-Q${quarter}`
}

/** The year of a quarter that is named without one: one that lies well ahead is last year's. */
function yearOfQuarter(quarter: number, anchor: TimeAnchor): string {
  const now = nowOf(anchor)
  if (now === null) return 'XXXX'
  const { year, month } = calendarDayOf(now)
  const ahead = quarter - quarterOf(month)
  const isYetToCome =
    anchor.tense !== 'future' && (ahead > 1 || (ahead === 1 && anchor.tense === 'past'))
  return yearText(isYetToCome ? year - 1 : year)
}

export const quarter: Told = ({ ordinal = 1, year, step }, anchor) => {
  if (ordinal < 1 || ordinal > 4) return dateTimex(quarterSpokenOf(anchor))
  const stepped = step === undefined ? null : steppedYear({ step }, anchor)
  const known = year ?? stepped
  return dateTimex(
    `${known === null ? yearOfQuarter(ordinal, anchor) : yearText(known)}-Q${ordinal}`,
  )
}

/** The same quarter of the year before. */
export const quarterAgo: Told = ({ ordinal, unit }, anchor) => {
  const spoken = ordinal ? `${yearOfQuarter(ordinal, anchor)}-Q${ordinal}` : quarterSpokenOf(anchor)
  const isSpoken = ordinal !== undefined || unit !== undefined || anchor.quarter !== ''
  const year = Number(spoken.slice(0, 4))
  if (Number.isNaN(year)) return dateTimex(spoken)
  return dateTimex(isSpoken ? yearText(year - 1) + spoken.slice(4) : yearText(year - 1))
}

export const quarterNow: Told = ({ year }, anchor) => {
  const spoken = quarterSpokenOf(anchor)
  if (year === undefined) return dateTimex(spoken)
  return dateTimex(anchor.quarter ? yearText(year) + spoken.slice(4) : yearText(year))
}

/** "the first half of 2014"; a half of a decade is told as the decade. */
export const half: Told = ({ ordinal = 1, year, decade }, anchor) => {
  if (decade !== undefined) return dateTimex(decade)
  const then = thenOf(anchor)
  const known = year ?? (then === null ? null : calendarDayOf(then).year)
  return known === null ? null : dateTimex(`${yearText(known)}-H${ordinal === 1 ? 1 : 2}`)
}
