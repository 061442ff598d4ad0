import { type SqlBool, sql } from 'kysely'
import type { ClaimRecord } from '#domain/rows.ts'
import type { Db } from './in-role.ts'
import { recordFromBytes } from './record-bytes.ts'

/** A reading may hold so many claims, and a list of names be so long. */
const CLAIMS_MAX = 10_000

export async function findClaim(
  db: Db,
  query: { stream: string; name: string },
): Promise<ClaimRecord | null> {
  const [found] = await listNamedClaims(db, { stream: query.stream, names: [query.name] })
  return found ?? null
}

/** Claims by name, in the order of their names; unknown names are left out. Index: the primary key. */
export async function listNamedClaims(
  db: Db,
  query: { stream: string; names: readonly string[] },
): Promise<ClaimRecord[]> {
  const names = query.names.slice(0, CLAIMS_MAX)
  if (names.length === 0) return []
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('claim')
      .select('data')
      .where('stream', '=', query.stream)
      .where(sql<SqlBool>`name = any(${names}::text[])`)
      .orderBy('name')
      .execute(),
  )
  return rows.map(({ data }) => recordFromBytes<ClaimRecord>(data))
}

/** Live claims of one report or of one event, in the order of their names. Index: claim_of_report, claim_of_event. */
export async function listClaimsOf(
  db: Db,
  query: { stream: string; of: 'report' | 'event'; name: string },
): Promise<ClaimRecord[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('claim')
      .select('data')
      .where('stream', '=', query.stream)
      .where(query.of, '=', query.name)
      .orderBy('name')
      .limit(CLAIMS_MAX)
      .execute(),
  )
  return rows.map(({ data }) => recordFromBytes<ClaimRecord>(data))
}
