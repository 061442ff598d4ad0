import { findTimes } from './find-times.ts'
import type { FoundDates } from './placed-dates.ts'

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
  const { dates, issues } = findTimes(text, options)
  return { dates, issues }
}
