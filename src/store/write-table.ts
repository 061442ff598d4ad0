import { type SqlBool, sql } from 'kysely'
import type { Tx } from './in-role.ts'
import type { ProjectionTable } from './projection-rows.ts'

const ROWS_MAX = 500
type Named<T extends ProjectionTable['name']> = Extract<ProjectionTable, { name: T }>

/** Takes the old rows of these keys away, then writes the new ones: one way for rows that come, change and go. */
export async function writeTable(tx: Tx, stream: string, table: ProjectionTable): Promise<void> {
  if (table.name === 'search_token') return writeTokens(tx, stream, table)
  if (table.name === 'blob_grant') await dropGrants(tx, stream, table)
  else
    await sql`delete from ${sql.table(table.name)} where stream = ${stream}
      and ${sql.ref(table.keyColumn)} = any(${table.keys}::text[])`.execute(tx)
  for (let at = 0; at < table.rows.length; at += ROWS_MAX)
    await tx
      .insertInto(table.name)
      .values(table.rows.slice(at, at + ROWS_MAX) as never)
      .execute()
}

async function dropGrants(tx: Tx, stream: string, table: Named<'blob_grant'>): Promise<void> {
  const parts = table.keys.map((key) => key.split(' '))
  await sql`delete from blob_grant where stream = ${stream} and (owner, sha256) in
    (select * from unnest(${parts.map(([owner]) => owner)}::text[], ${parts.map(([, hash]) => hash)}::text[]))`.execute(
    tx,
  )
}

/** Words of one item are many and small, so they travel as four arrays instead of thousands of parameters. */
async function writeTokens(tx: Tx, stream: string, table: Named<'search_token'>): Promise<void> {
  for (const kind of ['report', 'event'] as const) {
    const items = table.keys
      .filter((key) => key.startsWith(`${kind} `))
      .map((key) => key.slice(kind.length + 1))
    if (items.length === 0) continue
    await tx
      .deleteFrom('search_token')
      .where('stream', '=', stream)
      .where('item_kind', '=', kind)
      .where(sql<SqlBool>`item = any(${items}::text[])`)
      .execute()
  }
  if (table.rows.length === 0) return
  const column = <K extends 'token' | 'item_kind' | 'item' | 'weight'>(name: K) =>
    table.rows.map((row) => row[name])
  await sql`insert into search_token (stream, token, item_kind, item, weight)
    select ${stream}, new.* from unnest(${column('token')}::text[], ${column('item_kind')}::text[],
      ${column('item')}::text[], ${column('weight')}::integer[]) as new`.execute(tx)
}
