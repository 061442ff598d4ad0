import { dayAt, monthAt, yearAt } from './calendar-phrase.ts'
import { after, isDash, lowerAt, numberAt, type Tokens, textAt } from './date-tokens.ts'
import type { TimeMatch } from './match-time.ts'
import { TIME_WORDS } from './time-grammar.ts'

const isJoin = (tokens: Tokens, at: number) =>
  isDash(tokens, at) || TIME_WORDS.dayJoins.has(lowerAt(tokens, at))

/** "6" in "6-7 February": a day whose month comes with its partner. */
export function dayBefore(tokens: Tokens, at: number): TimeMatch | null {
  const day = tokens.all[at]?.kind === 'number' ? dayAt(tokens, at) : null
  if (!day || !isJoin(tokens, day.next)) return null
  const other = dayAt(tokens, day.next + 1)
  const month = other && monthAt(tokens, other.next)
  if (!month) return null
  return { kind: 'calendar', from: at, to: day.next, slots: { day: day.value, month: month.value } }
}

/** "7" in "February 6-7", "9, 1918" in "March 5-9, 1918": a day of the month that has just been named. */
export function dayAfter(tokens: Tokens, match: TimeMatch): TimeMatch | null {
  const { month, day, clock } = match.slots
  const isDay = month !== undefined && day !== undefined && clock === undefined
  if (!isDay || !isJoin(tokens, match.to)) return null
  const at = match.to + 1
  const other = tokens.all[at]?.kind === 'number' ? dayAt(tokens, at) : null
  if (!other || monthAt(tokens, other.next) || isCounted(tokens, other.next)) return null
  const ownYear = yearAt(tokens, after(tokens, other.next, ','))
  const year = ownYear?.value ?? match.slots.year
  const slots = { month, day: other.value, ...(year === undefined ? {} : { year }) }
  return { kind: 'calendar', from: at, to: ownYear?.next ?? other.next, slots }
}

/** "89" in "1979-89": a year of the century that has just been named. */
export function yearAfter(tokens: Tokens, match: TimeMatch): TimeMatch | null {
  const { year, month } = match.slots
  const at = match.to + 1
  const other = numberAt(tokens, at, 2)
  const isShort =
    isDash(tokens, match.to) && tokens.all[at]?.isGlued && textAt(tokens, at).length === 2
  if (year === undefined || month !== undefined || other === null || !isShort) return null
  const whole = year - (year % 100) + other
  if (whole <= year || isCounted(tokens, at + 1)) return null
  return { kind: 'calendar', from: at, to: at + 1, slots: { year: whole } }
}

/** "and 25 people" counts people: a day is followed by a sign, or by a little word. */
function isCounted(tokens: Tokens, at: number): boolean {
  const next = tokens.all[at]
  return next?.kind === 'word' && next.text.length > 3
}

/** "18 August - 15 September 1951": the first takes the year that stands with the second. */
export function withYearsAfter(tokens: Tokens, matches: readonly TimeMatch[]): TimeMatch[] {
  return matches.map((match, index) => {
    const next = matches[index + 1]
    const lacksYear = match.slots.month !== undefined && match.slots.year === undefined
    const isNear = next !== undefined && next.from === match.to + 1 && isJoin(tokens, match.to)
    if (!lacksYear || !isNear || next.slots.year === undefined || next.slots.month === undefined)
      return match
    return { ...match, slots: { ...match.slots, year: next.slots.year } }
  })
}
