import { sha256 } from '@noble/hashes/sha2.js'
import { base32FromBytes } from '#lib/base32.ts'
import type { Signer } from '#ports/signer.ts'

const TAG_BYTES = 10

/**
 * The blind tag of an unnamed source in one channel: the same for the same word of the same sender, and nothing that
 * anybody else could make, guess from or match with another channel's.
 *
 * Ed25519 signs the same words with the same bytes, and without the key nobody can: hashed, they are as good as drawn by
 * chance, and need not be kept.
 *
 * @source RFC 8032, section 8.2 (deterministic signatures); docs/decisions/0007-independent-origins.md
 */
export async function originTagOf(
  signer: Signer,
  of: { from: string; channel: string; source: string },
): Promise<string> {
  const words = `parley-origin-tag-v1\n${of.channel}\n${of.source.normalize('NFC').trim()}`
  const signed = await signer.sign(of.from, new TextEncoder().encode(words))
  return base32FromBytes(sha256(signed).subarray(0, TAG_BYTES))
}
