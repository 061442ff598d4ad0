import { type SqlBool, sql } from 'kysely'
import type { ReadingRecord, ReportRecord } from '#domain/rows.ts'
import type { ReportQuery } from '#ports/queries.ts'
import { PAGE_MAX } from './events.ts'
import type { Db } from './in-role.ts'
import { recordFromBytes } from './record-bytes.ts'
import { isInQueue } from './report-queues.ts'
import { holdsWords } from './search.ts'

/** Reports of one stream, newest first. Index: report_by_time (stream, at desc, handle). */
export async function listReports(db: Db, query: ReportQuery): Promise<ReportRecord[]> {
  const { stream, search, from, queue, after } = query
  const rows = await db.inRole('app', stream, (tx) => {
    let reports = tx.selectFrom('report').select('data').where('report.stream', '=', stream)
    if (from !== undefined) reports = reports.where('sender', '=', from)
    if (queue) reports = reports.where(isInQueue(queue.name, { ...queue, stream }))
    if (search)
      reports = reports.where(holdsWords({ stream, kind: 'report', item: 'report.handle' }, search))
    if (after)
      reports = reports
        .where('at', '<=', after.at)
        .where((is) => is.or([is('at', '<', after.at), is('handle', '>', after.handle)]))
    return reports
      .orderBy('at', 'desc')
      .orderBy('handle')
      .limit(Math.min(query.limit, PAGE_MAX))
      .execute()
  })
  return rows.map(({ data }) => recordFromBytes<ReportRecord>(data))
}

export async function findReport(
  db: Db,
  query: { stream: string; handle: string },
): Promise<ReportRecord | null> {
  const row = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('report')
      .select('data')
      .where('stream', '=', query.stream)
      .where('handle', '=', query.handle)
      .executeTakeFirst(),
  )
  return row ? recordFromBytes<ReportRecord>(row.data) : null
}

/** Reports of a stream may be asked for by so many names at once. */
const NAMES_MAX = 10_000

/** Reports by handle, in the order of their handles; unknown ones are left out. Index: the primary key. */
export async function listNamedReports(
  db: Db,
  query: { stream: string; handles: readonly string[] },
): Promise<ReportRecord[]> {
  const handles = query.handles.slice(0, NAMES_MAX)
  if (handles.length === 0) return []
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('report')
      .select('data')
      .where('stream', '=', query.stream)
      .where(sql<SqlBool>`handle = any(${handles}::text[])`)
      .orderBy('handle')
      .execute(),
  )
  return rows.map(({ data }) => recordFromBytes<ReportRecord>(data))
}

export async function findReading(
  db: Db,
  query: { stream: string; handle: string },
): Promise<ReadingRecord | null> {
  const row = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('reading')
      .select('data')
      .where('stream', '=', query.stream)
      .where('handle', '=', query.handle)
      .executeTakeFirst(),
  )
  return row ? recordFromBytes<ReadingRecord>(row.data) : null
}

/** The standing readings of one report, by handle. Index: reading_of_report. */
export async function listReadingsOfReport(
  db: Db,
  query: { stream: string; report: string },
): Promise<ReadingRecord[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('reading')
      .select('data')
      .where('stream', '=', query.stream)
      .where('report', '=', query.report)
      .orderBy('handle')
      .limit(PAGE_MAX)
      .execute(),
  )
  return rows.map(({ data }) => recordFromBytes<ReadingRecord>(data))
}
