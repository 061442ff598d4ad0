import { calendarDayOf } from '#lib/days.ts'
import type { Tokens } from './date-tokens.ts'
import { isTime } from './is-time.ts'
import { dayAfter, dayBefore, withYearsAfter, yearAfter } from './joined-times.ts'
import { type TimeMatch, timeAt } from './match-time.ts'

/** The forms of time expressions in a text, in its order; no two overlap. More than `most` are left. */
export function timesIn(tokens: Tokens, most: number): readonly TimeMatch[] {
  const matches: TimeMatch[] = []
  for (let at = 0; at < tokens.all.length && matches.length < most; ) {
    const match = dayBefore(tokens, at) ?? timeAt(tokens, at)
    if (!match || !isTime(tokens, match)) {
      at++
      continue
    }
    const more = dayAfter(tokens, match) ?? yearAfter(tokens, match)
    matches.push(match, ...(more ? [more] : []))
    at = (more ?? match).to
  }
  return withYearsAfter(tokens, matches)
}

const NARRATIVE_LEAST = 4
/** Kinds that are told from the day of publication. */
const RELATIVE: ReadonlySet<string> = new Set(['stepped', 'quarter', 'quarterNow', 'quarterAgo'])

/**
 * Whether a text tells of times before its publication, as chronicles do, rather than of its own days.
 *
 * So when most dates that name a year name one before that of publication, and few are told from that day.
 *
 * @param day the day of publication as a day number; null when it is unknown
 */
export function tellsOfLongAgo(matches: readonly TimeMatch[], day: number | null): boolean {
  const years = matches.flatMap(({ slots }) => (slots.year === undefined ? [] : [slots.year]))
  const now = day === null ? Number.POSITIVE_INFINITY : calendarDayOf(day).year
  const past = years.filter((year) => year < now).length
  const isRelative = ({ slots, kind }: TimeMatch) =>
    slots.dayWord !== undefined || slots.weekday !== undefined || RELATIVE.has(kind)
  const relative = matches.filter(isRelative).length
  return past >= NARRATIVE_LEAST && past > years.length / 2 && past > 3 * relative
}
