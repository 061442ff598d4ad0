import { dayAt, monthAt, yearAt } from './calendar-phrase.ts'
import { clockTime, hourNumber, hourOfDay } from './clock-readers.ts'
import { countAt, spokenYearAt } from './count-at.ts'
import { WORDS } from './date-phrase.ts'
import { isCapitalised, isDash, lowerAt, numberAt, type Tokens, textAt } from './date-tokens.ts'
import { numericDateAt } from './numeric-phrase.ts'
import { TIME_WORDS } from './time-grammar.ts'
import type { Reader } from './time-slots.ts'

const HOLIDAY_TOKENS_MAX = 5

const month: Reader = (tokens, at) => {
  const read = monthAt(tokens, at)
  return read && { to: read.next, slots: { month: read.value } }
}

const dayOfMonth: Reader = (tokens, at) => {
  const read = dayAt(tokens, at)
  return read && { to: read.next, slots: { day: read.value } }
}

const ordinalDay: Reader = (tokens, at) => {
  const first = TIME_WORDS.ordinals.get(lowerAt(tokens, at))
  if (first === undefined || first < 1) return null
  return { to: at + 1, slots: { day: first } }
}

const ordinal: Reader = (tokens, at) => {
  const word = TIME_WORDS.ordinals.get(lowerAt(tokens, at))
  if (word !== undefined) return { to: at + 1, slots: { ordinal: word } }
  const day = dayAt(tokens, at)
  return day && day.next === at + 2 ? { to: at + 2, slots: { ordinal: day.value } } : null
}

/** Years with their era: "1996", "nineteen ninety-six", "490 BC"; without an era only four digits. */
const yearNumber: Reader = (tokens, at) => {
  const digits = numberAt(tokens, at, 4)
  if (digits !== null) {
    const era = eraAfter(tokens, at + 1)
    if (era !== null || isRangeOfBc(tokens, at + 1))
      return { to: era ?? at + 1, slots: { year: -digits } }
  }
  const read = yearAt(tokens, at) ?? spokenYearAt(tokens, at)
  return read && { to: read.next, slots: { year: Number(read.value) } }
}

/** "-493 BC" after "499": both years of a range are of the era that the second names. */
function isRangeOfBc(tokens: Tokens, at: number): boolean {
  const isJoined = isDash(tokens, at) || lowerAt(tokens, at) === 'to'
  return isJoined && numberAt(tokens, at + 1, 4) !== null && eraAfter(tokens, at + 2) !== null
}

/** The place after "BC", "B.C." or "BCE"; null where there is none. */
function eraAfter(tokens: Tokens, at: number): number | null {
  const word = textAt(tokens, at)
  if (word === 'BC' || word === 'BCE') return at + 1
  const isDotted =
    /^b$/i.test(word) && textAt(tokens, at + 1) === '.' && /^c$/i.test(textAt(tokens, at + 2))
  if (!isDotted) return null
  return textAt(tokens, at + 3) === '.' && tokens.all[at + 3]?.isGlued ? at + 4 : at + 3
}

const weekday: Reader = (tokens, at) => {
  if (!isCapitalised(tokens, at)) return null
  const long = WORDS.weekdays.get(lowerAt(tokens, at))
  if (long !== undefined) return { to: at + 1, slots: { weekday: long } }
  const short = WORDS.weekdaysShort.get(lowerAt(tokens, at))
  const isDotted = textAt(tokens, at + 1) === '.' && tokens.all[at + 1]?.isGlued
  return short !== undefined && isDotted ? { to: at + 2, slots: { weekday: short } } : null
}

const isoDate: Reader = (tokens, at) => {
  const phrase = numericDateAt(tokens, at)
  if (phrase?.part.kind !== 'calendar') return null
  const { year, month, day } = phrase.part
  // "2007-08" is a year and the next one; so early in the century it could be a month, which hardly anybody writes.
  if (year !== undefined && day === undefined && month === (year + 1) % 100) return null
  const slots = { ...(year && { year }), ...(month && { month }), ...(day && { day }) }
  return { to: phrase.to, slots }
}

const count: Reader = (tokens, at) => {
  const read = countAt(tokens, at)
  return read && { to: read.next, slots: { count: read.value } }
}

/** "a week", "an hour", "half an hour". */
const articled: Reader = (tokens, at) => {
  const isHalf = lowerAt(tokens, at) === 'half'
  const article = isHalf ? at + 1 : at
  if (!TIME_WORDS.articles.has(lowerAt(tokens, article))) return null
  return { to: article + 1, slots: { count: isHalf ? 0.5 : 1 } }
}

/** "a minute and a half". */
const andHalf: Reader = (tokens, at) =>
  `${lowerAt(tokens, at)} ${lowerAt(tokens, at + 1)} ${lowerAt(tokens, at + 2)}` === 'and a half'
    ? { to: at + 3, slots: { isHalfMore: true } }
    : null

/** A second number says how far the first may be off, and adds no value. */
const count2: Reader = (tokens, at) => {
  const read = countAt(tokens, at)
  return read && { to: read.next, slots: { count: 'X' } }
}

