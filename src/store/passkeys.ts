import { Refusal } from '#domain/refusal.ts'
import { KEYS_MAX, type Passkey, type WaysIn, type Whose } from '#ports/ways-in.ts'
import type { Db } from './in-role.ts'
import { holdToken } from './sessions.ts'
import type { Row } from './tables.ts'

export const passkeysOf = (db: Db): WaysIn['passkeys'] => ({
  put: (passkey) => putPasskey(db, passkey),
  find: (id) => findPasskey(db, id),
  list: (whose) => listPasskeys(db, whose),
  holders: (member) => listHolders(db, member),
  used: (passkey, use) => notePasskey(db, passkey, use),
  drop: (whose, id) => dropPasskey(db, whose, id),
})

async function putPasskey(db: Db, passkey: Passkey): Promise<void> {
  const { id, member, officer, name, publicKey, counter, transports, made, used } = passkey
  await db.inRole('app', member, async (tx) => {
    const others = await tx
      .selectFrom('passkey')
      .select('id')
      .where('member', '=', member)
      .where('officer', '=', officer)
      .forUpdate()
      .execute()
    if (others.length >= KEYS_MAX)
      throw new Refusal('field_invalid', { reason: `at most ${KEYS_MAX} passkeys an officer` })
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('passkey')
      .values({
        id,
        member,
        officer,
        name,
        public_key: Buffer.from(publicKey),
        counter,
        transports: JSON.stringify(transports),
        made,
        used,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n)
      throw new Refusal('conflict', { reason: 'this passkey is known already' })
  })
}

/** Bound to no stream: the passkey says whose it is. */
async function findPasskey(db: Db, id: string): Promise<Passkey | null> {
  const row = await db.inRole('app', null, async (tx) => {
    await holdToken(tx, id)
    return tx.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()
  })
  return row ? passkeyFromRow(row) : null
}

async function listPasskeys(db: Db, { member, officer }: Whose): Promise<Passkey[]> {
  const rows = await db.inRole('app', member, (tx) =>
    tx
      .selectFrom('passkey')
      .selectAll()
      .where('member', '=', member)
      .where('officer', '=', officer)
      .orderBy('made')
      .orderBy('id')
      .limit(KEYS_MAX)
      .execute(),
  )
  return rows.map(passkeyFromRow)
}

async function listHolders(db: Db, member: string): Promise<string[]> {
  const rows = await db.inRole('app', member, (tx) =>
    tx
      .selectFrom('passkey')
      .select('officer')
      .distinct()
      .where('member', '=', member)
      .orderBy('officer')
      .limit(1000)
      .execute(),
  )
  return rows.map(({ officer }) => officer)
}

/** A device that counts must count on; one that does not says 0 for good. */
async function notePasskey(
  db: Db,
  { id, member }: Passkey,
  { counter, at }: { counter: number; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db.inRole('app', member, (tx) =>
    tx
      .updateTable('passkey')
      .set({ counter, used: at })
      .where('id', '=', id)
      .where((where) =>
        where.or([
          where('counter', '<', counter),
          where.and([where('counter', '=', 0), where.val(counter === 0)]),
        ]),
      )
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows === 1n
}

async function dropPasskey(
  db: Db,
  { member, officer }: Whose,
  id: string | null,
): Promise<boolean> {
  const { numDeletedRows } = await db.inRole('app', member, (tx) => {
    const theirs = tx
      .deleteFrom('passkey')
      .where('member', '=', member)
      .where('officer', '=', officer)
    return (id === null ? theirs : theirs.where('id', '=', id)).executeTakeFirstOrThrow()
  })
  return numDeletedRows > 0n
}

const passkeyFromRow = ({ public_key, transports, ...row }: Row<'passkey'>): Passkey => ({
  ...row,
  publicKey: new Uint8Array(public_key),
  transports: JSON.parse(transports) as string[],
})
