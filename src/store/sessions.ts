import { sql } from 'kysely'
import type { Session, Way, WaysIn, Whose } from '#ports/ways-in.ts'
import type { Db, Tx } from './in-role.ts'
import type { Row } from './tables.ts'

const LIST_MAX = 100

/** Binds a transaction to what the asker shows, a token's hash or a passkey's id: policies then open that one row. */
export async function holdToken(tx: Tx, shown: string): Promise<void> {
  await sql`select set_config('parley.token', ${shown}, true)`.execute(tx)
}

export const sessionsOf = (db: Db): WaysIn['sessions'] => ({
  put: (session) => putSession(db, session),
  find: (query) => findSession(db, query),
  see: (session, at) => seeSession(db, session, at),
  list: (whose) => listSessions(db, whose),
  end: (idHash) => endSession(db, idHash),
  endAll: (whose, but) => endSessions(db, whose, but),
})

async function putSession(db: Db, session: Session): Promise<void> {
  const { idHash, officer, member, created, expires, seen, proved, way } = session
  await db.inRole('app', member, async (tx) => {
    await holdToken(tx, idHash)
    await tx
      .deleteFrom('session')
      .where('member', '=', member)
      .where('expires', '<=', created)
      .execute()
    await tx
      .insertInto('session')
      .values({ id_hash: idHash, officer, member, created, expires, seen, proved, way })
      .execute()
  })
}

/** Bound to no stream: the session says which one is asked for. */
async function findSession(
  db: Db,
  query: { idHash: string; now: string; seenAfter: string },
): Promise<Session | null> {
  const row = await db.inRole('app', null, async (tx) => {
    await holdToken(tx, query.idHash)
    return tx
      .selectFrom('session')
      .selectAll()
      .where('id_hash', '=', query.idHash)
      .where('expires', '>', query.now)
      .where('seen', '>', query.seenAfter)
      .executeTakeFirst()
  })
  return row ? sessionFromRow(row) : null
}

async function seeSession(db: Db, { idHash, member }: Session, at: string): Promise<void> {
  await db.inRole('app', member, async (tx) => {
    await holdToken(tx, idHash)
    await tx.updateTable('session').set({ seen: at }).where('id_hash', '=', idHash).execute()
  })
}

async function listSessions(db: Db, { member, officer }: Whose): Promise<Session[]> {
  const rows = await db.inRole('app', member, (tx) =>
    tx
      .selectFrom('session')
      .selectAll()
      .where('member', '=', member)
      .where('officer', '=', officer)
      .orderBy('created', 'desc')
      .orderBy('id_hash')
      .limit(LIST_MAX)
      .execute(),
  )
  return rows.map(sessionFromRow)
}

async function endSession(db: Db, idHash: string): Promise<void> {
  await db.inRole('app', null, async (tx) => {
    await holdToken(tx, idHash)
    await tx.deleteFrom('session').where('id_hash', '=', idHash).execute()
  })
}

async function endSessions(db: Db, { member, officer }: Whose, but: string | null): Promise<void> {
  await db.inRole('app', member, (tx) =>
    tx
      .deleteFrom('session')
      .where('member', '=', member)
      .where('officer', '=', officer)
      .where('id_hash', '!=', but ?? '')
      .execute(),
  )
}

const sessionFromRow = ({ id_hash, way, ...row }: Row<'session'>): Session => ({
  ...row,
  idHash: id_hash,
  way: way as Way,
})
