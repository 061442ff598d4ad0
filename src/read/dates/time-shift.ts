import { nowOf, type TimeAnchor, thenOf } from './time-anchor.ts'
import type { Slots } from './time-slots.ts'
import { shiftedDay, unitText, yearText } from './time-text.ts'

/**
 * The value of "two days ago", "a year earlier", "six weeks later".
 *
 * What is counted in years, months or weeks is known no finer than that. "A year ago" in an article about a quarter
 * is that quarter of the year before.
 */
export function shiftedValue(
  { unit = 'day', count = 'X', shift = 1 }: Slots,
  anchor: TimeAnchor,
): string {
  if (count === 'X') return shift < 0 ? 'PAST_REF' : 'FUTURE_REF'
  const isYear = unit === 'year' && count === 1 && shift < 0
  if (isYear && anchor.quarter)
    return yearText(Number(anchor.quarter.slice(0, 4)) - 1) + anchor.quarter.slice(4)
  const from = anchor.isAgo ? nowOf(anchor) : thenOf(anchor)
  if (from === null) return 'XXXX-XX-XX'
  if (['hour', 'minute', 'second'].includes(unit)) return `${unitText('day', from)}TXX`
  return unitText(unit, shiftedDay(from, unit, shift * count))
}
