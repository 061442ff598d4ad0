import { Refusal } from '#domain/refusal.ts'
import { type SavedView, VIEWS_MAX } from '#ports/saved-views.ts'
import type { Db } from './in-role.ts'

type Whose = { readonly stream: string; readonly officer: string }

/**
 * Keeps a filter of the picture under an officer's name for it, over what had that name. As bytes: it may hold any
 * character.
 *
 * @throws {Refusal} `field_invalid` for a new name when the officer has as many as it may
 */
export async function putView(db: Db, view: SavedView): Promise<void> {
  await db.refuseWhenFull()
  const { stream, officer, name } = view
  const query = Buffer.from(view.query, 'utf8')
  await db.inRole('app', stream, async (tx) => {
    const others = await tx
      .selectFrom('saved_view')
      .select('name')
      .where('stream', '=', stream)
      .where('officer', '=', officer)
      .where('name', '!=', name)
      .forUpdate()
      .execute()
    if (others.length >= VIEWS_MAX)
      throw new Refusal('field_invalid', { reason: `at most ${VIEWS_MAX} saved views an officer` })
    await tx
      .insertInto('saved_view')
      .values({ stream, officer, name, query })
      .onConflict((conflict) =>
        conflict.columns(['stream', 'officer', 'name']).doUpdateSet({ query }),
      )
      .execute()
  })
}

/** In the order of their names, by code point. */
export async function listViews(db: Db, { stream, officer }: Whose): Promise<SavedView[]> {
  const rows = await db.inRole('app', stream, (tx) =>
    tx
      .selectFrom('saved_view')
      .selectAll()
      .where('stream', '=', stream)
      .where('officer', '=', officer)
      .orderBy('name')
      .limit(VIEWS_MAX)
      .execute(),
  )
  return rows.map(({ query, ...rest }) => ({ ...rest, query: Buffer.from(query).toString('utf8') }))
}

/** Whether there was one to drop. */
export async function dropView(db: Db, view: Whose & { readonly name: string }): Promise<boolean> {
  const { stream, officer, name } = view
  const { numDeletedRows } = await db.inRole('app', stream, (tx) =>
    tx
      .deleteFrom('saved_view')
      .where('stream', '=', stream)
      .where('officer', '=', officer)
      .where('name', '=', name)
      .executeTakeFirstOrThrow(),
  )
  return numDeletedRows > 0n
}
