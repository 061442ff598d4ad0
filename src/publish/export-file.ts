import type { Language } from '#domain/charter.ts'
import {
  type ChosenColumn,
  type ExportCells,
  type ExportFormat,
  KEPT_COLUMNS,
  type KeptColumn,
} from '#domain/export-columns.ts'
import { csvLine } from '#lib/csv-cell.ts'
import { cellWords, headWords } from './cell-words.ts'
import type { Cell, ExportRow } from './export-row.ts'
import { geometryOf } from './geometry-of.ts'

/** How a file is written: which columns, in which form, and for whom. */
export type FileForm = {
  readonly format: ExportFormat
  readonly columns: readonly ChosenColumn[]
  /** Heads and values of a table; JSON and GeoJSON have keys whatever stands here. */
  readonly cells: ExportCells
  /** Of the words. */
  readonly language: Language
}

/** Is the file one whose heads and values are words. */
export const isInWords = ({ format, cells }: Pick<FileForm, 'format' | 'cells'>): boolean =>
  format === 'csv' && cells === 'words'

const OPENING: Readonly<Record<'json' | 'geojson', string>> = {
  json: '{"events":[\n',
  geojson: '{"type":"FeatureCollection","features":[\n',
}

/** The first line: the heads of a table, or an object left open. */
export function openingOf(form: FileForm): string {
  if (form.format !== 'csv') return OPENING[form.format]
  const heads = namesIn(form).map((name) =>
    isInWords(form) ? headWords(name, form.language) : name,
  )
  return `\ufeff${csvLine(heads)}`
}

const namesIn = ({ columns }: FileForm): (KeptColumn | ChosenColumn)[] => [
  ...KEPT_COLUMNS,
  ...columns,
]

/** @param at number of the row, from 0 */
export function rowText(row: ExportRow, at: number, form: FileForm): string {
  const { format } = form
  const names = namesIn(form)
  if (format === 'csv') return csvLine(names.map((name) => cellText(name, row[name], form)))
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

function cellText(name: KeptColumn | ChosenColumn, cell: Cell | undefined, form: FileForm): string {
  if (cell === undefined) return ''
  const told = isInWords(form) ? cellWords(name, cell, form.language) : cell
  return typeof told === 'object' ? told.join('; ') : String(told)
}
