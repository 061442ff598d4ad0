import { guardedCell } from './guarded-cell.ts'

/** A table as RFC 4180 has it, with a byte order mark, by which spreadsheets know UTF-8. No cell is run as a formula. */
export const csvFromRows = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`

function csvCell(cell: string): string {
  const safe = guardedCell(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
