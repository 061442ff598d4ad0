import { Refusal } from '#domain/refusal.ts'
import { SOURCES_MAX, type Source } from '#domain/source.ts'
import type { Db, Tx } from './in-role.ts'

type SourceName = { readonly stream: string; readonly id: string }

/** Sources of one member, in the order of their ids. */
export async function listSources(db: Db, stream: string): Promise<Source[]> {
  const rows = await db.inRole('app', stream, (tx) =>
    tx
      .selectFrom('feed_state')
      .selectAll()
      .where('stream', '=', stream)
      .orderBy('feed')
      .limit(SOURCES_MAX)
      .execute(),
  )
  return rows.map(({ state }) => sourceFromBytes(state))
}

export async function findSource(db: Db, { stream, id }: SourceName): Promise<Source | null> {
  const row = await db.inRole('app', stream, (tx) =>
    tx
      .selectFrom('feed_state')
      .select('state')
      .where('stream', '=', stream)
      .where('feed', '=', id)
      .executeTakeFirst(),
  )
  return row ? sourceFromBytes(row.state) : null
}

/**
 * Keeps a new source.
 *
 * @throws {Refusal} `field_invalid` when the member follows that address, or as many as it may
 */
export async function addSource(db: Db, source: Source): Promise<void> {
  await db.refuseWhenFull()
  await db.inRole('work', source.member, async (tx) => {
    const others = await lockedSources(tx, source.member)
    refuseSecond(others, source)
    if (others.length >= SOURCES_MAX)
      throw new Refusal('field_invalid', { reason: `at most ${SOURCES_MAX} sources a member` })
    const { member: stream, id: feed } = source
    await tx
      .insertInto('feed_state')
      .values({ stream, feed, state: bytesOf(source) })
      .execute()
  })
}

/**
 * Changes a source as it stands now; null when it is not there (any more).
 *
 * @param to called within the transaction, so it must do nothing but say what comes of what was
 * @throws {Refusal} `field_invalid` when the member follows the new address already
 */
export async function changeSource(
  db: Db,
  name: SourceName,
  to: (was: Source) => Source,
): Promise<Source | null> {
  const { stream, id } = name
  return await db.inRole('work', stream, async (tx) => {
    const row = await tx
      .selectFrom('feed_state')
      .select('state')
      .where('stream', '=', stream)
      .where('feed', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return null
    const was = sourceFromBytes(row.state)
    const next = to(was)
    if (next.url !== was.url) refuseSecond(await lockedSources(tx, stream), next)
    await tx
      .updateTable('feed_state')
      .set({ state: bytesOf(next) })
      .where('stream', '=', stream)
      .where('feed', '=', id)
      .execute()
    return next
  })
}

/** Whether there was one to drop. */
export async function dropSource(db: Db, { stream, id }: SourceName): Promise<boolean> {
  const { numDeletedRows } = await db.inRole('work', stream, (tx) =>
    tx
      .deleteFrom('feed_state')
      .where('stream', '=', stream)
      .where('feed', '=', id)
      .executeTakeFirstOrThrow(),
  )
  return numDeletedRows > 0n
}

/** A member's sources, held against other writers until the transaction ends. */
async function lockedSources(tx: Tx, stream: string): Promise<Source[]> {
  const rows = await tx
    .selectFrom('feed_state')
    .select('state')
    .where('stream', '=', stream)
    .orderBy('feed')
    .forUpdate()
    .execute()
  return rows.map(({ state }) => sourceFromBytes(state))
}

function refuseSecond(others: readonly Source[], { id, url }: Source): void {
  if (!others.some((one) => one.url === url && one.id !== id)) return
  const message = 'this address is followed already'
  throw new Refusal('field_invalid', { reason: message }, [{ pointer: '/url', message }])
}

const bytesOf = (source: Source) => Buffer.from(JSON.stringify(source), 'utf8')
const sourceFromBytes = (state: Uint8Array) =>
  JSON.parse(Buffer.from(state).toString('utf8')) as Source
