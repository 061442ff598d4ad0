import { type SqlBool, sql } from 'kysely'
import type { NamingQuery } from '#ports/queries.ts'
import type { ChannelHead, StoredEntry, Tip } from '#ports/store.ts'
import type { Db } from './in-role.ts'
import type { Row } from './tables.ts'

/** Entries of one page at most, and bytes after which a page ends early. */
const PAGE_MAX = 500
const PAGE_BYTES = 8 * 1024 * 1024
const NAMES_MAX = 2000

/** At most `limit` entries after a position, in order. Index: the primary key (stream, position). */
export async function listEntries(
  db: Db,
  query: { stream: string; after: number; limit: number },
): Promise<StoredEntry[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('stream_entry')
      .selectAll()
      .where('stream', '=', query.stream)
      .where('position', '>', query.after)
      .orderBy('position')
      .limit(Math.min(query.limit, PAGE_MAX))
      .execute(),
  )
  return rows.map(entryFromRow)
}

/**
 * Every entry after a position, in order. Each page is its own transaction, so that a slow reader holds nothing up.
 *
 * A page starts with few entries and grows while they are small: a report of 25 MB comes alone.
 */
export async function* readEntries(
  db: Db,
  query: { stream: string; after: number; upTo?: number },
): AsyncGenerator<StoredEntry> {
  const { stream, upTo = Number.MAX_SAFE_INTEGER } = query
  let after = query.after
  let limit = 8
  while (after < upTo) {
    const page = await listEntries(db, { stream, after, limit })
    for (const entry of page) {
      if (entry.position > upTo) return
      yield entry
    }
    const last = page.at(-1)
    if (!last || page.length < limit) return
    after = last.position
    limit = nextLimit(page)
  }
}

function nextLimit(page: readonly StoredEntry[]): number {
  const bytes = page.reduce((sum, one) => sum + one.item.length + (one.payload?.length ?? 0), 0)
  const fitting = Math.floor((PAGE_BYTES * page.length) / Math.max(bytes, 1))
  return Math.max(1, Math.min(PAGE_MAX, page.length * 4, fitting))
}

/** The entries of one handle in one stream, in order. Index: stream_entry_handle. */
export async function listEntriesOfHandle(
  db: Db,
  query: { stream: string; handle: string },
): Promise<StoredEntry[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('stream_entry')
      .selectAll()
      .where('stream', '=', query.stream)
      .where('handle', '=', query.handle)
      .orderBy('position')
      .limit(PAGE_MAX)
      .execute(),
  )
  return rows.map(entryFromRow)
}

/** The newest entries of a kind, newest first. Index: stream_entry_kind (stream, kind, position). */
export async function listNewestOf(
  db: Db,
  query: { stream: string; kind: 'recall' | 'correction' | 'charter'; before?: number },
): Promise<StoredEntry[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('stream_entry')
      .selectAll()
      .where('stream', '=', query.stream)
      .where('kind', '=', query.kind)
      .where('position', '<', query.before ?? Number.MAX_SAFE_INTEGER)
      .orderBy('position', 'desc')
      .limit(PAGE_MAX)
      .execute(),
  )
  return rows.map(entryFromRow)
}

/**
 * Entries of these kinds whose content holds any of these names, in order. Index: stream_entry_kind.
 *
 * @cost reads every content of these kinds once, inside the database
 */
export async function listEntriesNaming(db: Db, query: NamingQuery): Promise<StoredEntry[]> {
  const { stream, kinds, names, after } = query
  if (names.length === 0) return []
  const rows = await db.inRole('app', stream, (tx) =>
    tx
      .selectFrom('stream_entry')
      .selectAll()
      .where('stream', '=', stream)
      .where('kind', 'in', kinds)
      .where('position', '>', after)
      .where(
        sql<SqlBool>`exists (select 1 from unnest(${names.slice(0, NAMES_MAX)}::text[]) as named(name)
          where position(convert_to(named.name, 'UTF8') in payload) > 0)`,
      )
      .orderBy('position')
      .limit(PAGE_MAX)
      .execute(),
  )
  return rows.map(entryFromRow)
}

/** Where a stream stands; position 0 before its first entry. */
export async function getTip(db: Db, stream: string): Promise<Tip> {
  const row = await db.inRole('app', stream, (tx) =>
    tx
      .selectFrom('stream_head')
      .select(['position', 'head', 'frontier'])
      .where('stream', '=', stream)
      .executeTakeFirst(),
  )
  return row ?? { position: 0, head: null, frontier: null }
}

/** Heads of the channels from one sender, one for each recipient, in the order asked; n is 0 before the first item. */
export async function listChannelHeads(
  db: Db,
  query: { from: string; to: readonly string[] },
): Promise<ChannelHead[]> {
  if (query.to.length === 0) return []
  const rows = await db.inRole('app', query.from, (tx) =>
    tx
      .selectFrom('channel_head')
      .selectAll()
      .where('stream', '=', query.from)
      .where('recipient', 'in', query.to)
      .execute(),
  )
  const found = new Map(rows.map((row) => [row.recipient, row]))
  return query.to.map((to) => {
    const row = found.get(to)
    return { from: query.from, to, n: row?.n ?? 0, itemHash: row?.item_hash ?? '' }
  })
}

function entryFromRow(row: Row<'stream_entry'>): StoredEntry {
  return {
    stream: row.stream,
    position: row.position,
    kind: row.kind,
    handle: row.handle,
    from: row.sender,
    to: row.channel,
    n: row.n,
    item: row.item,
    itemHash: row.item_hash,
    payload: row.payload,
    salt: row.salt,
    nonce: row.nonce,
    leaf: row.leaf,
  }
}
