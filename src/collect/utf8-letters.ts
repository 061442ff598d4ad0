/** Lead bytes after which the second byte has a narrower range. */
const SECOND_BYTE: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
}

/**
 * How many letters of two bytes and more are whole UTF-8, and how many bytes belong to none.
 *
 * @source Unicode 16, table 3-7 (well-formed byte sequences)
 * @cost linear
 */
export function utf8Letters(bytes: Uint8Array): { wholeCount: number; brokenCount: number } {
  let wholeCount = 0
  let brokenCount = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lengthByLead(lead)
    const isWhole = length > 0 && hasTail(bytes, at, length)
    if (!isWhole) brokenCount++
    else if (length > 1) wholeCount++
    at += isWhole ? length : 1
  }
  return { wholeCount, brokenCount }
}

function lengthByLead(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

/** Whether `length - 1` bytes follow that continue the lead. Overlong forms and surrogates have none. */
function hasTail(bytes: Uint8Array, at: number, length: number): boolean {
  const [least, most] = SECOND_BYTE[bytes[at] ?? 0] ?? [0x80, 0xbf]
  const second = bytes[at + 1] ?? 0
  if (length > 1 && (second < least || second > most)) return false
  for (let step = 2; step < length; step++)
    if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return false
  return true
}
