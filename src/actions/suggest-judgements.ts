import type { LiveClaim } from '#domain/event.ts'
import { nameBookOf } from '#domain/name-book.ts'
import type { EventRecord } from '#domain/rows.ts'
import { CLAIMS_MAX, suggestionsFor } from '#fuse/suggest.ts'
import { calendarDayOf, dayNumberFromText, dayText } from '#lib/days.ts'
import type { EventFilter } from '#ports/queries.ts'
import { charterOf } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { lookAtEvent, type Side } from './look.ts'

/** Events of the same days, and of no day, that are compared with one: each kind at most so many, the newest first. */
const EVENTS_MAX = 100
/** Days to either side of an event in which it is looked for others. */
const DAYS_AROUND = 3
/** An event of more days than these is looked for by its action alone. */
const SPAN_MAX = 120
/** Degrees around a place's middle: some 50 kilometres. */
const DEGREES_AROUND = 0.5

/**
 * What an officer may want to judge about one event: from what this stream holds alone, when it is asked.
 *
 * Compared are at most 100 events of the days around, 100 without a place and 100 without a day, of the same action.
 */
export async function suggestJudgements(
  centre: Centre,
  asking: Officer | null,
  query: { side: Side; id: string },
) {
  const { stream, event, claims } = await lookAtEvent(centre, asking, query)
  const others = await eventsAround(centre, stream, event)
  const names = others.flatMap(({ id, claims: own }) => namesToLookAt(id, own))
  const found = await centre.store.claims.named({ stream, names })
  const live = found.flatMap((one) => (one.kind === 'live' ? [one] : []))
  const byEvent = Map.groupBy(live, (one) => one.event)
  const suggestions = suggestionsFor({
    event: { id: event.id, claims },
    others: others.map(({ id }) => ({
      id,
      claims: (byEvent.get(id) ?? []).map((one) => one.live),
    })),
    judged: [event, ...others].flatMap(({ judgements }) => judgements),
    book: nameBookOf(charterOf(centre)),
  })
  const known = new Map<string, LiveClaim>(
    [...claims, ...live.map((one) => one.live)].map((claim) => [claim.name, claim]),
  )
  return { stream, event, suggestions, known, others }
}

/** Its anchor, and the first others by name. */
const namesToLookAt = (id: string, claims: readonly string[]) =>
  [...new Set([id, ...claims])].slice(0, CLAIMS_MAX)

/** Events of the same days and places as one, of this stream as it is now; at most 300. */
export async function eventsAround(
  centre: Centre,
  stream: string,
  event: EventRecord,
): Promise<readonly EventRecord[]> {
  const { list } = centre.store.events
  const pages = filtersAround(event).map((filter) => list({ stream, limit: EVENTS_MAX, ...filter }))
  const found = new Map((await Promise.all(pages)).flat().map((one) => [one.id, one]))
  found.delete(event.id)
  return [...found.values()]
}

type Around = Omit<EventFilter, 'stream'>

/** Of the same days: what lies near and what has no place. Without a day: what is of the same action. */
function filtersAround({ action, earliest, latest, where }: EventRecord): readonly Around[] {
  const same = action ? { action } : {}
  const days = daysAround(earliest, latest)
  if (!days) return [{ ...same, ...near(where) }]
  return [
    { ...days, ...near(where) },
    { ...days, ...same, without: 'place' },
    { ...same, without: 'time' },
  ]
}

function near(where: EventRecord['where']): Around {
  if (where?.lat === undefined || where.lon === undefined)
    return where?.country ? { country: where.country } : {}
  const { lat, lon } = where
  const reach = DEGREES_AROUND / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  const east = lon + reach
  const west = lon - reach
  return {
    box: {
      south: Math.max(-90, lat - DEGREES_AROUND),
      north: Math.min(90, lat + DEGREES_AROUND),
      west: west < -180 ? west + 360 : west,
      east: east > 180 ? east - 360 : east,
    },
  }
}

function daysAround(earliest: string, latest: string): { from: string; to: string } | null {
  const [first, last] = [dayNumberFromText(earliest), dayNumberFromText(latest)]
  if (first === null || last === null || last - first > SPAN_MAX) return null
  const dayOf = (number: number) => dayText(calendarDayOf(number))
  return { from: dayOf(first - DAYS_AROUND), to: dayOf(last + DAYS_AROUND) }
}
