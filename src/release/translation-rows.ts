import type { RowChange, TranslationRecord } from '#domain/rows.ts'
import type { Standing } from './standing-items.ts'

/** Rows of translations: one for each that stands of a report that stands. */
export class TranslationRows {
  private readonly held = new Map<string, readonly string[]>()

  /** @param translations the latest ones of the report; none once it stands no more */
  move(report: string, translations: readonly Standing<'translation'>[]): RowChange[] {
    const now = translations.map((one) => one.handle)
    const gone = (this.held.get(report) ?? []).filter((handle) => !now.includes(handle))
    if (now.length > 0) this.held.set(report, now)
    else this.held.delete(report)
    return [
      ...gone.map((key) => ({ table: 'translation' as const, key, row: null })),
      ...translations.map((one) => ({
        table: 'translation' as const,
        key: one.handle,
        row: rowOf(report, one),
      })),
    ]
  }
}

function rowOf(report: string, translation: Standing<'translation'>): TranslationRecord {
  const { handle, from, at, payload } = translation
  const { language, by, note } = payload
  return { handle, report, from, at, language, by, ...(note ? { note } : {}) }
}
