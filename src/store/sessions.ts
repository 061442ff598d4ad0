import { sql } from 'kysely'
import type { Session } from '#ports/store.ts'
import type { Db, Tx } from './in-role.ts'

/** Binds a transaction to the token that the asker holds, by its hash: policies then open that one session or link. */
export async function holdToken(tx: Tx, hash: string): Promise<void> {
  await sql`select set_config('parley.token', ${hash}, true)`.execute(tx)
}

/** Keeps a session, and sweeps those of its member that have expired. */
export async function putSession(db: Db, session: Session): Promise<void> {
  const { idHash, officer, member, created, expires } = session
  await db.inRole('app', member, async (tx) => {
    await holdToken(tx, idHash)
    await tx
      .deleteFrom('session')
      .where('member', '=', member)
      .where('expires', '<=', created)
      .execute()
    await tx
      .insertInto('session')
      .values({ id_hash: idHash, officer, member, created, expires })
      .execute()
  })
}

/** The session of a token, by its hash; null when unknown or expired. Bound to no stream: it says which one is asked for. */
export async function findSession(
  db: Db,
  query: { idHash: string; now: string },
): Promise<Session | null> {
  const row = await db.inRole('app', null, async (tx) => {
    await holdToken(tx, query.idHash)
    return tx
      .selectFrom('session')
      .select(['id_hash as idHash', 'officer', 'member', 'created', 'expires'])
      .where('id_hash', '=', query.idHash)
      .where('expires', '>', query.now)
      .executeTakeFirst()
  })
  return row ?? null
}

export async function endSession(db: Db, idHash: string): Promise<void> {
  await db.inRole('app', null, async (tx) => {
    await holdToken(tx, idHash)
    await tx.deleteFrom('session').where('id_hash', '=', idHash).execute()
  })
}
