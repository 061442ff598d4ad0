import { bareMonthAt, bareYearAt, dayMonthYearAt, dayOfMonthAt } from './calendar-phrase.ts'
import { BEGINS } from './date-hints.ts'
import { type DatePhrase, WORDS } from './date-phrase.ts'
import { after, isCapitalised, lowerAt, type Tokens, textAt } from './date-tokens.ts'
import { mayTell } from './may-tell.ts'
import { numericDateAt } from './numeric-phrase.ts'
import { partOfYearAt } from './part-of-year-phrase.ts'
import { relativeDateAt } from './relative-phrase.ts'

/** The longest kind of date that begins at a token; null when none does: most tokens are passed over at once. */
export function datePhraseAt(tokens: Tokens, at: number): DatePhrase | null {
  if (((tokens.all[at]?.hints ?? 0) & BEGINS) === 0 || !mayTell(tokens, at)) return null
  return (
    namedDateAt(tokens, at) ??
    numericDateAt(tokens, at) ??
    weekdayAt(tokens, at) ??
    dayMonthYearAt(tokens, at) ??
    partOfYearAt(tokens, at) ??
    relativeDateAt(tokens, at) ??
    bareMonthAt(tokens, at) ??
    dayOfMonthAt(tokens, at) ??
    bareYearAt(tokens, at)
  )
}

const STARTS_NAME: ReadonlySet<string> = new Set(
  [...WORDS.named.keys()].map((name) => name.split(' ')[0] ?? ''),
)

/** Days that everybody knows by a name of three or four tokens: "9/11". */
function namedDateAt(tokens: Tokens, at: number): DatePhrase | null {
  if (!STARTS_NAME.has(lowerAt(tokens, at))) return null
  for (const length of [4, 3]) {
    const tokensOfName = tokens.all.slice(at, at + length)
    const edtf = WORDS.named.get(tokensOfName.map((token) => token.lower).join(' '))
    const isInDate = lowerAt(tokens, at + length) === '/' || lowerAt(tokens, at - 1) === '/'
    if (edtf && tokensOfName.length === length && !isInDate)
      return { from: at, to: at + length, part: { kind: 'fixed', edtf } }
  }
  return null
}

/** "Wednesday", "Wednesday morning", "Wednesday, 30 September 2015", "Wed., Sept. 30". */
function weekdayAt(tokens: Tokens, at: number): DatePhrase | null {
  const isShort = WORDS.weekdaysShort.has(lowerAt(tokens, at))
  const weekday =
    WORDS.weekdays.get(lowerAt(tokens, at)) ?? WORDS.weekdaysShort.get(lowerAt(tokens, at))
  if (weekday === undefined || !isCapitalised(tokens, at) || isPartOfName(tokens, at)) return null

  const next = isShort ? after(tokens, at + 1, '.') : at + 1
  const partOfDay = WORDS.partsOfDay.has(lowerAt(tokens, next)) ? next + 1 : next
  const date = dayMonthYearAt(tokens, after(tokens, partOfDay, ','))
  if (date?.part.kind === 'calendar' && date.part.day !== undefined)
    return { from: at, to: date.to, part: { ...date.part, weekday } }
  return isShort ? null : { from: at, to: partOfDay, part: { kind: 'weekday', weekday } }
}

/** "Bloody Sunday", "The Sunday Times": names, not days. */
function isPartOfName(tokens: Tokens, at: number): boolean {
  const isBefore =
    isCapitalised(tokens, at + 1) && WORDS.weekdayNotBefore.has(lowerAt(tokens, at + 1))
  const isAfter =
    isCapitalised(tokens, at - 1) && WORDS.weekdayNotAfter.has(lowerAt(tokens, at - 1))
  return isBefore || isAfter || textAt(tokens, at + 1) === '@'
}
