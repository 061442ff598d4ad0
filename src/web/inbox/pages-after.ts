import type { InfiniteData } from '@tanstack/react-query'
import type { ReportRow } from '#contract/views.ts'
import type { Queue } from '#domain/triage.ts'
import type { askReports, ReportSearch } from '#web/api/reports.ts'
import { isInQueue, triageAfter, type Word } from './words.ts'

export type Listed = ReportSearch & { readonly queue: Queue }
export type Pages = InfiniteData<Awaited<ReturnType<typeof askReports>>>

type Said = {
  readonly word: Word
  readonly rows: readonly ReportRow[]
  readonly queue: Queue
  /** Who said it, and when. */
  readonly reader: { readonly officer: string; readonly member: string; readonly now: string }
}

/** The pages of a queue once a word is kept: its rows show it, and those that leave the queue leave the list. */
export function pagesAfter(
  held: Pages | undefined,
  { word, rows, queue, reader }: Said,
): Pages | undefined {
  if (!held) return undefined
  const handles = new Set(rows.map((row) => row.handle))
  const rowsAfter = (row: ReportRow): readonly ReportRow[] => {
    if (!handles.has(row.handle)) return [row]
    const { triage, ...rest } = row
    const next = triageAfter(word, triage, { by: reader.officer, at: reader.now })
    const after = next ? { ...rest, triage: next } : rest
    return isInQueue(queue, after, reader) ? [after] : []
  }
  return {
    ...held,
    pages: held.pages.map((page) => ({ ...page, reports: page.reports.flatMap(rowsAfter) })),
  }
}
