import { z } from 'zod'
import { DATE_ORDERS, IMPORT_FIELDS } from './import-fields.ts'

/** A table at most: data rows, columns, UTF-16 units of one cell. */
export const IMPORT_ROWS_MAX = 20_000
export const IMPORT_COLUMNS_MAX = 200
export const IMPORT_CELL_MAX = 20_000

export const COUNT_FIELDS = ['killed', 'injured', 'displaced', 'detained'] as const

/** Which column says what, and what holds for the rows whose cells are silent. */
export const importMapping = z.strictObject({
  /** Columns by field, counted from 0. A column may tell more than one thing. */
  columns: z.partialRecord(
    z.enum(IMPORT_FIELDS),
    z
      .int()
      .min(0)
      .max(IMPORT_COLUMNS_MAX - 1),
  ),
  /** How `03/04/2015` is read; a month that does not exist is never read the other way. */
  dates: z.enum(DATE_ORDERS),
  howKnown: z.enum(['saw', 'did', 'measured', 'told', 'read']),
  /** Who says so, where the row does not. */
  source: z.string().max(300),
})
export type ImportMapping = Readonly<z.infer<typeof importMapping>>

/** Why a row cannot be taken in; each has its remedy in `model/collect/import-faults.json`. */
export const ROW_FAULTS = [
  'row_ragged',
  'quote_open',
  'cell_too_long',
  'what_missing',
  'source_missing',
  'too_long',
  'action_unknown',
  'date_unreadable',
  'coordinate_unreadable',
  'coordinate_half',
  'count_unreadable',
  'how_unknown',
  'language_unreadable',
  'id_taken',
] as const
export type RowFaultCode = (typeof ROW_FAULTS)[number]

/** What is wrong with one cell, or, without a column, with the whole row. */
export type RowFault = {
  readonly code: RowFaultCode
  /** Counted from 0. */
  readonly column?: number
  /** The cell, cut to 80 UTF-16 units. */
  readonly value: string
}

/** A row that cannot be taken in, with its cells as they were given. */
export type FaultyRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly faults: readonly RowFault[]
}
