import { Refusal } from '#domain/refusal.ts'
import type { RequestKey } from '#ports/store.ts'
import type { Db } from './in-role.ts'

/**
 * The first entry that a request appended in the writer's own stream, or null when it never did.
 *
 * @throws {Refusal} `key_reused` when the key named another body
 */
export async function findRequest(
  db: Db,
  request: RequestKey,
): Promise<{ handle: string; position: number } | null> {
  const row = await db.inRole('app', request.stream, (tx) =>
    tx
      .selectFrom('stream_entry')
      .select(['handle', 'position', 'request_hash'])
      .where('stream', '=', request.stream)
      .where('officer', '=', request.officer)
      .where('idempotency_key', '=', request.key)
      .executeTakeFirst(),
  )
  if (!row) return null
  if (row.request_hash !== request.requestHash) throw new Refusal('key_reused')
  return { handle: row.handle, position: row.position }
}
