import {
  CHOSEN_COLUMNS,
  type ChosenColumn,
  type ExportCells,
  type ExportFormat,
} from '#domain/export-columns.ts'
import { withQuery } from '#web/api/ask.ts'
import { filterOf, type PictureSearch } from '#web/api/pictures.ts'

export type ExportChoice = {
  readonly format: ExportFormat
  readonly columns: ReadonlySet<ChosenColumn>
  /** Of a table; the other forms have keys. */
  readonly cells: ExportCells
  /** Of the words. */
  readonly language: string
}

/** The door of a file with this filter: the same names as in the page's own address. */
export const exportAddress = (search: PictureSearch, choice: ExportChoice): string =>
  withQuery('/api/picture/export', {
    ...filterOf(search),
    format: choice.format,
    cells: choice.format === 'csv' ? choice.cells : undefined,
    language: choice.language,
    columns: CHOSEN_COLUMNS.filter((name) => choice.columns.has(name)).join(','),
  })
