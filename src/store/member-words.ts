import { type SqlBool, sql } from 'kysely'
import type { MemberWordRecord } from '#domain/rows.ts'
import type { Db } from './in-role.ts'
import { recordFromBytes } from './record-bytes.ts'

const SHOWN_MAX = 500

/** Standing words on these objects, last ones first, then by time from the newest. Index: member_word_of_object. */
export async function listMemberWords(
  db: Db,
  query: { stream: string; objects: readonly string[] },
): Promise<MemberWordRecord[]> {
  if (query.objects.length === 0) return []
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('member_word')
      .select('data')
      .where('stream', '=', query.stream)
      .where(sql<SqlBool>`object = any(${query.objects}::text[])`)
      .orderBy('is_last', 'desc')
      .orderBy('at', 'desc')
      .orderBy('handle')
      .limit(SHOWN_MAX)
      .execute(),
  )
  return rows.map(({ data }) => recordFromBytes<MemberWordRecord>(data))
}

export async function findMemberWord(
  db: Db,
  query: { stream: string; handle: string },
): Promise<MemberWordRecord | null> {
  const row = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('member_word')
      .select('data')
      .where('stream', '=', query.stream)
      .where('handle', '=', query.handle)
      .executeTakeFirst(),
  )
  return row ? recordFromBytes<MemberWordRecord>(row.data) : null
}
