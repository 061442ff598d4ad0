import { type DatePart, type DatePhrase, type Unit, WORDS } from './date-phrase.ts'
import { after, isCapitalised, isDash, lowerAt, numberAt, type Tokens } from './date-tokens.ts'

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])
const SATURDAY = 6
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
])

/** Dates told from the day of publication: "yesterday", "last week", "two days ago", "the past 24 hours". */
export function relativeDateAt(tokens: Tokens, at: number): DatePhrase | null {
  return (
    dayWordAt(tokens, at) ??
    sideOfUnitAt(tokens, at) ??
    stretchAt(tokens, at) ??
    steppedAt(tokens, at) ??
    agoAt(tokens, at)
  )
}

const around = (unit: Unit, count: number): DatePart => ({ kind: 'around', unit, count })

function dayWordAt(tokens: Tokens, at: number): DatePhrase | null {
  const word = lowerAt(tokens, at)
  if (word === 'overnight')
    return { from: at, to: at + 1, part: { kind: 'stretch', unit: 'day', count: -1 } }
  const days = DAY_WORDS.get(word)
  if (days !== undefined) {
    const to = WORDS.partsOfDay.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1
    return { from: at, to, part: around('day', days) }
  }
  if (word !== 'the') return null
  if (lowerAt(tokens, at + 1) === 'weekend')
    return { from: at, to: at + 2, part: { kind: 'weekday', weekday: SATURDAY, isWeekend: true } }
  return lowerAt(tokens, at + 1) === 'day' ? dayBeyondAt(tokens, at) : null
}

/** "the day before yesterday", "the day after tomorrow". */
function dayBeyondAt(tokens: Tokens, at: number): DatePhrase | null {
  const pair = `${lowerAt(tokens, at + 2)} ${lowerAt(tokens, at + 3)}`
  const days = pair === 'before yesterday' ? -2 : pair === 'after tomorrow' ? 2 : null
  return days === null ? null : { from: at, to: at + 4, part: around('day', days) }
}

/** "earlier this month", "later this year". */
function sideOfUnitAt(tokens: Tokens, at: number): DatePhrase | null {
  const side = lowerAt(tokens, at)
  if (side !== 'earlier' && side !== 'later') return null
  const next = after(tokens, at + 1, 'in')
  if (!['this', 'the'].includes(lowerAt(tokens, next))) {
    return side === 'earlier' && lowerAt(tokens, next) === 'today'
      ? { from: at, to: next + 1, part: around('day', 0) }
      : null
  }
  const unit = WORDS.units.get(lowerAt(tokens, next + 1))
  if (!unit || unit === 'hour' || lowerAt(tokens, next + 1).endsWith('s')) return null
  return { from: at, to: next + 2, part: { kind: 'around', unit, count: 0, side } }
}

/** "the past 24 hours", "the last two weeks", "the next three months", "the past year". */
function stretchAt(tokens: Tokens, at: number): DatePhrase | null {
  const start = after(tokens, at, 'the')
  const step = STEPS.get(lowerAt(tokens, start))
  if (step === undefined || step === 0) return null
  const amount = amountAt(tokens, start + 1)
  const isPast = lowerAt(tokens, start) === 'past' && start > at
  const [count, next] = amount ? [amount.value, amount.next] : isPast ? [1, start + 1] : [0, 0]
  const unit = WORDS.units.get(lowerAt(tokens, next))
  if (count === 0 || !unit) return null
  return { from: at, to: next + 1, part: { kind: 'stretch', unit, count: step * count } }
}

/** "last week", "next Friday", "this morning", "last night", "last October", "this summer". */
function steppedAt(tokens: Tokens, at: number): DatePhrase | null {
  const step = STEPS.get(lowerAt(tokens, at))
  if (step === undefined) return null
  const word = lowerAt(tokens, at + 1)
  const part = steppedPart(word, step, isCapitalised(tokens, at + 1))
  if (!part) return null
  const hasPartOfDay = part.kind === 'weekday' && WORDS.partsOfDay.has(lowerAt(tokens, at + 2))
  return { from: at, to: at + (hasPartOfDay ? 3 : 2), part }
}

function steppedPart(word: string, step: number, hasCapital: boolean): DatePart | null {
  if (word === 'night' && step === -1) return around('day', -1)
  if (WORDS.partsOfDay.has(word)) return step === 0 ? around('day', 0) : null
  const season = WORDS.seasons.get(word)
  if (season !== undefined) return { kind: 'calendar', season, step }
  const named = hasCapital ? steppedName(word, step) : null
  const unit = word.endsWith('s') ? undefined : WORDS.units.get(word)
  if (named || unit === undefined || unit === 'hour' || unit === 'day') return named
  return around(unit, step)
}

function steppedName(word: string, step: number): DatePart | null {
  const weekday = WORDS.weekdays.get(word)
  if (weekday !== undefined) return { kind: 'weekday', weekday, step }
  const month = WORDS.months.get(word)
  return month === undefined ? null : { kind: 'calendar', month, step }
}

/** "two days ago", "a week ago", "five hours ago". Counts in weeks and more are about, not exact. */
function agoAt(tokens: Tokens, at: number): DatePhrase | null {
  const amount = amountAt(tokens, at)
  const unit = amount && WORDS.units.get(lowerAt(tokens, amount.next))
  if (!amount || !unit) return null
  const isPast = lowerAt(tokens, amount.next + 1) === 'ago'
  const isFuture =
    lowerAt(tokens, amount.next + 1) === 'from' && lowerAt(tokens, amount.next + 2) === 'now'
  if (!isPast && !isFuture) return null
  const part: DatePart = {
    kind: 'around',
    unit,
    count: isPast ? -amount.value : amount.value,
    isRough: unit !== 'day',
  }
  return { from: at, to: amount.next + (isPast ? 2 : 3), part }
}

/** A number in digits or words, "twenty-four" and "a couple of" too; at most 9999. */
function amountAt(tokens: Tokens, at: number): { value: number; next: number } | null {
  const digits = numberAt(tokens, at, 4)
  if (digits !== null) return { value: digits, next: at + 1 }
  const start = lowerAt(tokens, at) === 'a' && lowerAt(tokens, at + 1) === 'couple' ? at + 1 : at
  const value = WORDS.numbers.get(lowerAt(tokens, start))
  if (value === undefined) return null
  if (value < 20) return { value, next: after(tokens, start + 1, 'of') }
  const more = isDash(tokens, start + 1) ? start + 2 : start + 1
  const ones = WORDS.numbers.get(lowerAt(tokens, more))
  return ones !== undefined && ones < 10
    ? { value: value + ones, next: more + 1 }
    : { value, next: start + 1 }
}
