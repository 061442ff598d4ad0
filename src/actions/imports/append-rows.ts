import { appendItems, type Draft } from '#actions/append-items.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import { findObserved } from '#actions/find-places.ts'
import { draftsOf, heldBack } from '#actions/submit-report.ts'
import { reportFromObservation } from '#collect/report-from-observation.ts'
import { bytesFromText } from '#lib/bytes.ts'
import type { NewBlob } from '#ports/store.ts'
import { withheldReading } from '#release/withhold.ts'
import type { ImportRecord } from './import-record.ts'
import type { KnownRows } from './known-rows.ts'
import type { FreshRow } from './plan-import.ts'

/** Rows of one transaction: enough to be quick, few enough that progress is seen and others get their turn. */
const ROWS_A_BATCH = 20

type Made = { drafts: Draft[]; blob: NewBlob; isHeld: boolean }

/**
 * Takes rows in, batch by batch, each batch all or nothing. Gives the record after each.
 *
 * Whether a row is here is asked again when the member's channels are held still, so that two imports of one table,
 * even by two servers, make each report once.
 */
export async function* appendRows(
  centre: Centre,
  officer: Officer,
  given: { record: ImportRecord; rows: readonly FreshRow[]; known: KnownRows },
): AsyncGenerator<ImportRecord> {
  const { rows, known } = given
  let { record } = given
  for (let at = 0; at < rows.length; at += ROWS_A_BATCH) {
    const batch = rows.slice(at, at + ROWS_A_BATCH)
    const { created, held } = await appendBatch(centre, officer, { record, batch, known })
    record = {
      ...record,
      created: record.created + created,
      held: record.held + held,
      known: record.known + batch.length - created,
    }
    yield record
  }
  yield { ...record, state: 'done' }
}

async function appendBatch(
  centre: Centre,
  officer: Officer,
  given: { record: ImportRecord; batch: readonly FreshRow[]; known: KnownRows },
): Promise<{ created: number; held: number }> {
  const { record, batch, known } = given
  for (;;) {
    const fresh = batch.filter(({ key }) => known.hashOf(key) === undefined)
    if (fresh.length === 0) return { created: 0, held: 0 }
    const made = await Promise.all(fresh.map((row) => madeOf(centre, officer, { record, row })))
    const appended = await appendItems(centre, {
      from: officer.member,
      drafts: made.flatMap(({ drafts }) => drafts),
      blobs: made.map(({ blob }) => blob),
      isStill: async () => {
        await known.catchUp()
        return fresh.every(({ key }) => known.hashOf(key) === undefined)
      },
    })
    if (!appended) continue
    known.appended(fresh, appended.position)
    return { created: fresh.length, held: made.filter(({ isHeld }) => isHeld).length }
  }
}

/** One row's report and reading as they are appended, marked as the import is unless the safety floor holds them. */
async function madeOf(
  centre: Centre,
  officer: Officer,
  { record, row }: { record: ImportRecord; row: FreshRow },
): Promise<Made> {
  const { observation, language, note, key } = row
  const words = `${record.name} #${row.row}${note === undefined ? '' : `: ${note}`}`
  const { report, reading } = reportFromObservation({
    observation,
    by: officer.title,
    arrival: { way: 'file', words, import: { id: record.id, row: row.row, key } },
    found: await findObserved(centre, observation),
    given: { language },
  })
  const read = withheldReading(reading)
  const { marking } = record
  const { to, issues } = heldBack(centre, { marking, report, read })
  const { drafts } = draftsOf(centre, {
    officer,
    marking: { ...marking, to: [...to] },
    report,
    read: { ...read, issues: [...read.issues, ...issues] },
  })
  const bytes = bytesFromText(JSON.stringify(observation))
  const blob = {
    owner: officer.member,
    sha256: report.sha256,
    mediaType: 'application/json',
    bytes,
  }
  return { drafts, blob, isHeld: issues.length > 0 }
}
