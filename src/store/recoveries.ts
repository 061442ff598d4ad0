import type { Recovery, WaysIn, Whose } from '#ports/ways-in.ts'
import type { Db } from './in-role.ts'

export const recoveriesOf = (db: Db): WaysIn['recoveries'] => ({
  ask: (recovery, since) => askRecovery(db, recovery, since),
  drop: (whose) => dropRecovery(db, whose),
})

async function askRecovery(db: Db, recovery: Recovery, since: string): Promise<Recovery> {
  const { member, officer, askedBy, at } = recovery
  return await db.inRole('app', member, async (tx) => {
    await tx
      .deleteFrom('recovery')
      .where('member', '=', member)
      .where('officer', '=', officer)
      .where('at', '<=', since)
      .execute()
    await tx
      .insertInto('recovery')
      .values({ member, officer, asked_by: askedBy, at })
      .onConflict((conflict) => conflict.columns(['member', 'officer']).doNothing())
      .execute()
    const row = await tx
      .selectFrom('recovery')
      .selectAll()
      .where('member', '=', member)
      .where('officer', '=', officer)
      .executeTakeFirstOrThrow()
    return { member, officer, askedBy: row.asked_by, at: row.at }
  })
}

async function dropRecovery(db: Db, { member, officer }: Whose): Promise<void> {
  await db.inRole('app', member, (tx) =>
    tx.deleteFrom('recovery').where('member', '=', member).where('officer', '=', officer).execute(),
  )
}
