import { Refusal } from '#domain/refusal.ts'
import { bytesFromText, textFromBytes } from '#lib/bytes.ts'
import { canonicalJson } from '#lib/canonical-json.ts'

/** Arrays and objects within one another at most; the serialiser calls itself once a level. */
export const DEPTH_MAX = 64

/**
 * The one text of a JSON value: keys sorted, no spaces, numbers as ECMAScript writes them.
 *
 * Refuses what two programs could write differently or not at all, before anything is hashed. Keys without a value
 * (undefined) are left out.
 *
 * @throws {Refusal} `request_malformed` for a lone surrogate, a number that is not finite or an integer beyond 2^53,
 *   anything that is not JSON, and more than 64 levels
 * @source RFC 8785 (JCS); docs/reference/log.md
 */
export function canonicalText(value: unknown): string {
  refuseUnsafe(value, 0)
  return canonicalJson(value)
}

/** The canonical text in UTF-8: what is hashed, signed and stored. */
export const canonicalBytes = (value: unknown): Uint8Array => bytesFromText(canonicalText(value))

/**
 * The value of a canonical text. Any other spelling is refused: spaces, unsorted or doubled keys, `1.0`, `\u0041`.
 *
 * @throws {Refusal} `request_malformed`
 */
export function parseCanonical(input: string | Uint8Array): unknown {
  const text = typeof input === 'string' ? input : textFromBytes(input)
  if (text === null) throw unfit('it is not UTF-8')
  const value = parseJson(text)
  if (canonicalText(value) !== text) throw unfit('it is not in canonical form')
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unfit('it is not JSON')
  }
}

function refuseUnsafe(value: unknown, depth: number): void {
  if (typeof value === 'string') refuseText(value)
  else if (typeof value === 'number') refuseNumber(value)
  else if (typeof value === 'object' && value !== null) refuseNested(value, depth)
  else if (typeof value !== 'boolean' && value !== null)
    throw unfit(`a ${typeof value} is not JSON`)
}

function refuseNested(value: object, depth: number): void {
  if (depth >= DEPTH_MAX) throw unfit(`it is nested deeper than ${DEPTH_MAX} levels`)
  if (Array.isArray(value)) for (const one of value) refuseUnsafe(one, depth + 1)
  else refuseFields(value, depth)
}

function refuseFields(value: object, depth: number): void {
  const kind = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== null) throw unfit('an object of a class is not JSON')
  // A field called toJSON would be called by the serialiser if it were a function; the walk below refuses functions.
  for (const [key, field] of Object.entries(value)) {
    refuseText(key)
    if (field !== undefined) refuseUnsafe(field, depth + 1)
  }
}

function refuseText(text: string): void {
  if (!text.isWellFormed()) throw unfit('a text holds half of a surrogate pair')
}

function refuseNumber(number: number): void {
  if (!Number.isFinite(number)) throw unfit('a number is not finite')
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw unfit('a whole number is beyond 2^53')
}

const unfit = (reason: string): Refusal => new Refusal('request_malformed', { reason })
