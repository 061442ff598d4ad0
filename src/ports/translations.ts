import type { TranslationRecord } from '#domain/rows.ts'

/** Part of the store: what stands in one stream of its reports' translations. */
export type Translations = {
  /** In the order of their handles; at most 200. */
  ofReport(query: { stream: string; report: string }): Promise<TranslationRecord[]>
}
