import type { Item, UnsignedItem } from '#domain/item.ts'
import { assert } from '#lib/assert.ts'
import { canonicalBytes, parseCanonical } from './canonical.ts'
import { sha256Hex } from './hashes.ts'

/** What a sender signs: the item's canonical bytes without `sig`. Keys that this version does not know stay in. */
export function unsignedBytes(item: UnsignedItem | Item): Uint8Array {
  const { sig: _, ...unsigned } = item as Item
  return canonicalBytes(unsigned)
}

/** The signed item's canonical bytes, as they are stored and copied. */
export const signedBytes = (item: UnsignedItem, sig: string): Uint8Array =>
  canonicalBytes({ ...item, sig })

/**
 * The name by which the next item of the channel calls this one (`prev`): SHA-256 over the unsigned bytes, in hex.
 *
 * Over the unsigned bytes, so that several items of one channel can be prepared before any is signed.
 *
 * @param itemBytes canonical bytes of the item, signed or not: both give the same
 * @throws {Refusal} `request_malformed` when they are not canonical
 */
export function itemHash(itemBytes: Uint8Array): string {
  const parsed = parseCanonical(itemBytes)
  assert(typeof parsed === 'object' && parsed !== null, 'an item is an object')
  return sha256Hex(unsignedBytes(parsed as UnsignedItem))
}
