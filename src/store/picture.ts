import { Refusal } from '#domain/refusal.ts'
import type { Erasure } from '#domain/rows.ts'
import type { PictureStep, Work } from '#ports/store.ts'
import type { Db, Tx } from './in-role.ts'
import { rowsFromChanges } from './projection-rows.ts'
import { writeTable } from './write-table.ts'

const TABLES = [
  'report',
  'reading',
  'claim',
  'event',
  'search_token',
  'blob_grant',
  'translation',
  'member_word',
] as const

/**
 * One step of the fold in one transaction: rows taken away and written, content erased, `work.folded` moved.
 *
 * Steps of one stream wait for each other at its row in `work`, so that two workers never fold the same entries twice.
 *
 * @throws {Refusal} `conflict` when the picture does not stand at `from`; `disk_full`, `busy`
 */
export async function applyStep(db: Db, step: PictureStep): Promise<void> {
  const { stream, from, to } = step
  const tables = rowsFromChanges(stream, step.changes)
  if (tables.some((table) => table.rows.length > 0)) await db.refuseWhenFull()
  await db.inRole('work', stream, async (tx) => {
    const held = await tx
      .selectFrom('work')
      .select('folded')
      .where('stream', '=', stream)
      .forUpdate()
      .executeTakeFirst()
    if ((held?.folded ?? 0) !== from)
      throw new Refusal('conflict', { reason: 'another worker folded this' })
    for (const table of tables) await writeTable(tx, stream, table)
    for (const erasure of step.erase ?? []) await erase(tx, stream, erasure)
    await tx.updateTable('work').set({ folded: to }).where('stream', '=', stream).execute()
  })
  db.wrote(tables.reduce((sum, table) => sum + table.rows.length, 0))
}

/** A recall: what was said goes, that something was said stays. */
async function erase(tx: Tx, stream: string, erasure: Erasure): Promise<void> {
  const { handle, from, to, before } = erasure
  await tx
    .updateTable('stream_entry')
    .set({ payload: null, salt: null, nonce: null })
    .where('stream', '=', stream)
    .where('handle', '=', handle)
    .where('sender', '=', from)
    .where('channel', '=', to)
    .where('position', '<', before)
    .execute()
}

/** Drops every projection of a stream and sets its work back to the start. */
export async function dropPicture(db: Db, stream: string): Promise<void> {
  await db.inRole('work', stream, async (tx) => {
    await tx.selectFrom('work').select('folded').where('stream', '=', stream).forUpdate().execute()
    for (const table of TABLES) await tx.deleteFrom(table).where('stream', '=', stream).execute()
    await tx.updateTable('work').set({ folded: 0 }).where('stream', '=', stream).execute()
  })
}

/** How far a stream is folded, and how far it goes. */
export async function getProgress(db: Db, stream: string): Promise<Work> {
  const row = await db.inRole('app', stream, (tx) =>
    tx.selectFrom('work').selectAll().where('stream', '=', stream).executeTakeFirst(),
  )
  return row ?? { stream, appended: 0, folded: 0 }
}

/** Streams whose picture is behind their entries, or all. The appending role alone sees every stream's numbers. */
export async function listWork(db: Db, query: { all?: boolean } = {}): Promise<Work[]> {
  return db.inRole('append', null, (tx) => {
    const works = tx.selectFrom('work').selectAll().orderBy('stream')
    return (query.all ? works : works.whereRef('folded', '<', 'appended')).execute()
  })
}
