import { bareMonthAt, dayMonthYearAt, monthAt, yearAt } from './calendar-phrase.ts'
import { type DatePart, type DatePhrase, type Phase, WORDS } from './date-phrase.ts'
import { after, isDash, lowerAt, numberAt, type Tokens, textAt } from './date-tokens.ts'
import { relativeDateAt } from './relative-phrase.ts'

/** Parts of longer times: "mid-2014", "the end of March", "late 1990s", "the summer of 2013", "the first half of 2014". */
export function partOfYearAt(tokens: Tokens, at: number): DatePhrase | null {
  return (
    phasedAt(tokens, at) ??
    quarterAt(tokens, at) ??
    seasonAt(tokens, at) ??
    decadeAt(tokens, at) ??
    centuryAt(tokens, at)
  )
}

function phasedAt(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const phase = WORDS.phases.get(lowerAt(tokens, start))
  if (!phase) return null
  const isNoun = !['early', 'mid', 'late'].includes(lowerAt(tokens, start))
  const hasOf = lowerAt(tokens, start + 1) === 'of'
  if (isNoun && !hasOf) return null
  const next = isDash(tokens, start + 1) || hasOf ? start + 2 : after(tokens, start + 1, 'in')
  const base = phasedBaseAt(tokens, next, hasOf)
  const part = base && withPhase(base.part, phase)
  return part ? { from: at, to: base.to, part } : null
}

function phasedBaseAt(tokens: Tokens, at: number, isAfterOf: boolean): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const unit = WORDS.units.get(lowerAt(tokens, start))
  const isUnit = unit === 'year' || unit === 'month' || unit === 'week'
  if (isAfterOf && start > at && isUnit)
    return { from: at, to: start + 1, part: { kind: 'around', unit, count: 0 } }
  return (
    decadeAt(tokens, at) ??
    yearPhraseAt(tokens, at) ??
    monthPhraseAt(tokens, at) ??
    relativeDateAt(tokens, at)
  )
}

function yearPhraseAt(tokens: Tokens, at: number): DatePhrase | null {
  const year = yearAt(tokens, at)
  return year && { from: at, to: year.next, part: { kind: 'calendar', year: year.value } }
}

function monthPhraseAt(tokens: Tokens, at: number): DatePhrase | null {
  const whole = dayMonthYearAt(tokens, at) ?? bareMonthAt(tokens, at)
  const month = monthAt(tokens, at)
  return (
    whole ?? (month && { from: at, to: month.next, part: { kind: 'calendar', month: month.value } })
  )
}

/** Null where the phase would say nothing: a day has no early part that a date could keep. */
function withPhase(part: DatePart, phase: Phase): DatePart | null {
  if (part.kind === 'calendar') return part.day === undefined ? { ...part, phase } : part
  if (part.kind === 'decade') return { ...part, phase }
  if (part.kind === 'around') return part.unit === 'day' ? part : { ...part, phase }
  return part.kind === 'weekday' ? part : null
}

/** "the first quarter of 2013", "the second half of the year". */
function quarterAt(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const ordinal = WORDS.ordinals.get(lowerAt(tokens, start))
  const noun = isDash(tokens, start + 1) ? start + 2 : start + 1
  const isHalf = lowerAt(tokens, noun) === 'half'
  if (ordinal === undefined || !(isHalf || lowerAt(tokens, noun) === 'quarter')) return null
  if (isHalf && ordinal > 2) return null
  const which = isHalf
    ? { half: ordinal === 1 ? (1 as const) : (2 as const) }
    : { season: 32 + ordinal }
  const end = yearOfPartAt(tokens, noun + 1) ?? (isHalf ? null : { of: {}, next: noun + 1 })
  return end && { from: at, to: end.next, part: { kind: 'calendar', ...which, ...end.of } }
}

type YearOfPart = { readonly of: { year?: number; step?: number }; readonly next: number }

/** The year that a quarter, half or season belongs to: "of 2013", "2013", "of the year", "of last year". */
function yearOfPartAt(tokens: Tokens, at: number): YearOfPart | null {
  const start = after(tokens, after(tokens, at, 'of'), 'the')
  const year = yearAt(tokens, start)
  if (year) return { of: { year: year.value }, next: year.next }
  if (lowerAt(tokens, at) !== 'of') return null
  if (lowerAt(tokens, start) === 'year') return { of: { step: 0 }, next: start + 1 }
  const step = ['last', 'this', 'next'].indexOf(lowerAt(tokens, start)) - 1
  const isYear = step > -2 && lowerAt(tokens, start + 1) === 'year'
  return isYear ? { of: { step }, next: start + 2 } : null
}

/** "summer 2013", "the summer of 2013". Without a year only "last summer", which is told from publication. */
function seasonAt(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const season = WORDS.seasons.get(lowerAt(tokens, start))
  const end = season === undefined ? null : yearOfPartAt(tokens, start + 1)
  return (
    end && { from: at, to: end.next, part: { kind: 'calendar', season: season ?? 21, ...end.of } }
  )
}

/** "the 1990s", "1990s", "the '90s", "the nineties". */
function decadeAt(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const named = WORDS.decades.get(lowerAt(tokens, start))
  if (named !== undefined && start > at) return decade(at, start + 1, 1900 + named * 10)

  const mark = /['’‘]/.test(textAt(tokens, start)) ? start + 1 : start
  const first = firstOfDecade(tokens, mark, start > at || mark > start)
  const ending = tokens.all[mark + 1]
  return first !== null && ending?.isGlued && ending.lower === 's'
    ? decade(at, mark + 2, first)
    : null
}

function decade(from: number, to: number, first: number): DatePhrase {
  return { from, to, part: { kind: 'decade', first, years: 10 } }
}

/** First year of a decade in four digits, or in two where an article or apostrophe marks them as a year's. */
function firstOfDecade(tokens: Tokens, at: number, isMarked: boolean): number | null {
  const digits = textAt(tokens, at)
  const number = numberAt(tokens, at, 4)
  if (number === null || number % 10 !== 0) return null
  if (digits.length === 2) return isMarked ? 1900 + number : null
  return number >= 1000 && number <= 2090 ? number : null
}

/** "the 19th century". */
function centuryAt(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const number = numberAt(tokens, start, 2)
  if (number === null || number < 11 || number > 21 || !tokens.all[start + 1]?.isGlued) return null
  const next = isDash(tokens, start + 2) ? start + 3 : start + 2
  if (lowerAt(tokens, next) !== 'century') return null
  return { from: at, to: next + 1, part: { kind: 'decade', first: (number - 1) * 100, years: 100 } }
}
