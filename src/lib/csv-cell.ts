/** Signs at a cell's beginning that make a spreadsheet run it as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+([.,]\d+)*$/
const GUARDED = /^'(?=[=+\-@\t\r])/

/** A cell that no spreadsheet runs: a quotation mark goes before what would be a formula. Numbers stay. */
export const guardedCell = (cell: string): string =>
  FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell

/** The cell as it was before {@link guardedCell}, so that a list of ours can be put right and handed in again. */
export const unguardedCell = (cell: string): string => cell.replace(GUARDED, '')

/** A row as RFC 4180 has it, its end taken in; no cell is run as a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(cell: string): string {
  const safe = guardedCell(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
