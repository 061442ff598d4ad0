import { calendar, yearAt } from './calendar-phrase.ts'
import type { DatePhrase } from './date-phrase.ts'
import { isDash, lowerAt, numberAt, type Tokens, textAt } from './date-tokens.ts'

/** Dates in digits: "2015-09-30", "30/9/2015", "30.09.2015". Glued throughout, else it is arithmetic. */
export function numericDateAt(tokens: Tokens, at: number): DatePhrase | null {
  if (tokens.all[at]?.kind !== 'number') return null
  return yearFirst(tokens, at) ?? yearLast(tokens, at)
}

function isGluedRun(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (!tokens.all[at]?.isGlued) return false
  return true
}

/** ISO 8601, with its hours stepped over: "2015-09-30T14:30Z". The hours stay outside the words. */
function yearFirst(tokens: Tokens, at: number): DatePhrase | null {
  if (textAt(tokens, at).length !== 4 || !isDash(tokens, at + 1)) return null
  const year = yearInDigits(tokens, at)
  const month = numberAt(tokens, at + 2, 2)
  if (year === null || month === null || textAt(tokens, at + 2).length !== 2) return null
  if (month < 1 || month > 12 || !isGluedRun(tokens, at, at + 3)) return null
  if (!isDash(tokens, at + 3)) return calendar(at, at + 3, { year, month })
  const day = numberAt(tokens, at + 4, 2)
  if (day === null || day < 1 || day > 31 || !isGluedRun(tokens, at, at + 5)) return null
  return calendar(at, at + 5, { year, month, day })
}

function yearInDigits(tokens: Tokens, at: number): number | null {
  return yearAt(tokens, at)?.value ?? null
}

/**
 * Day and month in either order, year last. Day first is the reading wherever both would do, and it is said so.
 */
function yearLast(tokens: Tokens, at: number): DatePhrase | null {
  const sign = lowerAt(tokens, at + 1)
  if (!['/', '.', '-'].includes(sign) || lowerAt(tokens, at + 3) !== sign) return null
  const [first, second] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)]
  const year = numberAt(tokens, at + 4, 4)
  if (first === null || second === null || year === null || !isGluedRun(tokens, at, at + 5))
    return null
  if (textAt(tokens, at + 4).length !== 4 || year < 1000 || year > 2099) return null
  if (lowerAt(tokens, at + 5) === sign && tokens.all[at + 5]?.isGlued && sign !== '.') return null
  return dayAndMonth(at, { first, second, year })
}

type InDigits = { readonly first: number; readonly second: number; readonly year: number }

function dayAndMonth(at: number, { first, second, year }: InDigits): DatePhrase | null {
  const isDayFirst = first >= 1 && first <= 31 && second >= 1 && second <= 12
  const isMonthFirst = first >= 1 && first <= 12 && second >= 1 && second <= 31
  if (!isDayFirst && !isMonthFirst) return null
  const [day, month] = isDayFirst ? [first, second] : [second, first]
  const phrase = calendar(at, at + 5, { year, month, day })
  const isEither = isDayFirst && isMonthFirst && first !== second
  return isEither ? { ...phrase, issue: 'date_ambiguous' } : phrase
}
