import type { TranslationRecord } from '#domain/rows.ts'
import type { Db } from './in-role.ts'
import { recordFromBytes } from './record-bytes.ts'

const SHOWN_MAX = 200

/** The standing translations of one report, by handle. Index: translation_of_report. */
export async function listTranslationsOf(
  db: Db,
  query: { stream: string; report: string },
): Promise<TranslationRecord[]> {
  const rows = await db.inRole('app', query.stream, (tx) =>
    tx
      .selectFrom('translation')
      .select('data')
      .where('stream', '=', query.stream)
      .where('report', '=', query.report)
      .orderBy('handle')
      .limit(SHOWN_MAX)
      .execute(),
  )
  return rows.map(({ data }) => recordFromBytes<TranslationRecord>(data))
}
