/** What hashes are multiplied by, before and after a value goes in. */
export const PRIMED_BY = 0x9e3779b1
export const MIXED_BY = 0x2c1b3c6d

/** Mixes one more number into a 32-bit hash; the order of mixing matters. */
export const mix = (hash: number, value: number) => mixPrimed(primed(hash), value)

/** The part of mixing that needs no value: a hash that many values are mixed into is primed once. */
export const primed = (hash: number) => Math.imul(hash, PRIMED_BY)

export function mixPrimed(prime: number, value: number): number {
  const mixed = Math.imul(prime ^ value, MIXED_BY)
  return mixed ^ (mixed >>> 15)
}

/** The 32-bit hash of UTF-16 units `start` to `end` of a text. @cost O(end - start) */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x3c6ef372
  for (let at = start; at < end; at++) hash = mix(hash, text.charCodeAt(at))
  return hash
}

/** One number of a column, for places that are known to exist. */
export const at = (column: Int32Array, place: number) => column[place] as number
