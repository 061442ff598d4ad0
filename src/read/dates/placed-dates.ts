import { edtfBounds, isEdtf } from '#domain/edtf.ts'
import type { Issue } from '#domain/reading.ts'
import { dayNumberFromText, weekdayOf } from '#lib/days.ts'
import { lowerAt, type Tokens } from './date-tokens.ts'
import { type Anchor, isAbsolute } from './edtf-of-part.ts'
import { edtfOfJoined, type JoinedDates, joinedDatesAt } from './joined-dates.ts'
import { type Tense, tenseOf } from './tense-of.ts'

/** A date that some words of a text tell, as EDTF. UTF-16 offsets, end exclusive. */
export type DateMention = {
  readonly edtf: string
  readonly words: string
  readonly start: number
  readonly end: number
}

export type FoundDates = {
  /** In the order of the text; no two overlap. */
  readonly dates: readonly DateMention[]
  readonly issues: readonly Issue[]
}

/** More would say more of the input than of dates; what is beyond is left. */
const DATES_MAX = 10_000

/**
 * The dates of a text as claims take them: two that belong together in one, with the words that open an end.
 *
 * @param anchorDay the day that the text speaks from as a day number; null when it is unknown
 */
export function placedDates(tokens: Tokens, anchorDay: number | null): FoundDates {
  const dates: DateMention[] = []
  const issues: Issue[] = []

  for (let at = 0; at < tokens.all.length && dates.length + issues.length < DATES_MAX; ) {
    const joined = joinedDatesAt(tokens, at)
    if (!joined) {
      at++
      continue
    }
    const found = placed(tokens, joined, anchorDay)
    if (found.date) dates.push(found.date)
    issues.push(...found.issues)
    at = joined.to
  }
  return { dates, issues }
}

/** The one day that a report was published on, as a day number; null when its date is coarser or unknown. */
export function anchorDayOf(published: string | undefined): number | null {
  if (published === undefined || !isEdtf(published)) return null
  const { earliest, latest } = edtfBounds(published)
  return earliest !== '' && earliest === latest ? dayNumberFromText(earliest) : null
}

type Placed = { readonly date: DateMention | null; readonly issues: readonly Issue[] }

function placed(tokens: Tokens, joined: JoinedDates, anchorDay: number | null): Placed {
  const start = tokens.all[joined.from]?.start ?? 0
  const end = tokens.all[joined.to - 1]?.end ?? start
  const at = { words: tokens.text.slice(start, end), start, end }
  const anchor: Anchor = { day: anchorDay, tense: tenseFor(tokens, joined) }
  const edtf = edtfOfJoined(joined, anchor)
  if (edtf === null || !isEdtf(edtf))
    return { date: null, issues: [{ code: whyNot(joined, anchorDay), ...at }] }
  return { date: { edtf, ...at }, issues: doubts(joined, edtf).map((code) => ({ code, ...at })) }
}

/** A deadline lies ahead, unless a verb before it says that it has passed: "closed until", and not "has closed until". */
function tenseFor(tokens: Tokens, joined: JoinedDates): Tense {
  const tense = tenseOf(tokens, joined.from, joined.to)
  const isDeadline = joined.join === 'until' || lowerAt(tokens, joined.from - 1) === 'by'
  if (tense === 'past' && joined.join === 'until' && isPerfect(tokens, joined.from)) return 'future'
  return tense === 'unknown' && isDeadline ? 'future' : tense
}

/** Words before a date among which its verb's "has" is looked for. */
const PERFECT_WITHIN = 8

function isPerfect(tokens: Tokens, from: number): boolean {
  for (let back = 1; back <= PERFECT_WITHIN; back += 1) {
    const word = lowerAt(tokens, from - back)
    if (word === 'has' || word === 'have') return true
    if (word === '.' || word === undefined) return false
  }
  return false
}

function whyNot(joined: JoinedDates, anchorDay: number | null): string {
  const isRelative =
    !isAbsolute(joined.first.part) || (joined.second && !isAbsolute(joined.second.part))
  return isRelative && anchorDay === null ? 'date_without_anchor' : 'date_impossible'
}

function doubts(joined: JoinedDates, edtf: string): readonly string[] {
  const { part, issue } = joined.first
  const day = dayNumberFromText(edtf)
  const isOtherWeekday =
    part.kind === 'calendar' &&
    part.weekday !== undefined &&
    day !== null &&
    weekdayOf(day) !== part.weekday
  return [...(issue ? [issue] : []), ...(isOtherWeekday ? ['date_weekday_differs'] : [])]
}
