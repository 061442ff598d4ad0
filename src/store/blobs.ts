import type { NewBlob } from '#ports/store.ts'
import type { Db } from './in-role.ts'

/**
 * Original bytes that `owner` handed in, if a live report of this stream grants them; null otherwise.
 *
 * The grant is the table's own policy: an unfiltered query would find no more.
 */
export async function findBlob(
  db: Db,
  query: { stream: string; owner: string; sha256: string },
): Promise<NewBlob | null> {
  const row = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('blob')
      .select(['owner', 'sha256', 'bytes', 'media_type as mediaType'])
      .where('owner', '=', query.owner)
      .where('sha256', '=', query.sha256)
      .where((is) =>
        is.exists(
          is
            .selectFrom('blob_grant')
            .select('blob_grant.owner')
            .where('blob_grant.stream', '=', query.stream)
            .whereRef('blob_grant.owner', '=', 'blob.owner')
            .whereRef('blob_grant.sha256', '=', 'blob.sha256'),
        ),
      )
      .executeTakeFirst(),
  )
  return row ?? null
}
