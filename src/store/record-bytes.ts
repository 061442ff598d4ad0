import canonicalize from 'canonicalize'
import { assert } from '#lib/assert.ts'

// NOTE: the package is CommonJS with a default type, so its type and its value differ by one step.
const serialise = canonicalize as unknown as (value: unknown) => string | undefined

/** A record of the fold as canonical JSON: the same record gives the same bytes, so that a rebuild can be compared. */
export function bytesFromRecord(record: object): Uint8Array {
  const text = serialise(record)
  assert(text !== undefined, 'a record of the fold is JSON')
  return Buffer.from(text, 'utf8')
}

/** The record of a stored row. The fold alone writes them, so what cannot be parsed is a corrupt row: our bug, not a 400. */
export const recordFromBytes = <T>(data: Uint8Array): T =>
  JSON.parse(Buffer.from(data).toString('utf8')) as T
