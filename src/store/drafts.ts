import type { Draft } from '#ports/store.ts'
import type { Db } from './in-role.ts'
import type { Row } from './tables.ts'

type DraftName = { readonly stream: string; readonly officer: string; readonly key: string }

/** Keeps an officer's unfinished work, over what was there. As bytes: it may hold any character. */
export async function putDraft(db: Db, draft: Draft): Promise<void> {
  await db.refuseWhenFull()
  const kept = { body: Buffer.from(draft.body, 'utf8'), at: draft.at }
  const { stream, officer, key } = draft
  await db.inRole('app', stream, (tx) =>
    tx
      .insertInto('draft')
      .values({ stream, officer, key, ...kept })
      .onConflict((conflict) => conflict.columns(['stream', 'officer', 'key']).doUpdateSet(kept))
      .execute(),
  )
}

export async function findDraft(db: Db, name: DraftName): Promise<Draft | null> {
  const row = await db.inRole('app', name.stream, (tx) =>
    tx
      .selectFrom('draft')
      .selectAll()
      .where('stream', '=', name.stream)
      .where('officer', '=', name.officer)
      .where('key', '=', name.key)
      .executeTakeFirst(),
  )
  return row ? draftFromRow(row) : null
}

export async function listDrafts(db: Db, query: Omit<DraftName, 'key'>): Promise<Draft[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('draft')
      .selectAll()
      .where('stream', '=', query.stream)
      .where('officer', '=', query.officer)
      .orderBy('key')
      .limit(200)
      .execute(),
  )
  return rows.map(draftFromRow)
}

export async function dropDraft(db: Db, name: DraftName): Promise<void> {
  await db.inRole('app', name.stream, (tx) =>
    tx
      .deleteFrom('draft')
      .where('stream', '=', name.stream)
      .where('officer', '=', name.officer)
      .where('key', '=', name.key)
      .execute(),
  )
}

const draftFromRow = ({ body, ...rest }: Row<'draft'>): Draft => ({
  ...rest,
  body: Buffer.from(body).toString('utf8'),
})
