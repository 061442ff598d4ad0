// Apart from the schemas, so that a page may list the fields without them.

/** What a column of a table can tell of an observation. */
export const IMPORT_FIELDS = [
  'what',
  'actionType',
  'when',
  'where',
  'lat',
  'lon',
  'who',
  'toWhom',
  'killed',
  'injured',
  'displaced',
  'detained',
  'howKnown',
  'source',
  'note',
  'language',
  'id',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]
