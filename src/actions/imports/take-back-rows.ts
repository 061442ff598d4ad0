import { appendItems, type Draft, newHandle } from '#actions/append-items.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import { recallsOf } from '#actions/release-report.ts'
import type { ReportRecord } from '#domain/rows.ts'
import type { ImportRecord } from './import-record.ts'
import { ownReports } from './known-rows.ts'

const REPORTS_A_BATCH = 20

/** The live reports that an import made, newest first. */
export async function* reportsOf(
  centre: Centre,
  { member, id }: { member: string; id: string },
): AsyncGenerator<ReportRecord> {
  for await (const report of ownReports(centre, member))
    if (report.arrival.import?.id === id) yield report
}

/** Those of them that an undo has still to take back. */
export async function stillStanding(
  centre: Centre,
  named: { member: string; id: string },
): Promise<ReportRecord[]> {
  const found: ReportRecord[] = []
  for await (const report of reportsOf(centre, named))
    if (!report.isWithdrawn || report.audience.length > 0) found.push(report)
  return found
}

/**
 * Takes an import's reports back: recalled from every stream that they were released to, whenever that was, and withdrawn
 * in the member's own, from which nothing is ever recalled. Gives the record after each batch.
 */
export async function* takeBackRows(
  centre: Centre,
  officer: Officer,
  given: { record: ImportRecord; reports: readonly ReportRecord[] },
): AsyncGenerator<ImportRecord> {
  const { reports } = given
  let { record } = given
  for (let at = 0; at < reports.length; at += REPORTS_A_BATCH) {
    const batch = reports.slice(at, at + REPORTS_A_BATCH)
    const drafts = (await Promise.all(batch.map((report) => takenBack(centre, report)))).flat()
    await appendItems(centre, { from: officer.member, drafts })
    record = { ...record, takenBack: record.takenBack + batch.length }
    yield record
  }
  yield { ...record, state: 'undone' }
}

async function takenBack(centre: Centre, report: ReportRecord): Promise<Draft[]> {
  const recalls = await recallsOf(centre, { report, from: report.audience })
  if (report.isWithdrawn) return recalls
  const withdrawal: Draft = {
    kind: 'withdrawal',
    handle: newHandle(centre, 'withdrawal'),
    to: [],
    tlp: report.tlp,
    payload: { handle: report.handle },
  }
  return [...recalls, withdrawal]
}
