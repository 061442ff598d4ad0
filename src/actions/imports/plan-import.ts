import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { observationFromRow, type RowObservation } from '#collect/csv/observation-from-row.ts'
import type { Table } from '#collect/csv/table-from-bytes.ts'
import type { FaultyRow, ImportMapping, RowFault } from '#domain/import.ts'
import { Refusal } from '#domain/refusal.ts'
import { base32FromBytes } from '#lib/base32.ts'
import { bytesFromText } from '#lib/bytes.ts'
import { sha256Hex } from '#record/hashes.ts'
import type { KnownRows } from './known-rows.ts'

/** A row that can be taken in. */
export type FreshRow = RowObservation & {
  readonly row: number
  /** The row's name within the member: from its own id, else from all that it says. */
  readonly key: string
  /** Of the observation, as its report has it. */
  readonly sha256: string
}
export type ImportPlan = {
  readonly rows: number
  readonly fresh: readonly FreshRow[]
  readonly known: number
  readonly bad: readonly FaultyRow[]
}

const KEY_BYTES = 10
/** Other work of the process gets its turn after so many rows. */
const ROWS_A_TURN = 500

/**
 * Judges every row of a table: new, here already, or with faults. Nothing is kept.
 *
 * The same row twice in one table is taken once.
 *
 * @throws {Refusal} `field_invalid` when the mapping names a column that the table has not, or nothing says what happened
 */
export async function planImport(
  table: Table,
  mapping: ImportMapping,
  known: KnownRows,
): Promise<ImportPlan> {
  checkMapping(table, mapping)
  const fresh = new Map<string, FreshRow>()
  const bad: FaultyRow[] = []
  let knownCount = 0
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await setImmediate()
    const { told, faults } = observationFromRow(row, mapping)
    if (faults) {
      bad.push({ row: row.row, cells: row.cells, faults })
      continue
    }
    const named = { row: row.row, ...told, ...namesOf(told) }
    const here = known.hashOf(named.key) ?? fresh.get(named.key)?.sha256
    if (here === undefined) fresh.set(named.key, named)
    else if (here === named.sha256) knownCount += 1
    else bad.push({ row: row.row, cells: row.cells, faults: [takenFault(mapping, named)] })
  }
  return { rows: table.rows.length, fresh: [...fresh.values()], known: knownCount, bad }
}

function checkMapping(table: Table, { columns }: ImportMapping): void {
  const beyond = Object.entries(columns).filter(([, column]) => column >= table.columns.length)
  const faults = beyond.map(([field]) => ({
    pointer: `/columns/${field}`,
    message: `the table has ${table.columns.length} columns`,
  }))
  if (columns.what === undefined)
    faults.push({ pointer: '/columns/what', message: 'choose the column that says what happened' })
  if (faults.length > 0)
    throw new Refusal('field_invalid', { reason: faults[0]?.message ?? '' }, faults)
}

function namesOf({ observation, language, note, ownId }: RowObservation) {
  const name = ownId === undefined ? [observation, language, note] : ['id', ownId]
  const hash = createHash('sha256').update(JSON.stringify(name)).digest()
  return {
    key: base32FromBytes(hash.subarray(0, KEY_BYTES)),
    sha256: sha256Hex(bytesFromText(JSON.stringify(observation))),
  }
}

function takenFault({ columns }: ImportMapping, { ownId = '' }: FreshRow): RowFault {
  const column = columns.id
  return {
    code: 'id_taken',
    ...(column === undefined ? {} : { column }),
    value: ownId.slice(0, 80),
  }
}
