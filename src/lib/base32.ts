const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Crockford's base32 in lower case, without padding: 10 bytes give 16 characters.
 *
 * @param bytes a multiple of 5 gives whole characters; else the last one is filled up with zero bits
 */
export function base32FromBytes(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += LETTERS[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + LETTERS[(held << (5 - bits)) & 31]
}
