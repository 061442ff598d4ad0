import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { EventRecord } from '#domain/rows.ts'
import type { EventCounts, EventFilter, EventQuery } from '#ports/queries.ts'
import type { Db } from './in-role.ts'
import { recordFromBytes } from './record-bytes.ts'
import { holdsWords } from './search.ts'
import type { Tables } from './tables.ts'

/** Rows of a page at most. */
export const PAGE_MAX = 1000

/**
 * Events of one stream, newest first, undated ones last. Index: event_facts (stream, latest desc, id) finds the page's ids
 * without a look at the rows, which are large; only those of the page are read.
 */
export async function listEvents(db: Db, query: EventQuery): Promise<EventRecord[]> {
  const rows = await db.inRole('app', query.stream, (tx) => {
    let ids = tx.selectFrom('event').select('id').where(passes(query))
    if (query.after) {
      const { latest, id } = query.after
      ids = ids
        .where('latest', '<=', latest)
        .where((is) => is.or([is('latest', '<', latest), is('id', '>', id)]))
    }
    const page = ids.orderBy('latest', 'desc').orderBy('id').limit(Math.min(query.limit, PAGE_MAX))
    return tx
      .selectFrom('event')
      .select('data')
      .where('stream', '=', query.stream)
      .where('id', 'in', page)
      .orderBy('latest', 'desc')
      .orderBy('id')
      .execute()
  })
  return rows.map(({ data }) => recordFromBytes<EventRecord>(data))
}

export async function findEvent(
  db: Db,
  query: { stream: string; id: string },
): Promise<EventRecord | null> {
  const row = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('event')
      .select('data')
      .where('stream', '=', query.stream)
      .where('id', '=', query.id)
      .executeTakeFirst(),
  )
  return row ? recordFromBytes<EventRecord>(row.data) : null
}

/** How many events of this stream pass the filter: counted from its own rows. */
export function countEvents(db: Db, filter: EventFilter): Promise<EventCounts> {
  return db.inRole('app', filter.stream, (tx) =>
    tx
      .selectFrom('event')
      .select((is) => [
        is.fn.countAll<number>().as('events'),
        is.fn.countAll<number>().filterWhere('has_place', '=', false).as('withoutPlace'),
        is.fn.countAll<number>().filterWhere('latest', '=', '').as('withoutTime'),
      ])
      .where(passes(filter))
      .executeTakeFirstOrThrow(),
  )
}

const EQUAL = ['action', 'support', 'contest', 'country'] as const

/** The one reading of a filter: lists, counts, map and days all pass through it. */
export function passes(filter: EventFilter) {
  return (is: ExpressionBuilder<Tables, 'event'>): Expression<SqlBool> => {
    const parts: Expression<SqlBool>[] = [
      is('event.stream', '=', filter.stream),
      ...EQUAL.filter((column) => filter[column] !== undefined).map(
        (column) => sql<SqlBool>`${sql.ref(column)} = ${filter[column]}`,
      ),
      ...touches(filter),
      ...within(filter.box),
    ]
    if (filter.isWithdrawn !== undefined) parts.push(is('is_withdrawn', '=', filter.isWithdrawn))
    if (filter.without === 'place') parts.push(is('has_place', '=', false))
    if (filter.without === 'time') parts.push(is('latest', '=', ''))
    const item = { stream: filter.stream, kind: 'event', item: 'event.id' } as const
    if (filter.search) parts.push(holdsWords(item, filter.search))
    return is.and(parts)
  }
}

/** An event without a date touches no span of days. */
function touches({ from, to }: EventFilter): Expression<SqlBool>[] {
  if (from === undefined && to === undefined) return []
  return [
    sql<SqlBool>`latest <> ''`,
    ...(from === undefined ? [] : [sql<SqlBool>`(latest >= ${from} or is_ongoing)`]),
    ...(to === undefined ? [] : [sql<SqlBool>`earliest <= ${to}`]),
  ]
}

function within(box: EventFilter['box']): Expression<SqlBool>[] {
  if (!box) return []
  const { west, south, east, north } = box
  return [
    sql<SqlBool>`lat between ${south} and ${north}`,
    west <= east
      ? sql<SqlBool>`lon between ${west} and ${east}`
      : sql<SqlBool>`(lon >= ${west} or lon <= ${east})`,
  ]
}
