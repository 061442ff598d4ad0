import type { ImportMapping } from '#domain/import.ts'
import { IMPORT_FIELDS, type ImportField } from '#domain/import-fields.ts'
import words from '#model/collect/import.json' with { type: 'json' }
import { edtfFromCell } from './date-from-cell.ts'
import type { Table } from './table-from-bytes.ts'

const HEADERS: Readonly<Record<ImportField, readonly string[]>> = words.headers
/** Rows whose dates tell the order. */
const SAMPLE_ROWS = 200

/**
 * Which column probably says what, by the names in the header. No column is proposed twice. Dates are taken day first,
 * unless among the first rows more can be read the other way.
 */
export function proposedMapping(table: Table): ImportMapping {
  const names = table.columns.map(foldedHeader)
  const columns: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const field of IMPORT_FIELDS) {
    const name = HEADERS[field].find((one) =>
      names.some((own, at) => own === one && !taken.has(at)),
    )
    if (name === undefined) continue
    const at = names.findIndex((own, index) => own === name && !taken.has(index))
    columns[field] = at
    taken.add(at)
  }
  return { columns, dates: orderOf(table, columns.when), howKnown: 'read', source: '' }
}

const foldedHeader = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function orderOf(table: Table, when: number | undefined): ImportMapping['dates'] {
  if (when === undefined) return 'day-first'
  const cells = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells[when] ?? '')
  const readable = (order: ImportMapping['dates']) =>
    cells.filter((cell) => edtfFromCell(cell, order) !== null).length
  return readable('month-first') > readable('day-first') ? 'month-first' : 'day-first'
}
