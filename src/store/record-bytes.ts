import { canonicalJson } from '#lib/canonical-json.ts'

/** A record of the fold as canonical JSON: the same record gives the same bytes, so that a rebuild can be compared. */
export const bytesFromRecord = (record: object): Uint8Array =>
  Buffer.from(canonicalJson(record), 'utf8')

/** The record of a stored row. The fold alone writes them, so what cannot be parsed is a corrupt row: our bug, not a 400. */
export const recordFromBytes = <T>(data: Uint8Array): T =>
  JSON.parse(Buffer.from(data).toString('utf8')) as T
