import { dateTokens, type Tokens } from './date-tokens.ts'
import { timesAmong } from './find-times.ts'
import { mayTellOfLongAgo, tellsOfLongAgo } from './long-ago.ts'
import { anchorDayOf, type FoundDates, placedDates } from './placed-dates.ts'
import { timesIn } from './times-in.ts'

export type { DateMention, FoundDates } from './placed-dates.ts'

/**
 * The dates that an English text tells, placed by its day of publication where its words alone do not suffice.
 *
 * Words that need that day while none is known give the issue `date_without_anchor` and no date: never a guess.
 * Durations ("for two days") and counts from other events ("a year earlier") are times, but no dates.
 *
 * @param options.published EDTF of the day that the text speaks from; a coarser one anchors nothing
 * @cost O(n) in the text's length
 */
export function findDates(text: string, options: { published?: string }): FoundDates {
  const tokens: Tokens = { all: dateTokens(text), text }
  const day = anchorDayOf(options.published)
  // Only a chronicle lends its dates their years, so in most texts the other times need not be read.
  if (day === null || !mayTellOfLongAgo(tokens, day)) return placedDates(tokens, day)
  const matches = timesIn(tokens)
  if (!tellsOfLongAgo(matches, day)) return placedDates(tokens, day)
  const { dates, issues } = timesAmong(tokens, matches, day)
  return { dates, issues }
}
