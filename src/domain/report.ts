import { z } from 'zod'
import { handle, sha256Hex } from './names.ts'
import { place } from './place.ts'
import { spanShape } from './span.ts'

/** Bytes of one report at most: 25 MB. Plain text at most: 2,000,000 UTF-16 units, the rest is refused. */
export const REPORT_BYTES_MAX = 25 * 1024 * 1024
export const REPORT_TEXT_MAX = 2_000_000
/** One translation's text at most, in UTF-16 units. */
export const TRANSLATION_TEXT_MAX = 200_000

export const CHANNELS = ['community', 'print', 'commercial'] as const
export const PERMISSIONS = ['allowed', 'ask', 'forbidden'] as const

/** The source's conditions for reuse, with the words they were read from. */
export const terms = z.strictObject({
  credit: z.string().max(300).optional(),
  linkRequired: z.boolean().optional(),
  channels: z.partialRecord(z.enum(CHANNELS), z.enum(PERMISSIONS)).optional(),
  quote: z.string().max(5000).optional(),
})
export type Terms = Readonly<z.infer<typeof terms>>

/** Which words of the text a field of the report was read from. */
export const fieldEvidence = z.strictObject({
  field: z.string().max(40),
  words: z.string().max(5000),
  ...spanShape,
})
export type FieldEvidence = Readonly<z.infer<typeof fieldEvidence>>

export const WAYS = [
  'paste',
  'file',
  'url',
  'form',
  'api',
  'feed',
  'telephone',
  'message',
  'meeting',
] as const

/** How a report came in, such as "by telephone from the district office, read back". */
export const arrival = z.strictObject({
  way: z.enum(WAYS),
  /** Who brought it and how, in the officer's words. */
  words: z.string().max(500).optional(),
  /** File name or address, as given, cleaned of direction marks. */
  from: z.string().max(2000).optional(),
  mediaType: z.string().max(100).optional(),
  sizeBytes: z.int().min(0).optional(),
  /** A row of a table: the import that brought it, its row there, and the row's own name within the member. */
  import: z.strictObject({ id: handle, row: z.int().min(2), key: handle }).optional(),
})
export type Arrival = Readonly<z.infer<typeof arrival>>

/** A report without text, as the structured form takes it: every field in the officer's words or values. */
export const observation = z.strictObject({
  what: z.string().min(1).max(2000),
  actionType: z.string().max(20).optional(),
  when: z.string().max(60).optional(),
  where: z.string().max(200).optional(),
  place: place.optional(),
  who: z.string().max(300).optional(),
  toWhom: z.string().max(300).optional(),
  counts: z
    .array(
      z.strictObject({
        what: z.string().max(60),
        least: z.int().min(0),
        most: z.int().min(0).optional(),
      }),
    )
    .max(10)
    .optional(),
  /** `unsaid` claims nothing: it is no first hand, and no hearsay either. */
  howKnown: z.enum(['saw', 'did', 'measured', 'told', 'read', 'unsaid']),
  source: z.string().max(300),
})
export type Observation = Readonly<z.infer<typeof observation>>

const sourceFields = {
  title: z.string().max(500),
  /** BCP 47, such as "en" or "fa"; "und" when nothing could tell. */
  language: z.string().max(20),
  /** EDTF, day or coarser. */
  published: z.string().max(60).optional(),
  author: z.array(z.string().max(200)).max(20),
  outlet: z.string().max(200).optional(),
  republishedBy: z.array(z.string().max(200)).max(10),
  terms: terms.optional(),
}

/** What was handed in, never edited: plain text, the source's own fields, the hash of the original bytes, the way it came. */
export const report = z.strictObject({
  ...sourceFields,
  text: z.string().max(REPORT_TEXT_MAX),
  sha256: sha256Hex,
  evidence: z.array(fieldEvidence).max(100),
  arrival,
  observation: observation.optional(),
})
export type Report = Readonly<z.infer<typeof report>>

/** The report's fields as `parley read --json` prints them; the key set of docs/reference/json.md. */
export const reportFields = z.strictObject({
  ...sourceFields,
  reader: z.strictObject({ name: z.string(), version: z.string() }),
})
export type ReportFields = Readonly<z.infer<typeof reportFields>>
