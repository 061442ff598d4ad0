import { sha256 } from '@noble/hashes/sha2.js'
import type { ClaimName } from '#domain/names.ts'
import { base32FromBytes } from '#lib/base32.ts'
import { canonicalBytes } from './canonical.ts'

/**
 * The name of a claim in every stream that holds its reading.
 *
 * Follows from who released it under which handle, so that it says nothing of the claim and is the same for all.
 *
 * @param number the claim's index in the released reading, from 0
 * @returns 16 characters: base32 of the first 80 bits of SHA-256 over the canonical JSON array [from, handle, number]
 */
export function claimNameOf(from: string, handle: string, number: number): ClaimName {
  return base32FromBytes(sha256(canonicalBytes([from, handle, number])).slice(0, 10))
}
