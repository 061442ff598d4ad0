import { sql } from 'kysely'
import type { CountryCount, DayCounts, EventFilter, PlaceCount } from '#ports/queries.ts'
import { barsOf } from './day-bars.ts'
import { passes } from './events.ts'
import type { Db } from './in-role.ts'

/** Places with most events first. Events whose place cannot be drawn, or comes after `limit`, are `others`. */
export async function listPlaces(
  db: Db,
  filter: EventFilter & { limit: number },
): Promise<{ places: PlaceCount[]; others: number }> {
  const rows = await db.inRole('app', filter.stream, (tx) =>
    tx
      .selectFrom('event')
      .select((is) => [
        sql<string>`min(place)`.as('name'),
        'precision',
        'lat',
        'lon',
        'radius_km',
        sql<string>`min(id)`.as('id'),
        is.fn.countAll<number>().as('events'),
        is.fn.countAll<number>().filterWhere('support', '=', 'corroborated').as('corroborated'),
        is.fn.countAll<number>().filterWhere('support', '=', 'single-origin').as('singleOrigin'),
        is.fn.countAll<number>().filterWhere('contest', '<>', 'none').as('contested'),
      ])
      .where(passes(filter))
      .where('has_place', '=', true)
      .groupBy(['precision', 'lat', 'lon', 'radius_km'])
      .orderBy('events', 'desc')
      .orderBy('id')
      .execute(),
  )
  const places: PlaceCount[] = []
  let others = 0
  for (const { lat, lon, radius_km, precision, ...counts } of rows)
    if (lat === null || lon === null || places.length >= filter.limit) others += counts.events
    else places.push({ ...counts, precision: precision ?? '', lat, lon, radiusKm: radius_km ?? 0 })
  return { places, others }
}

/** Countries of all events of one stream, by code. Counted from the index event_facts alone. */
export async function listCountries(db: Db, query: { stream: string }): Promise<CountryCount[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('event')
      .select((is) => ['country', is.fn.countAll<number>().as('events')])
      .where('stream', '=', query.stream)
      .where('country', 'is not', null)
      .groupBy('country')
      .orderBy('country')
      .execute(),
  )
  return rows.map(({ country, events }) => ({ country: country ?? '', events }))
}

/** Events by day, month or year. Each is grouped under the finest of these that holds all of it. */
export async function countDays(db: Db, filter: EventFilter): Promise<DayCounts> {
  const same = (letters: number) =>
    sql`substr(earliest, 1, ${sql.lit(letters)}) = substr(latest, 1, ${sql.lit(letters)})`
  const rows = await db.inRole('app', filter.stream, (tx) =>
    tx
      // Spans first, since many events share one: cutting each event's own days costs half of the time.
      .with('span', (db) =>
        db
          .selectFrom('event')
          .select((is) => [
            'earliest',
            'latest',
            'is_ongoing',
            is.fn.countAll<number>().as('events'),
            is.fn.countAll<number>().filterWhere('contest', '<>', 'none').as('contested'),
          ])
          .where(passes(filter))
          .groupBy(['earliest', 'latest', 'is_ongoing']),
      )
      .selectFrom('span')
      .select([
        sql<string>`case when latest = '' then '' when is_ongoing then '-'
          when ${same(10)} then substr(latest, 1, 10) when ${same(7)} then substr(latest, 1, 7)
          when ${same(4)} then substr(latest, 1, 4) else '-' end`.as('bar'),
        sql<number>`sum(events)::bigint`.as('events'),
        sql<number>`sum(contested)::bigint`.as('contested'),
      ])
      .groupBy('bar')
      .orderBy('bar')
      .execute(),
  )
  return barsOf(rows)
}
