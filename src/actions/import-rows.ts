import { createHash } from 'node:crypto'
import { csvFromRows } from '#collect/csv/csv-from-rows.ts'
import { proposedMapping } from '#collect/csv/proposed-mapping.ts'
import { type Table, tableFromBytes } from '#collect/csv/table-from-bytes.ts'
import type { Language } from '#domain/charter.ts'
import { cleanName } from '#domain/clean-name.ts'
import type { ImportMapping, RowFault } from '#domain/import.ts'
import type { Marking } from '#domain/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import { remedyOf } from '#domain/row-fault.ts'
import type { ReportRecord } from '#domain/rows.ts'
import { base32FromBytes } from '#lib/base32.ts'
import { newHandle } from './append-items.ts'
import { requireOfficer, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { appendRows } from './imports/append-rows.ts'
import {
  findFaults,
  findRecord,
  getRecord,
  type ImportFaults,
  type ImportRecord,
  keepFaults,
  keepRecord,
  newestRecords,
  noteNewest,
} from './imports/import-record.ts'
import { KnownRows } from './imports/known-rows.ts'
import { type ImportPlan, planImport } from './imports/plan-import.ts'
import { asItStands, askToStop, startWork } from './imports/running-imports.ts'
import { reportsOf, stillStanding, takeBackRows } from './imports/take-back-rows.ts'
import { defaultMarking } from './submit-report.ts'

const NAME_MAX = 150
const ID_BYTES = 10
/** The column that the list of faults adds. */
const ERROR = 'error'
/** Reports of an import that its page names. */
const SHOWN_MAX = 100

export type Trial = { table: Table; mapping: ImportMapping; plan: ImportPlan }

/**
 * Says what would come of a table: which rows would be new, which are here, which have faults. Nothing is kept.
 *
 * @param given.mapping proposed from the header's names when left out
 * @throws {Refusal} from reading the table; `field_invalid` when the mapping does not fit it
 */
export async function tryImport(
  centre: Centre,
  asking: Officer | null,
  given: { bytes: Uint8Array; mapping?: ImportMapping | undefined },
): Promise<Trial> {
  const officer = requireRight(asking, 'submit')
  const table = tableFromBytes(given.bytes)
  const mapping = given.mapping ?? proposedMapping(table)
  // Where no column is proposed for what happened, there is nothing to judge yet.
  if (!given.mapping && mapping.columns.what === undefined)
    return { table, mapping, plan: { rows: table.rows.length, fresh: [], known: 0, bad: [] } }
  const known = await KnownRows.of(centre, officer.member)
  return { table, mapping, plan: await planImport(table, mapping, known) }
}

/**
 * Takes a table's good rows in as reports, all under one marking; the others are kept in a list with their faults.
 *
 * Answers once the work has begun: it goes on by itself, and {@link lookAtImport} says how far it is.
 *
 * @throws {Refusal} as {@link tryImport}; `conflict` while another import of the member is under way; nothing is kept then
 */
export async function startImport(
  centre: Centre,
  asking: Officer | null,
  given: {
    bytes: Uint8Array
    name: string
    mapping: ImportMapping
    marking?: Marking | undefined
    request?: { key: string } | undefined
  },
): Promise<ImportRecord> {
  const officer = requireRight(asking, 'submit')
  const { member } = officer
  if (given.marking?.to.some((one) => one !== member)) requireRight(officer, 'release')
  const named = { member, id: idOf(centre, officer, given.request) }
  const earlier = await findRecord(centre, named)
  if (earlier) return asItStands(centre, member, earlier)
  return await startWork(centre, named, async () => {
    const table = tableFromBytes(given.bytes)
    const known = await KnownRows.of(centre, member)
    const plan = await planImport(table, given.mapping, known)
    const marking = given.marking ?? defaultMarking(centre)
    const record = newRecord(centre, officer, { id: named.id, name: given.name, marking, plan })
    await keepFaults(centre, named, { columns: table.columns, rows: plan.bad })
    await keepRecord(centre, member, record)
    await noteNewest(centre, named)
    return { record, steps: appendRows(centre, officer, { record, rows: plan.fresh, known }) }
  })
}

/** A request that is repeated under its key is the same import. */
function idOf(centre: Centre, officer: Officer, request: { key: string } | undefined): string {
  if (!request) return newHandle(centre, 'import')
  const name = JSON.stringify([officer.member, officer.name, request.key])
  return base32FromBytes(createHash('sha256').update(name).digest().subarray(0, ID_BYTES))
}

function newRecord(
  centre: Centre,
  officer: Officer,
  { id, name, marking, plan }: { id: string; name: string; marking: Marking; plan: ImportPlan },
): ImportRecord {
  return {
    id,
    name: cleanName(name).text.slice(0, NAME_MAX).toWellFormed(),
    by: officer.title,
    at: centre.clock.now(),
    state: 'running',
    marking,
    rows: plan.rows,
    known: plan.known,
    bad: plan.bad.length,
    fresh: plan.fresh.length,
    created: 0,
    held: 0,
    toUndo: 0,
    takenBack: 0,
  }
}

/** The newest imports of the asking member, newest first. */
export async function listImports(centre: Centre, asking: Officer | null): Promise<ImportRecord[]> {
  const { member } = requireOfficer(asking)
  const records = await newestRecords(centre, member)
  return records.map((record) => asItStands(centre, member, record))
}

export type ImportLook = {
  record: ImportRecord
  faults: ImportFaults
  /** Live ones, newest first, at most 100. */
  reports: readonly ReportRecord[]
}

/** @throws {Refusal} `not_found` for an import of another member, too */
export async function lookAtImport(
  centre: Centre,
  asking: Officer | null,
  id: string,
): Promise<ImportLook> {
  const { member } = requireOfficer(asking)
  const named = { member, id }
  const record = asItStands(centre, member, await getRecord(centre, named))
  const isAtWork = record.state === 'running' || record.state === 'undoing'
  const reports = isAtWork ? [] : await firstReports(centre, named)
  return { record, faults: await findFaults(centre, named), reports }
}

async function firstReports(centre: Centre, named: { member: string; id: string }) {
  const found: ReportRecord[] = []
  for await (const report of reportsOf(centre, named)) if (found.push(report) === SHOWN_MAX) break
  return found
}

/**
 * Takes back exactly what an import made, and what of it still stands: see {@link takeBackRows}. A row that was taken back
 * may be imported again. Answers once the work has begun.
 *
 * @throws {Refusal} `not_found`; `not_allowed`; `conflict` while another work on an import is under way
 */
export async function undoImport(
  centre: Centre,
  asking: Officer | null,
  id: string,
): Promise<ImportRecord> {
  const officer = requireRight(asking, 'release')
  const { member } = officer
  const named = { member, id }
  const { state } = asItStands(centre, member, await getRecord(centre, named))
  if (state === 'running' || state === 'undoing')
    throw new Refusal('conflict', { reason: 'this import is under way' })
  return await startWork(centre, named, async () => {
    const { stoppedBy: _, ...before } = (await getRecord(centre, named)).record
    const reports = await stillStanding(centre, named)
    const toUndo = before.takenBack + reports.length
    const record: ImportRecord = { ...before, state: 'undoing', toUndo }
    await keepRecord(centre, member, record)
    return { record, steps: takeBackRows(centre, officer, { record, reports }) }
  })
}

/**
 * Ends the work on an import, or on taking it back, after the rows that are under way: what was made stays, and the same
 * table handed in again goes on from there. Answers at once; {@link lookAtImport} says when it has ended.
 *
 * @throws {Refusal} `not_found`; `not_allowed`; `conflict` when it is not at work
 */
export async function stopImport(
  centre: Centre,
  asking: Officer | null,
  id: string,
): Promise<ImportRecord> {
  const { member } = requireRight(asking, 'submit')
  const { record } = await getRecord(centre, { member, id })
  // Who may not take back may not keep others from it.
  if (record.state === 'undoing') requireRight(asking, 'release')
  if (!askToStop(centre, { member, id }))
    throw new Refusal('conflict', { reason: 'this import is not at work' })
  return record
}

/** The rows with faults as a table of their own: a column `error` first, then the columns as they came. */
export async function importErrors(
  centre: Centre,
  asking: Officer | null,
  { id, language }: { id: string; language: Language },
): Promise<string> {
  const { member } = requireOfficer(asking)
  await getRecord(centre, { member, id })
  const { columns, rows } = await findFaults(centre, { member, id })
  // A list of ours that was handed in again has the column already.
  const from = columns[0] === ERROR ? 1 : 0
  const told = rows.map(({ cells, faults }) => [
    faults.map((fault) => sentenceOf(fault, columns, language)).join(' '),
    ...cells.slice(from),
  ])
  return csvFromRows([[ERROR, ...columns.slice(from)], ...told])
}

function sentenceOf(fault: RowFault, columns: readonly string[], language: Language): string {
  const remedy = remedyOf(fault.code, language)
  return fault.column === undefined ? remedy : `${columns[fault.column] ?? ''}: ${remedy}`
}
