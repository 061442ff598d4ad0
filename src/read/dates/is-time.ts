import { WORDS } from './date-phrase.ts'
import { isCapitalised, isDash, lowerAt, type Tokens, textAt } from './date-tokens.ts'
import type { TimeMatch } from './match-time.ts'
import { TIME_WORDS } from './time-grammar.ts'

type Guard = (tokens: Tokens, match: TimeMatch) => boolean

/** "6-year-old", "52 years old": an age is no time that something took. */
const isAge: Guard = (tokens, { to }) => lowerAt(tokens, isDash(tokens, to) ? to + 1 : to) === 'old'

/** A number of units, and "a week" only where the word before makes it a length: not in "flights a week". */
const duration: Guard = (tokens, match) => {
  const { from, to, slots } = match
  // "a year-earlier loss": the year is the later word's.
  const isOfNext = isDash(tokens, to) && ['earlier', 'ago'].includes(lowerAt(tokens, to + 1))
  const isTitle = /^\p{Lu}\p{Ll}/u.test(textAt(tokens, to - 1))
  // "three quarters of" is a share, "a second" as often an ordinal.
  const isOther = slots.unit === 'quarter' || (slots.unit === 'second' && slots.count === 1)
  if (isOfNext || isTitle || isOther || isAge(tokens, match)) return false
  const isArticle =
    TIME_WORDS.articles.has(lowerAt(tokens, from)) && slots.count === 1 && !slots.isHalfMore
  return !isArticle || TIME_WORDS.beforeLength.has(lowerAt(tokens, from - 1))
}

/** "Resolution 1483", "Orion 1980" are numbers of something with a name. */
const year: Guard = (tokens, { from, slots, to }) => {
  const isAlone = slots.month === undefined && slots.season === undefined && to - from === 1
  if (slots.year === undefined || slots.year < 0 || !isAlone) return true
  const before = lowerAt(tokens, from - 1)
  return (
    !isCapitalised(tokens, from - 1) || WORDS.yearBefore.has(before) || WORDS.months.has(before)
  )
}

const FULL_NAME_LENGTH = 5

/** "March" and "May" are months where the word before says so, and "Jan" with its dot only. */
const month: Guard = (tokens, { from, to, slots }) => {
  if (slots.month === undefined || slots.day !== undefined || to - from > 1) return true
  const word = lowerAt(tokens, from)
  if (TIME_WORDS.monthsThatAreWords.has(word))
    return WORDS.monthBefore.has(lowerAt(tokens, from - 1))
  return word.length >= FULL_NAME_LENGTH || word === 'june' || word === 'july'
}

/** "the fall of Budapest", "began to fall" are no seasons. */
const season: Guard = (tokens, { from, to, slots }) => {
  const isPlaced = slots.year !== undefined || slots.step !== undefined
  if (slots.season === undefined || isPlaced) return true
  const next = lowerAt(tokens, to)
  if (next === 'of') return false
  if (!TIME_WORDS.seasonsThatAreWords.has(lowerAt(tokens, to - 1))) return true
  return to - from > 1 ? next !== 'in' : TIME_WORDS.beforeFall.has(lowerAt(tokens, from - 1))
}

/** "Bloody Sunday" and "Sunday Times" are names. */
const weekday: Guard = (tokens, { from, to, slots }) => {
  if (slots.weekday === undefined || slots.month !== undefined) return true
  const isAfter =
    isCapitalised(tokens, from - 1) && WORDS.weekdayNotAfter.has(lowerAt(tokens, from - 1))
  const isBefore = isCapitalised(tokens, to) && WORDS.weekdayNotBefore.has(lowerAt(tokens, to))
  return !isAfter && !isBefore
}

/** "'60 Minutes": a quoted title, no year. */
const apostrophe: Guard = (tokens, { from, to }) =>
  !/^['’‘]/.test(textAt(tokens, from)) || !isCapitalised(tokens, to)

/** "This Week" is a programme. */
const isNoTitle: Guard = (tokens, { from, to, slots }) =>
  slots.unit === undefined ||
  to - from === 1 ||
  !isCapitalised(tokens, from) ||
  !isCapitalised(tokens, to - 1)

/** "his 30s" are years of a life. */
const isOwned: Guard = (tokens, { from }) => TIME_WORDS.owners.has(lowerAt(tokens, from - 1))

/** "future earnings" tells of no time of its own. */
const isAttribute: Guard = (tokens, { from, to }) =>
  lowerAt(tokens, from) === 'future' && tokens.all[to]?.kind === 'word'

const GUARDS: Readonly<Record<string, readonly Guard[]>> = {
  calendar: [year, month, season, weekday, apostrophe],
  duration: [duration],
  bare: [
    (tokens, match) => lowerAt(tokens, match.from - 1) !== 'of' && !isAge(tokens, match),
    (tokens, match) => !isCapitalised(tokens, match.from),
  ],
  stepped: [isNoTitle],
  the: [season, (tokens, { slots, to }) => slots.unit !== 'day' && !isDash(tokens, to)],
  decade: [(tokens, match) => !isOwned(tokens, match)],
  clock: [(tokens, { from, slots }) => slots.noon === undefined || !isCapitalised(tokens, from)],
  set: [(_, { slots }) => slots.unit !== 'second'],
  vague: [(tokens, match) => !isAttribute(tokens, match)],
  stretch: [(tokens, match) => !isAge(tokens, match)],
}

/** Whether a form of a time expression means a time where it stands: "May", "a second" and "2003" need company. */
export function isTime(tokens: Tokens, match: TimeMatch): boolean {
  return (GUARDS[match.kind] ?? []).every((holds) => holds(tokens, match))
}
