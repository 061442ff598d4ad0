import type { Officer } from '#ports/store.ts'
import type { Db } from './in-role.ts'
import { holdToken } from './sessions.ts'
import type { Row } from './tables.ts'

/** Keeps an officer of a member; a link given before stays. */
export async function putOfficer(db: Db, officer: Officer): Promise<void> {
  const { member, name, title } = officer
  const rights = JSON.stringify(officer.rights)
  await db.inRole('app', member, (tx) =>
    tx
      .insertInto('officer')
      .values({
        member,
        name,
        title,
        rights,
        link_hash: null,
        link_expires: null,
        is_closed: false,
      })
      .onConflict((conflict) => conflict.columns(['member', 'name']).doUpdateSet({ title, rights }))
      .execute(),
  )
}

export async function listOfficers(db: Db, member: string): Promise<Officer[]> {
  const rows = await db.inRole('app', member, (tx) =>
    tx
      .selectFrom('officer')
      .selectAll()
      .where('member', '=', member)
      .orderBy('name')
      .limit(1000)
      .execute(),
  )
  return rows.map(officerFromRow)
}

/** Gives an officer a one-time link, kept by its hash; false when there is no such officer. */
export async function giveLink(
  db: Db,
  link: { member: string; name: string; linkHash: string; expires: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db.inRole('app', link.member, (tx) =>
    tx
      .updateTable('officer')
      .set({ link_hash: link.linkHash, link_expires: link.expires })
      .where('member', '=', link.member)
      .where('name', '=', link.name)
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows === 1n
}

/** Lets an officer go, whose link is then void, or takes them back; false when there is no such officer. */
export async function closeOfficer(
  db: Db,
  { member, name, isClosed }: { member: string; name: string; isClosed: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db.inRole('app', member, (tx) =>
    tx
      .updateTable('officer')
      .set({ is_closed: isClosed, link_hash: null, link_expires: null })
      .where('member', '=', member)
      .where('name', '=', name)
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows === 1n
}

/** Uses a link up. Of two who come with the same link at once, one gets the officer. */
export async function takeLink(
  db: Db,
  link: { linkHash: string; now: string },
): Promise<Officer | null> {
  const found = await db.inRole('app', null, async (tx) => {
    await holdToken(tx, link.linkHash)
    return tx
      .selectFrom('officer')
      .select('member')
      .where('link_hash', '=', link.linkHash)
      .executeTakeFirst()
  })
  if (!found) return null
  const row = await db.inRole('app', found.member, (tx) =>
    tx
      .updateTable('officer')
      .set({ link_hash: null, link_expires: null })
      .where('member', '=', found.member)
      .where('link_hash', '=', link.linkHash)
      .where('link_expires', '>', link.now)
      .where('is_closed', 'is not', true)
      .returningAll()
      .executeTakeFirst(),
  )
  return row ? officerFromRow(row) : null
}

function officerFromRow({ member, name, title, rights, is_closed }: Row<'officer'>): Officer {
  const isClosed = is_closed ? { isClosed: true } : {}
  return { member, name, title, rights: JSON.parse(rights) as string[], ...isClosed }
}
