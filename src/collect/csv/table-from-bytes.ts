import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '#collect/decode-text.ts'
import { IMPORT_CELL_MAX, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX } from '#domain/import.ts'
import { Refusal } from '#domain/refusal.ts'
import { unguardedCell } from '#lib/csv-cell.ts'
import { type Delimiter, delimiterOf } from './delimiter-of.ts'

/** One row of data. `fault` when its shape is broken: then the cells are what could be told. */
export type TableRow = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly cells: readonly string[]
  readonly fault?: {
    readonly code: 'row_ragged' | 'quote_open' | 'cell_too_long'
    readonly column?: number
  }
}
export type Table = {
  readonly encoding: string
  readonly delimiter: Delimiter
  /** The header's cells, trimmed; empty where a column has no name. */
  readonly columns: readonly string[]
  /** Rows that are empty from end to end are left out. */
  readonly rows: readonly TableRow[]
  /** Doubts about the file's encoding. */
  readonly issues: readonly string[]
}

/**
 * A table from a CSV file's bytes: encoding and delimiter are told from the file itself, the first row is the header.
 *
 * A row that is wider or narrower than the header is that row's fault alone. A quotation mark that never closes
 * takes all that follows into its cell, and is the fault of the row that it stands in.
 *
 * @throws {Refusal} `too_large` over 25 MB, 20,000 rows or 200 columns; `report_empty`, `report_binary`
 * @source RFC 4180
 * @cost linear; 24 MB take under a second
 */
export function tableFromBytes(bytes: Uint8Array): Table {
  const { text, encoding, issues } = decodeText(bytes)
  const delimiter = delimiterOf(text)
  const { records, isOpen } = recordsOf(text, delimiter)
  const columns = (records[0] ?? []).map((cell) => cell.trim())
  while (columns.length > 0 && columns.at(-1) === '') columns.pop()
  if (columns.length === 0) throw new Refusal('report_empty')
  if (columns.length > IMPORT_COLUMNS_MAX)
    throw new Refusal('too_large', {
      size: `${columns.length} columns`,
      most: `${IMPORT_COLUMNS_MAX} columns`,
    })
  if (records.length > IMPORT_ROWS_MAX + 1)
    throw new Refusal('too_large', {
      size: `more than ${IMPORT_ROWS_MAX} rows`,
      most: `${IMPORT_ROWS_MAX} rows`,
    })
  const rows = records
    .slice(1)
    .map((cells, index) => rowOf(cells, { row: index + 2, width: columns.length }))
    .filter((row) => row.cells.some((cell) => cell !== ''))
  if (isOpen) rows.push({ row: records.length + 1, cells: [], fault: { code: 'quote_open' } })
  return { encoding, delimiter, columns, rows, issues: issues.map(({ code }) => code) }
}

function recordsOf(text: string, delimiter: Delimiter): { records: string[][]; isOpen: boolean } {
  const records: string[][] = []
  const keep = (cells: string[]) => {
    records.push(cells)
    return null
  }
  try {
    parse(text, {
      delimiter,
      to: IMPORT_ROWS_MAX + 2,
      relax_quotes: true,
      relax_column_count: true,
      on_record: keep,
    })
    return { records, isOpen: false }
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    return { records, isOpen: true }
  }
}

function rowOf(given: string[], { row, width }: { row: number; width: number }): TableRow {
  const trimmed = given.map((cell) => unguardedCell(cell.trim()))
  // Spreadsheets write a delimiter for every column that was ever touched.
  const isOnlyWider = trimmed.length > width && trimmed.slice(width).every((cell) => cell === '')
  const cells = isOnlyWider ? trimmed.slice(0, width) : trimmed
  const isEmpty = cells.every((cell) => cell === '')
  if (cells.length !== width && !isEmpty) return { row, cells, fault: { code: 'row_ragged' } }
  const tooLong = cells.findIndex((cell) => cell.length > IMPORT_CELL_MAX)
  if (tooLong >= 0) return { row, cells, fault: { code: 'cell_too_long', column: tooLong } }
  return { row, cells }
}