/** "1990s", "'80s", "nineties"; "470s BC". */
const decade: Reader = (tokens, at) => {
  const named = WORDS.decades.get(lowerAt(tokens, at))
  if (named !== undefined) return { to: at + 1, slots: { decade: `19${named}` } }
  const isMarked = /['’‘]/.test(textAt(tokens, at))
  const start = isMarked ? at + 1 : at
  const digits = textAt(tokens, start)
  if (!/^\d{2,4}$/.test(digits) || !digits.endsWith('0')) return null
  const mark = /['’]/.test(textAt(tokens, start + 1)) ? start + 2 : start + 1
  if (lowerAt(tokens, mark) !== 's' || !tokens.all[mark]?.isGlued) return null
  const era = eraAfter(tokens, mark + 1)
  if (era !== null)
    return { to: era, slots: { decade: `BC${digits.padStart(4, '0').slice(0, 3)}` } }
  if (digits.length === 3) return null
  return {
    to: mark + 1,
    slots: { decade: digits.length === 2 ? `19${digits[0]}` : digits.slice(0, 3) },
  }
}

/** "the 19th century", "eighteenth-century", "the 4th century BC". */
const century: Reader = (tokens, at) => {
  const read = ordinal(tokens, at)
  const number = read?.slots.ordinal ?? 0
  if (!read || number < 1) return null
  const word = isDash(tokens, read.to) ? read.to + 1 : read.to
  if (lowerAt(tokens, word) !== 'century') return null
  const digits = String(number - 1).padStart(2, '0')
  const era = eraAfter(tokens, word + 1)
  return { to: era ?? word + 1, slots: { decade: era === null ? digits : `BC${digits}` } }
}

/** "'99": its century is the one that the text speaks of. */
const apostropheYear: Reader = (tokens, at) => {
  const digits = textAt(tokens, at + 1)
  const isYear = /['’‘]/.test(textAt(tokens, at)) && /^\d\d$/.test(digits)
  const isPlain = isYear && tokens.all[at + 1]?.isGlued && !tokens.all[at + 2]?.isGlued
  return isPlain ? { to: at + 2, slots: { year: 1900 + Number(digits) } } : null
}

const holiday: Reader = (tokens, at) => {
  for (let length = HOLIDAY_TOKENS_MAX; length > 0; length--) {
    const name = tokens.all.slice(at, at + length).map(({ lower }) => lower.replace('’', "'"))
    const key = name.join(' ')
    if (name.length === length && TIME_WORDS.holidays.has(key) && isCapitalised(tokens, at))
      return { to: at + length, slots: { holiday: key } }
  }
  return null
}

/** "Q3", in one word. */
const quarterCode: Reader = (tokens, at) => {
  const ordinal = tokens.all[at + 1]?.isGlued ? numberAt(tokens, at + 1, 1) : null
  const isQuarter = textAt(tokens, at) === 'Q' && ordinal !== null && ordinal >= 1 && ordinal <= 4
  return isQuarter ? { to: at + 2, slots: { ordinal, unit: 'quarter' } } : null
}

const quarterWord: Reader = (tokens, at) =>
  ['quarter', 'quarters'].includes(lowerAt(tokens, at))
    ? { to: at + 1, slots: { unit: 'quarter' } }
    : null

/** Readers of what no list of words can hold, by the name that patterns call them. */
export const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries({
    month, dayOfMonth, ordinalDay, ordinal, yearNumber, weekday, clockTime, hourOfDay, hourNumber, isoDate, count, count2,
    articled, andHalf, decade, century, apostropheYear, holiday, quarterCode, quarterWord,
  }),
) // biome-ignore format: one list

/** Stands for any digits among the words that a reader can begin with. */
export const DIGITS = '#'
const { numbers, articles, someWords } = TIME_WORDS
const COUNTS = [
  DIGITS, ...numbers.keys(), ...articles, ...someWords, 'couple', 'hundred', 'thousand',
] // biome-ignore format: one list
const ORDERED = [DIGITS, ...TIME_WORDS.ordinals.keys()]
const APOSTROPHES = ["'", '’', '‘']

/** The words that each reader can begin with. */
export const STARTS_OF_READER: Readonly<Record<string, readonly string[]>> = {
  month: [...WORDS.months.keys()],
  weekday: [...WORDS.weekdays.keys(), ...WORDS.weekdaysShort.keys()],
  dayOfMonth: [DIGITS],
  ordinalDay: ORDERED,
  ordinal: ORDERED,
  century: ORDERED,
  yearNumber: [DIGITS, ...numbers.keys()],
  clockTime: [DIGITS],
  hourOfDay: [DIGITS],
  hourNumber: [DIGITS],
  isoDate: [DIGITS],
  count: COUNTS,
  count2: COUNTS,
  andHalf: ['and'],
  articled: [...articles, 'half'],
  decade: [DIGITS, ...APOSTROPHES, ...WORDS.decades.keys()],
  apostropheYear: APOSTROPHES,
  holiday: [...TIME_WORDS.holidays.keys()].map((name) => name.split(' ')[0] ?? ''),
  quarterCode: ['q'],
  quarterWord: ['quarter', 'quarters'],
}
