import { Refusal } from '#domain/refusal.ts'
import { type ApiToken, KEYS_MAX, type WaysIn, type Whose } from '#ports/ways-in.ts'
import type { Db } from './in-role.ts'
import { holdToken } from './sessions.ts'
import type { Row } from './tables.ts'

export const apiTokensOf = (db: Db): WaysIn['apiTokens'] => ({
  put: (token) => putToken(db, token),
  find: (query) => findToken(db, query),
  see: (token, at) => seeToken(db, token, at),
  list: (whose) => listTokens(db, whose),
  drop: (whose, idHash) => dropToken(db, whose, idHash),
})

/** Keeps a token, and sweeps those of its officer that have expired. */
async function putToken(db: Db, token: ApiToken): Promise<void> {
  const { idHash, member, officer, name, scopes, made, expires, used } = token
  await db.inRole('app', member, async (tx) => {
    await tx
      .deleteFrom('api_token')
      .where('member', '=', member)
      .where('officer', '=', officer)
      .where('expires', '<=', made)
      .execute()
    const others = await tx
      .selectFrom('api_token')
      .select('id_hash')
      .where('member', '=', member)
      .where('officer', '=', officer)
      .forUpdate()
      .execute()
    if (others.length >= KEYS_MAX)
      throw new Refusal('field_invalid', { reason: `at most ${KEYS_MAX} tokens an officer` })
    await tx
      .insertInto('api_token')
      .values({
        id_hash: idHash,
        member,
        officer,
        name,
        scopes: JSON.stringify(scopes),
        made,
        expires,
        used,
      })
      .execute()
  })
}

/** Bound to no stream: the token says whose it is. */
async function findToken(
  db: Db,
  { idHash, now }: { idHash: string; now: string },
): Promise<ApiToken | null> {
  const row = await db.inRole('app', null, async (tx) => {
    await holdToken(tx, idHash)
    return tx
      .selectFrom('api_token')
      .selectAll()
      .where('id_hash', '=', idHash)
      .where('expires', '>', now)
      .executeTakeFirst()
  })
  return row ? tokenFromRow(row) : null
}

async function seeToken(db: Db, { idHash, member }: ApiToken, at: string): Promise<void> {
  await db.inRole('app', member, (tx) =>
    tx.updateTable('api_token').set({ used: at }).where('id_hash', '=', idHash).execute(),
  )
}

async function listTokens(db: Db, { member, officer }: Whose): Promise<ApiToken[]> {
  const rows = await db.inRole('app', member, (tx) =>
    tx
      .selectFrom('api_token')
      .selectAll()
      .where('member', '=', member)
      .where('officer', '=', officer)
      .orderBy('made')
      .orderBy('id_hash')
      .limit(KEYS_MAX)
      .execute(),
  )
  return rows.map(tokenFromRow)
}

async function dropToken(
  db: Db,
  { member, officer }: Whose,
  idHash: string | null,
): Promise<boolean> {
  const { numDeletedRows } = await db.inRole('app', member, (tx) => {
    const theirs = tx
      .deleteFrom('api_token')
      .where('member', '=', member)
      .where('officer', '=', officer)
    return (
      idHash === null ? theirs : theirs.where('id_hash', '=', idHash)
    ).executeTakeFirstOrThrow()
  })
  return numDeletedRows > 0n
}

const tokenFromRow = ({ id_hash, scopes, ...row }: Row<'api_token'>): ApiToken => ({
  ...row,
  idHash: id_hash,
  scopes: JSON.parse(scopes) as string[],
})
