import { type DatePhrase, WORDS } from './date-phrase.ts'
import {
  after,
  isCapitalised,
  isDash,
  lowerAt,
  numberAt,
  type Token,
  type Tokens,
  textAt,
} from './date-tokens.ts'

const YEAR_FIRST = 1000
const YEAR_LAST = 2099
const ORDINAL_ENDINGS: readonly string[] = ['st', 'nd', 'rd', 'th']

/** A value read at some place, and the place after it. */
type Read<T> = { readonly value: T; readonly next: number } | null

/** Month by name, "Sept." with its dot. Only with a capital: "march" is a verb, "may" a modal. */
export function monthAt(tokens: Tokens, at: number): Read<number> {
  const month = WORDS.months.get(lowerAt(tokens, at))
  if (month === undefined || !isCapitalised(tokens, at)) return null
  const isShort = textAt(tokens, at).length <= 4 && !isFullName(lowerAt(tokens, at))
  return { value: month, next: isShort ? afterGlued(tokens, at + 1, '.') : at + 1 }
}

const isFullName = (month: string) => month === 'may' || month === 'june' || month === 'july'

function afterGlued(tokens: Tokens, at: number, sign: string): number {
  return tokens.all[at]?.isGlued ? after(tokens, at, sign) : at
}

/** Day of a month, 1 to 31, with or without "th". "3,000" and "20.5" are no days. */
export function dayAt(tokens: Tokens, at: number): Read<number> {
  const day = numberAt(tokens, at, 2)
  if (day === null || day < 1 || day > 31) return null
  const ending = tokens.all[at + 1]
  if (ending?.isGlued && ORDINAL_ENDINGS.includes(ending.lower)) return { value: day, next: at + 2 }
  return isPartOfNumber(tokens, at) ? null : { value: day, next: at + 1 }
}

/** Whether the digits go on: ",000", ".5", "%", ":30". */
function isPartOfNumber(tokens: Tokens, at: number): boolean {
  const [sign, more] = [tokens.all[at + 1], tokens.all[at + 2]]
  if (!sign?.isGlued) return false
  if (sign.text === '%') return true
  return [',', '.', ':'].includes(sign.text) && more?.kind === 'number' && more.isGlued
}

/** A year of four digits that is not part of a longer number and counts nothing. */
export function yearAt(tokens: Tokens, at: number): Read<number> {
  const token = tokens.all[at]
  const year = numberAt(tokens, at, 4)
  if (!token || year === null || token.text.length < 4 || year < YEAR_FIRST || year > YEAR_LAST)
    return null
  if (isPartOfNumber(tokens, at) || isAfterSign(tokens, token, at)) return null
  const next = tokens.all[at + 1]
  if (next?.kind === 'word' && next.isGlued) return null
  return WORDS.counted.has(next?.lower ?? '') ? null : { value: year, next: at + 1 }
}

/** "$2003", "1.2003": digits glued to a sign that makes them something else. */
function isAfterSign(tokens: Tokens, token: Token, at: number): boolean {
  return token.isGlued && /[$€£#.,:+_@\p{L}]/u.test(textAt(tokens, at - 1))
}

type YearOf = { readonly year?: number; readonly yearStep?: number }

/** The year after a day or a month: "2015", ", 2015", "of 2015", "last year". */
function yearAfter(tokens: Tokens, at: number): Read<YearOf> {
  const isJoined = lowerAt(tokens, at) === ',' || lowerAt(tokens, at) === 'of'
  const start = isJoined ? at + 1 : at
  const year = yearAt(tokens, start)
  if (year) return { value: { year: year.value }, next: year.next }
  const step = ['last', 'this', 'next'].indexOf(lowerAt(tokens, start))
  const isYear = step >= 0 && lowerAt(tokens, start + 1) === 'year'
  return isYear ? { value: { yearStep: step - 1 }, next: start + 2 } : null
}

/** "30 September 2015", "the 30th of September", "September 30, 2015", "Sept. 30", "September 2015". */
export function dayMonthYearAt(tokens: Tokens, at: number): DatePhrase | null {
  return dayFirst(tokens, at) ?? monthFirst(tokens, at)
}

function dayFirst(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const day = dayAt(tokens, start)
  if (!day) return null
  const month = monthAt(tokens, after(tokens, after(tokens, day.next, 'of'), '-'))
  if (!month) return null
  const year = yearAfter(tokens, after(tokens, month.next, '-'))
  return calendar(at, year?.next ?? month.next, {
    month: month.value,
    day: day.value,
    ...year?.value,
  })
}

function monthFirst(tokens: Tokens, at: number): DatePhrase | null {
  const month = monthAt(tokens, at)
  if (!month) return null
  const day = dayAt(tokens, after(tokens, month.next, 'the'))
  const year = yearAfter(tokens, day?.next ?? month.next)
  if (!day && !year) return null
  return calendar(at, year?.next ?? day?.next ?? month.next, {
    month: month.value,
    day: day?.value,
    ...year?.value,
  })
}

/** A month alone, "in October", "the March offensive": only where its neighbours show that it is one. */
export function bareMonthAt(tokens: Tokens, at: number): DatePhrase | null {
  const month = monthAt(tokens, at)
  if (!month) return null
  const before = lowerAt(tokens, at - 1)
  const follower = tokens.all[month.next]
  const isAttribute =
    (before === 'the' || before === 'a') && follower?.kind === 'word' && !isCapital(follower)
  const isName = follower?.kind === 'word' && isCapital(follower) && !isDateWord(follower)
  if (isName || !(WORDS.monthBefore.has(before) || isAttribute || isDash(tokens, at - 1)))
    return null
  return calendar(at, month.next, { month: month.value })
}

const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text)
const isDateWord = (token: Token) =>
  WORDS.months.has(token.lower) || WORDS.weekdays.has(token.lower)

/** A year alone, "in 2003", "the 2003 invasion", "(2003)": a number without such company is a count. */
export function bareYearAt(tokens: Tokens, at: number): DatePhrase | null {
  const year = yearAt(tokens, at)
  if (!year) return null
  const before = tokens.all[at - 1]
  const follower = tokens.all[year.next]
  const isBracketed = before?.text === '(' && (follower?.text === ')' || isDash(tokens, year.next))
  const isAttribute =
    ['the', 'a', 'its', 'his', 'their', 'her'].includes(before?.lower ?? '') &&
    follower?.kind === 'word' &&
    !isCapital(follower)
  const isRange = isDash(tokens, year.next) && yearAt(tokens, year.next + 1) !== null
  const isPlaced = isRange || WORDS.yearBefore.has(before?.lower ?? '') || isDash(tokens, at - 1)
  return isBracketed || isAttribute || isPlaced
    ? calendar(at, year.next, { year: year.value })
    : null
}

/** "the 15th" as a day of the month that the article speaks of: only after "on", and only when no noun follows. */
export function dayOfMonthAt(tokens: Tokens, at: number): DatePhrase | null {
  if (lowerAt(tokens, at) !== 'the' || lowerAt(tokens, at - 1) !== 'on') return null
  const day = dayAt(tokens, at + 1)
  if (!day || day.next === at + 2) return null
  return tokens.all[day.next]?.kind === 'word' ? null : calendar(at, day.next, { day: day.value })
}

/** A phrase of calendar parts; the parts that nobody named stay out. */
export function calendar(
  from: number,
  to: number,
  parts: { [Part in 'year' | 'yearStep' | 'month' | 'day' | 'season']?: number | undefined },
): DatePhrase {
  const named = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  return { from, to, part: { kind: 'calendar', ...named } }
}
