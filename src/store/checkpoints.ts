import { Refusal } from '#domain/refusal.ts'
import type { Checkpoint } from '#ports/logs.ts'
import type { Db } from './in-role.ts'

/** Keeps the newest checkpoint of a log. A smaller one, or another of the same size, would be a forked record. */
export async function putCheckpoint(db: Db, checkpoint: Checkpoint): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db.inRole('work', checkpoint.log, (tx) =>
    tx
      .insertInto('checkpoint')
      .values(checkpoint)
      .onConflict((conflict) =>
        conflict
          .column('log')
          .doUpdateSet((set) => ({
            size: set.ref('excluded.size'),
            root: set.ref('excluded.root'),
            note: set.ref('excluded.note'),
          }))
          .where((is) =>
            is.or([
              is('checkpoint.size', '<', is.ref('excluded.size')),
              is.and([
                is('checkpoint.size', '=', is.ref('excluded.size')),
                is('checkpoint.root', '=', is.ref('excluded.root')),
              ]),
            ]),
          ),
      )
      .executeTakeFirstOrThrow(),
  )
  if (numInsertedOrUpdatedRows !== 1n)
    throw new Refusal('conflict', { reason: 'a later checkpoint is there' })
}

export async function findCheckpoint(db: Db, log: string): Promise<Checkpoint | null> {
  const row = await db.inRole('app', log, (tx) =>
    tx.selectFrom('checkpoint').selectAll().where('log', '=', log).executeTakeFirst(),
  )
  return row ?? null
}
