import type { ReportRecord } from '#domain/rows.ts'
import type { QueueCounts, QueueOf, ReportQuery } from './queries.ts'

/** The reports of one stream's picture. */
export type Reports = {
  list(query: ReportQuery): Promise<ReportRecord[]>
  find(query: { stream: string; handle: string }): Promise<ReportRecord | null>
  /** In the order of their handles; unknown ones are left out. At most 10,000. */
  named(query: { stream: string; handles: readonly string[] }): Promise<ReportRecord[]>
  /** How many each queue of the inbox holds. */
  counts(of: QueueOf): Promise<QueueCounts>
}
