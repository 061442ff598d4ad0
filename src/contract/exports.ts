import { z } from 'zod'
import { LANGUAGES } from '#domain/charter.ts'
import { CONTESTS, SUPPORTS } from '#domain/event.ts'
import { CHOSEN_COLUMNS, EXPORT_CELLS, EXPORT_FORMATS } from '#domain/export-columns.ts'
import { claimName } from '#domain/names.ts'
import { PRECISIONS } from '#domain/place.ts'
import { filterQuery, PICTURES } from './commands.ts'

const columns = z.array(z.enum(CHOSEN_COLUMNS)).max(CHOSEN_COLUMNS.length)

/** The filter of the picture, the form of the file, and the columns beside those that are always there. */
export const exportQuery = filterQuery.extend({
  format: z.enum(EXPORT_FORMATS).default('csv'),
  /** Names with commas between; all of them when left out. */
  columns: z
    .string()
    .max(400)
    .transform((text) => [...new Set(text.split(',').filter((name) => name !== ''))])
    .pipe(columns)
    .prefault(CHOSEN_COLUMNS.join(',')),
  /** Heads and values of a CSV: keys that never change, or words of `language`. JSON and GeoJSON have keys in any case. */
  cells: z.enum(EXPORT_CELLS).default('keys'),
  /** Of all words; the asker's own (`Accept-Language`) when left out. */
  language: z.enum(LANGUAGES).optional(),
})

const voices = z.array(z.string())
export const exportRowView = z.strictObject({
  id: claimName,
  /** Such as `EXERCISE TLP:AMBER`: the strictest of its sources. */
  marking: z.string(),
  standing: z.string(),
  /** The nearest voice of each origin: those that say it, deny it, and no longer stand by it. */
  says: voices,
  denies: voices,
  withdrew: voices,
  /** EDTF. */
  when: z.string().optional(),
  place: z.string().optional(),
  precision: z.enum(PRECISIONS).optional(),
  /** What each source asks of whoever passes it on. */
  terms: z.array(z.string()),
  title: z.string().optional(),
  language: z.string().optional(),
  action: z.string().optional(),
  /** Each value once and behind it, in brackets, whoever says so: "gunmen (Ana Reis)", "killed: 3-5 (River Board)". */
  who: voices.optional(),
  toWhom: voices.optional(),
  howMany: voices.optional(),
  /** The exact words of the claim that the event is named for, where its source's terms let them go along. */
  words: z.string().optional(),
  support: z.enum(SUPPORTS).optional(),
  contest: z.enum(CONTESTS).optional(),
  withdrawn: z.boolean().optional(),
  earliest: z.string().optional(),
  latest: z.string().optional(),
  ongoing: z.boolean().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  radiusKm: z.number().optional(),
  country: z.string().optional(),
  origins: z.int().optional(),
  claims: z.int().optional(),
  reports: z.int().optional(),
  sources: z.array(z.string()).optional(),
  broughtBy: z.array(z.string()).optional(),
})

/** The last line of every export. */
export const exportManifest = z.strictObject({
  centre: z.string(),
  exercise: z.boolean(),
  stream: z.string(),
  view: z.enum(PICTURES),
  filter: z.record(z.string(), z.unknown()),
  columns: z.array(z.string()),
  cells: z.enum(EXPORT_CELLS),
  language: z.enum(LANGUAGES),
  /** When the export began, in UTC. */
  instant: z.string(),
  /** Entries of the stream that the picture took in; `movedTo` when it took in more while the file was written. */
  position: z.int(),
  movedTo: z.int().optional(),
  /** All events of the filter; those written; those that stayed behind, with why. */
  events: z.int(),
  rows: z.int(),
  leftOut: z.strictObject({ tlpRed: z.int(), nothingLive: z.int() }),
  /** Of all bytes before the last line, in hex. */
  sha256: z.string(),
})
export const exportView = z.strictObject({
  events: z.array(exportRowView),
  manifest: exportManifest,
})
