import { type ChosenColumn, type ExportFormat, KEPT_COLUMNS } from '#domain/export-columns.ts'
import { csvLine } from '#lib/csv-cell.ts'
import type { Cell, ExportRow } from './export-row.ts'
import { geometryOf } from './geometry-of.ts'

/** How a file is written: which columns, in which form. */
export type FileForm = { readonly format: ExportFormat; readonly columns: readonly ChosenColumn[] }

const OPENING: Readonly<Record<'json' | 'geojson', string>> = {
  json: '{"events":[\n',
  geojson: '{"type":"FeatureCollection","features":[\n',
}

/** The first line: the heads of a table, or an object left open. */
export function openingOf({ format, columns }: FileForm): string {
  return format === 'csv' ? `\ufeff${csvLine([...KEPT_COLUMNS, ...columns])}` : OPENING[format]
}

/** @param at number of the row, from 0 */
export function rowText(row: ExportRow, at: number, { format, columns }: FileForm): string {
  const names = [...KEPT_COLUMNS, ...columns]
  if (format === 'csv') return csvLine(names.map((name) => cellText(row[name])))
  const chosen = Object.fromEntries(
    names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
  )
  const { id, ...properties } = chosen
  const value =
    format === 'json'
      ? chosen
      : { type: 'Feature', id, geometry: geometryOf(row), properties: { id, ...properties } }
  return `${at === 0 ? '' : ',\n'}${JSON.stringify(value)}`
}

/** What ends the rows; the manifest follows on a line of its own. */
export const rowsEnd = ({ format }: FileForm): string => (format === 'csv' ? '' : '\n')

/**
 * The last line, without which a file is not whole: it closes the object, or is a table's row that begins with `# end`.
 *
 * @param manifest holds the SHA-256 of all bytes before this line
 */
export function lastLine(manifest: object, { format, columns }: FileForm): string {
  const text = JSON.stringify(manifest)
  if (format !== 'csv') return `],"manifest":${text}}\n`
  const empty = Array.from({ length: KEPT_COLUMNS.length + columns.length - 2 }, () => '')
  return csvLine(['# end', text, ...empty])
}

const cellText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'object' ? cell.join('; ') : String(cell)
