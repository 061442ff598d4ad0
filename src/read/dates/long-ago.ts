import { calendarDayOf } from '#lib/days.ts'
import { WORDS } from './date-phrase.ts'
import { isDash, lowerAt, numberAt, type Tokens } from './date-tokens.ts'
import type { TimeMatch } from './match-time.ts'
import { TIME_WORDS } from './time-grammar.ts'

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

/** A date that a year stands in may lend it to the one before and the one after. */
const LENT_MAX = 3

/**
 * False where no reading of the words could make the text a chronicle: there are too few figures that may be past years.
 *
 * Most texts are told so, and their times need not be read one by one.
 */
export function mayTellOfLongAgo(tokens: Tokens, day: number): boolean {
  const now = calendarDayOf(day).year
  let most = 0
  for (let at = 0; at < tokens.all.length && most < NARRATIVE_LEAST; at++)
    if (mayBePastYear(tokens, at, now)) most += isInDate(tokens, at) ? LENT_MAX : 1
  return most >= NARRATIVE_LEAST
}

function mayBePastYear(tokens: Tokens, at: number, now: number): boolean {
  const token = tokens.all[at]
  if (token?.kind === 'word') return mayBeSpoken(tokens, at)
  const number = numberAt(tokens, at, 4)
  if (!token || number === null) return false
  if (token.text.length === 4 && number < now) return true
  // "'99" and "1979-89".
  if (token.text.length === 2 && token.isGlued && SHORTENS.test(lowerAt(tokens, at - 1)))
    return true
  return [1, 2, 3].some((step) => /^b(?:ce?)?$/.test(lowerAt(tokens, at + step)))
}

const SHORTENS = /^['’‘–—-]$/

/** "nineteen ninety-six", "two thousand". */
function mayBeSpoken(tokens: Tokens, at: number): boolean {
  const number = TIME_WORDS.numbers.get(lowerAt(tokens, at)) ?? 0
  return (number >= 15 && number <= 20) || (number === 2 && lowerAt(tokens, at + 1) === 'thousand')
}

const REACH = 8

/** Beside a month or in figures with signs between. */
function isInDate(tokens: Tokens, at: number): boolean {
  if (tokens.all[at]?.isGlued || isDash(tokens, at + 1)) return true
  for (let near = at - REACH; near <= at + REACH; near++)
    if (WORDS.months.has(lowerAt(tokens, near))) return true
  return false
}
