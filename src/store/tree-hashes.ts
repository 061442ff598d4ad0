import type { TreeStretch } from '#ports/logs.ts'
import type { Db } from './in-role.ts'

const LEAVES_MAX = 4096
const HASHES_MAX = 256

/** Leaves of a log from number `from` (the entry at position `from` + 1), in order. Index: the primary key. */
export async function listLeaves(
  db: Db,
  query: { log: string; from: number; count: number },
): Promise<Uint8Array[]> {
  const rows = await db.inRole('app', query.log, (tx) =>
    tx
      .selectFrom('stream_entry')
      .select('leaf')
      .where('stream', '=', query.log)
      .where('position', '>', query.from)
      .orderBy('position')
      .limit(Math.min(query.count, LEAVES_MAX))
      .execute(),
  )
  return rows.map((row) => row.leaf)
}

/** Hashes of one level of a log's tree, in order. Index: the primary key (stream, level, number). */
export async function listTreeHashes(
  db: Db,
  query: TreeStretch & { count: number },
): Promise<Uint8Array[]> {
  const rows = await db.inRole('app', query.log, (tx) =>
    tx
      .selectFrom('tree_hash')
      .select('hash')
      .where('stream', '=', query.log)
      .where('level', '=', query.level)
      .where('number', '>=', query.from)
      .orderBy('number')
      .limit(Math.min(query.count, HASHES_MAX))
      .execute(),
  )
  return rows.map((row) => row.hash)
}

/** How many hashes of a level are kept: they are numbered from 0 without gaps. */
export async function countTreeHashes(
  db: Db,
  query: { log: string; level: number },
): Promise<number> {
  const row = await db.inRole('app', query.log, (tx) =>
    tx
      .selectFrom('tree_hash')
      .select('number')
      .where('stream', '=', query.log)
      .where('level', '=', query.level)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row ? row.number + 1 : 0
}

/** Keeps hashes of one level; another who was faster has kept the same ones. */
export async function addTreeHashes(
  db: Db,
  { log, level, from }: TreeStretch,
  hashes: readonly Uint8Array[],
): Promise<void> {
  if (hashes.length === 0) return
  const rows = hashes.map((hash, at) => ({ stream: log, level, number: from + at, hash }))
  await db.inRole('work', log, (tx) =>
    tx
      .insertInto('tree_hash')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['stream', 'level', 'number']).doNothing())
      .execute(),
  )
}
