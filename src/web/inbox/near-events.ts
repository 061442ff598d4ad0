import type { ClaimView, EventRow } from '#contract/views.ts'
import { edtfBounds, isEdtf } from '#domain/edtf.ts'
import { calendarDayOf, dayNumberFromText, dayText } from '#lib/days.ts'
import type { PictureSearch } from '#web/api/pictures.ts'

/** A report may be a day off; more would be another happening. */
const DAYS_AROUND = 1

/** The filter of events that a claim may speak of: its days and one around, its country. What it does not say filters nothing. */
export function filterNear({ when, where }: Pick<ClaimView, 'when' | 'where'>): PictureSearch {
  const { earliest = '', latest = '' } = when && isEdtf(when.edtf) ? edtfBounds(when.edtf) : {}
  const from = dayAfter(earliest, -DAYS_AROUND)
  const to = dayAfter(latest, DAYS_AROUND)
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(where?.country ? { country: where.country } : {}),
  }
}

function dayAfter(day: string, days: number): string | null {
  const number = dayNumberFromText(day)
  return number === null ? null : dayText(calendarDayOf(number + days))
}

/** The same place first, then the same kind of deed; the event that the claim is part of is left out. */
export function nearestFirst(
  claim: Pick<ClaimView, 'event' | 'where' | 'action'>,
  events: readonly EventRow[],
): readonly EventRow[] {
  const nearness = ({ where, action }: EventRow) =>
    (where && where.name === claim.where?.name ? 2 : 0) + (action === claim.action?.type ? 1 : 0)
  return events
    .filter((event) => event.id !== claim.event)
    .map((event) => ({ event, score: nearness(event) }))
    .sort((a, b) => b.score - a.score)
    .map(({ event }) => event)
}
