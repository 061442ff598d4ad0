import { CHOSEN_COLUMNS, type ChosenColumn, type ExportFormat } from '#domain/export-columns.ts'
import { withQuery } from '#web/api/ask.ts'
import { filterOf, type PictureSearch } from '#web/api/pictures.ts'

export type ExportChoice = {
  readonly format: ExportFormat
  readonly columns: ReadonlySet<ChosenColumn>
  /** Of the words for the standing. */
  readonly language: string
}

/** The door of a file with this filter: the same names as in the page's own address. */
export const exportAddress = (search: PictureSearch, choice: ExportChoice): string =>
  withQuery('/api/picture/export', {
    ...filterOf(search),
    format: choice.format,
    language: choice.language,
    columns: CHOSEN_COLUMNS.filter((name) => choice.columns.has(name)).join(','),
  })
