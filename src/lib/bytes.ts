const HEX = /^(?:[0-9a-f]{2})*$/
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 of a text. A lone surrogate becomes U+FFFD here: whoever signs or hashes checks `isWellFormed` first. */
export const bytesFromText = (text: string): Uint8Array => encoder.encode(text)

/** The text of UTF-8 bytes, byte order mark kept, or null when they are not UTF-8. */
export function textFromBytes(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether two byte strings are the same. Takes longer the longer they agree: not for secrets. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** Lower-case hex. */
export const hexFromBytes = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The bytes of lower-case hex, or null when it is anything else. */
export function bytesFromHex(hex: string): Uint8Array | null {
  if (!HEX.test(hex)) return null
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}

/** Base64 with padding (RFC 4648 section 4). */
export function base64FromBytes(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * The bytes of base64, or null when it is not the one spelling that `base64FromBytes` gives.
 *
 * Strict, because two spellings of the same bytes would let a signed thing be altered unseen.
 */
export function bytesFromBase64(base64: string): Uint8Array | null {
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return null
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  return base64FromBytes(bytes) === base64 ? bytes : null
}
