import { lowerAt, numberAt, type Tokens, textAt } from './date-tokens.ts'
import type { Reader } from './time-slots.ts'

const HOURS_MAX = 24
const NOON = 12

/** "10:35", "10:35 a.m.", "10 p.m", "0:30hrs": hours of a clock, not scores and not ratios. */
export const clockTime: Reader = (tokens, at) => {
  const hours = numberAt(tokens, at, 2)
  if (hours === null || hours > HOURS_MAX) return null
  const minutes = minutesAfter(tokens, at)
  const end = minutes === null ? at + 1 : at + 3
  const half = halfOfDayAfter(tokens, end)
  // "10.35" without "a.m." is a number.
  const isClock = half !== null || (minutes !== null && textAt(tokens, at + 1) === ':')
  if (!isClock) return null
  const hour = half && hours <= NOON && half.hours !== null ? (hours % NOON) + half.hours : hours
  return { to: half?.next ?? end, slots: { clock: clockText(hour, minutes ?? 0) } }
}

/** Two digits glued behind hours, "35" in "10:35"; null where there are none. */
function minutesAfter(tokens: Tokens, at: number): number | null {
  const [sign, more] = [tokens.all[at + 1], tokens.all[at + 2]]
  const isGlued = sign?.isGlued && more?.isGlued && (sign.text === ':' || sign.text === '.')
  const minutes = isGlued && more.text.length === 2 ? numberAt(tokens, at + 2, 2) : null
  return minutes !== null && minutes < 60 ? minutes : null
}

const clockText = (hours: number, minutes: number) =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`

/** Hours to add, null where the clock has twenty-four; and the place after the words. */
type HalfOfDay = { readonly hours: number | null; readonly next: number }

/** "am", "a.m.", "pm", "p.m", "hrs" after hours. */
function halfOfDayAfter(tokens: Tokens, at: number): HalfOfDay | null {
  const word = lowerAt(tokens, at)
  if (word === 'hrs') return { hours: null, next: at + 1 }
  if (word === 'am' || word === 'pm') return { hours: word === 'pm' ? NOON : 0, next: at + 1 }
  const isDotted = textAt(tokens, at + 1) === '.' && lowerAt(tokens, at + 2) === 'm'
  if (!isDotted || !tokens.all[at + 2]?.isGlued || (word !== 'a' && word !== 'p')) return null
  const hasLastDot = textAt(tokens, at + 3) === '.' && tokens.all[at + 3]?.isGlued
  return { hours: word === 'p' ? NOON : 0, next: hasLastDot ? at + 4 : at + 3 }
}

const OF_DAY = /^(?:[01]\d|2[0-4])[0-5]\d$/
const AFTER_HOURS: readonly string[] = ['hrs', 'hours', 'gmt', 'utc']

/** "0530 hours", "1400 GMT", "0900 local time". */
export const hourOfDay: Reader = (tokens, at) => {
  const digits = textAt(tokens, at)
  const word = lowerAt(tokens, at + 1)
  if (!OF_DAY.test(digits) || !(AFTER_HOURS.includes(word) || word === 'local')) return null
  const to = word === 'local' ? at + 1 : at + 2
  return { to, slots: { clock: `${digits.slice(0, 2)}:${digits.slice(2)}` } }
}

/** "4" in "4 in the morning". */
export const hourNumber: Reader = (tokens, at) => {
  const hours = numberAt(tokens, at, 2)
  const isHour = hours !== null && hours >= 1 && hours <= NOON
  return isHour ? { to: at + 1, slots: { clock: clockText(hours, 0) } } : null
}
