import { sql } from 'kysely'
import type { Projection, ProjectionRow } from '#ports/store.ts'
import type { Db, Tx } from './in-role.ts'
import type { Tables } from './tables.ts'

const PAGE_MAX = 500
/** Key of each projection after `stream`: the order in which a rebuild compares rows. */
const KEYS: Readonly<Record<Projection, { table: keyof Tables; columns: readonly string[] }>> = {
  report: { table: 'report', columns: ['handle'] },
  reading: { table: 'reading', columns: ['handle'] },
  claim: { table: 'claim', columns: ['name'] },
  event: { table: 'event', columns: ['id'] },
  search: { table: 'search_token', columns: ['token', 'item_kind', 'item'] },
  blob_grant: { table: 'blob_grant', columns: ['owner', 'sha256'] },
  translation: { table: 'translation', columns: ['handle'] },
  member_word: { table: 'member_word', columns: ['handle'] },
}

/** Every row of one projection of one stream, in key order, without `stream`; bytes as their text. */
export async function* readRows(
  db: Db,
  query: { stream: string; table: Projection },
): AsyncGenerator<ProjectionRow> {
  const { table, columns } = KEYS[query.table]
  const key = sql.join(columns.map((column) => sql.ref(column)))
  let after: readonly string[] | null = null
  for (;;) {
    const from: readonly string[] | null = after
    const rows: readonly Record<string, unknown>[] = await db.inRole(
      'app',
      query.stream,
      async (tx) => {
        await inKeyOrder(tx)
        const isLater = from === null ? sql`true` : sql`(${key}) > (${sql.join(from)})`
        const page = sql<Record<string, unknown>>`select * from ${sql.table(table)}
        where stream = ${query.stream} and ${isLater} order by ${key} limit ${PAGE_MAX}`
        return (await page.execute(tx)).rows
      },
    )
    for (const row of rows) yield plainRow(row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE_MAX) return
    after = columns.map((column) => String(last[column]))
  }
}

/**
 * Has pages read along the primary key. A table that has just been written has no statistics yet, and without them a server
 * may sort all of it again for every page.
 */
const inKeyOrder = (tx: Tx) =>
  sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
    set_config('enable_seqscan', 'off', true)`.execute(tx)

function plainRow({ stream: _, ...row }: Record<string, unknown>): ProjectionRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : (value as string),
    ]),
  )
}
