/** In every row, whatever is chosen: nothing leaves without its speakers, its marking and how exactly it is known. */
export const KEPT_COLUMNS = [
  'id', 'marking', 'standing', 'says', 'denies', 'withdrew', 'when', 'place', 'precision', 'terms',
] as const // biome-ignore format: one list
export const CHOSEN_COLUMNS = [
  'title', 'language', 'action', 'who', 'toWhom', 'howMany', 'words', 'support', 'contest', 'withdrawn', 'earliest', 'latest', 'ongoing',
  'lat', 'lon', 'radiusKm', 'country', 'origins', 'claims', 'reports', 'sources', 'broughtBy',
] as const // biome-ignore format: one list
export type KeptColumn = (typeof KEPT_COLUMNS)[number]
export type ChosenColumn = (typeof CHOSEN_COLUMNS)[number]

export const EXPORT_FORMATS = ['csv', 'json', 'geojson'] as const
/** How a table tells its heads and values: in words of a language, or as keys that never change. */
export const EXPORT_CELLS = ['words', 'keys'] as const
export type ExportCells = (typeof EXPORT_CELLS)[number]
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
