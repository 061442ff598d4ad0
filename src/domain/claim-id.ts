import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ClaimName } from './names.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_BYTES = 10

/** What a claim's id is made of: nothing that a reader's version or the rest of its fields could change. */
export type ClaimIdParts = {
  /** SHA-256 of the report's original bytes, in lower-case hex. */
  readonly sha256: string
  /** Where its action stands in the text; its quote's place when it has no action. */
  readonly start: number
  readonly end: number
  /** The action's type; the claim's kind when it has none. */
  readonly type: string
  /** 0 for the first claim of that span and type, then 1, 2 and so on. */
  readonly rank: number
}

/**
 * The submitter's own id of a claim: 80 bits of SHA-256 in 16 characters of Crockford base32, lower case.
 *
 * Two readers that find the same action at the same words give the same id, so an officer's edits replay.
 *
 * @source docs/reference/json.md
 */
export function claimIdOf(parts: ClaimIdParts): ClaimName {
  const { sha256: text, start, end, type, rank } = parts
  const digest = sha256(utf8ToBytes(['parley-claim-v1', text, start, end, type, rank].join('\n')))
  return base32Of(digest.subarray(0, ID_BYTES))
}

/** Five bits a character, most significant first; the byte count must be a multiple of five. */
function base32Of(bytes: Uint8Array): string {
  let written = ''
  let value = 0
  let bitCount = 0
  for (const byte of bytes) {
    // At most four bits are left over from the bytes before.
    value = ((value & 15) << 8) | byte
    for (bitCount += 8; bitCount >= 5; bitCount -= 5)
      written += ALPHABET[(value >> (bitCount - 5)) & 31]
  }
  return written
}
