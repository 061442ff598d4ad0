import { csvLine } from '#lib/csv-cell.ts'

/** A table as RFC 4180 has it, with a byte order mark, by which spreadsheets know UTF-8. No cell is run as a formula. */
export const csvFromRows = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(csvLine).join('')}`
