import type { ReportRow } from '#contract/views.ts'

const WEIGHTS = { title: 4, outlet: 2, day: 1 }

/**
 * Reports that others may be duplicates of, the most alike first: same title, outlet, day of publication.
 *
 * @param rows those that are to be duplicates; none of them is offered, nor what is a duplicate itself
 */
export function firstReports(
  rows: readonly ReportRow[],
  found: readonly ReportRow[],
): readonly ReportRow[] {
  const [like] = rows
  const taken = new Set(rows.map((row) => row.handle))
  const unique = [...new Map(found.map((row) => [row.handle, row])).values()]
  const likeness = (row: ReportRow) =>
    (row.title === like?.title ? WEIGHTS.title : 0) +
    (row.outlet && row.outlet === like?.outlet ? WEIGHTS.outlet : 0) +
    (row.published && row.published === like?.published ? WEIGHTS.day : 0)
  return unique
    .filter((row) => !taken.has(row.handle) && row.triage?.state !== 'duplicate')
    .map((row) => ({ row, score: likeness(row) }))
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => row)
}
