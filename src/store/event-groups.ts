import { sql } from 'kysely'
import type { DayCounts, DayUnit, EventFilter, PlaceCount } from '#ports/queries.ts'
import { passes } from './events.ts'
import type { Db } from './in-role.ts'

const BARS_MAX = 120
/** How much of a day's text names the bar that it is in. */
const LETTERS: Readonly<Record<DayUnit, number>> = { day: 10, month: 7, year: 4 }
const DAYS_OF: Readonly<Record<DayUnit, number>> = { day: 1, month: 30, year: 365 }

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

/** Events by day, month or year: the finest unit that gives no more bars than can be drawn. */
export async function countDays(db: Db, filter: EventFilter): Promise<DayCounts> {
  return db.inRole('app', filter.stream, async (tx) => {
    const dated = tx.selectFrom('event').where(passes(filter))
    const span = await dated
      .select((is) => [
        is.fn.min<string | null>('earliest').as('first'),
        is.fn.max<string | null>('earliest').as('last'),
      ])
      .where('latest', '<>', '')
      .where('earliest', '<>', '')
      .executeTakeFirstOrThrow()
    const unit = unitOf(span.first ?? '', span.last ?? '')
    const letters = sql.lit(LETTERS[unit])
    const rows = await dated
      .select((is) => [
        sql<string>`case when latest = '' then '' when is_ongoing then '-' when substr(earliest, 1, ${letters}) = substr(latest, 1, ${letters})
          then substr(latest, 1, ${letters}) else '-' end`.as('bar'),
        is.fn.countAll<number>().as('events'),
        is.fn.countAll<number>().filterWhere('contest', '<>', 'none').as('contested'),
      ])
      .groupBy('bar')
      .orderBy('bar')
      .execute()
    const countOf = (bar: string) => rows.find((row) => row.bar === bar)?.events ?? 0
    const bars = rows
      .filter(({ bar }) => bar !== '' && bar !== '-')
      .map(({ bar, ...counts }) => ({ from: firstDayOf(bar), ...counts }))
    return { unit, bars, wider: countOf('-'), undated: countOf('') }
  })
}

const firstDayOf = (bar: string): string => `${bar}-01-01`.slice(0, 10)

function unitOf(first: string, last: string): DayUnit {
  const dayCount = (Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000
  const units: readonly DayUnit[] = ['day', 'month']
  return units.find((unit) => !(dayCount / DAYS_OF[unit] >= BARS_MAX)) ?? 'year'
}
