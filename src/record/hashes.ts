import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { assert } from '#lib/assert.ts'
import { bytesFromText, concatBytes, hexFromBytes } from '#lib/bytes.ts'

/** Salt of a payload and nonce of a leaf, in bytes. */
export const SALT_BYTES = 32
export const NONCE_BYTES = 32
export const LEAF_BYTES = 33

/** The head of a stream without entries: 32 zero bytes. */
export const EMPTY_HEAD: Uint8Array = new Uint8Array(32)

const LEAF_LABEL = bytesFromText('parley-leaf-v1\n')
const LEAF_VERSION = Uint8Array.of(1)

/** SHA-256 in lower-case hex. */
export const sha256Hex = (bytes: Uint8Array): string => hexFromBytes(sha256(bytes))

/** What an item says of its payload: SHA-256(salt || payload) in hex. The salt keeps short payloads from being guessed. */
export function payloadHash(salt: Uint8Array, payload: Uint8Array): string {
  assert(salt.length === SALT_BYTES, 'a salt has 32 bytes')
  return sha256Hex(concatBytes(salt, payload))
}

/**
 * The leaf of one entry: 0x01 || HMAC-SHA256(nonce, "parley-leaf-v1\n" || item), 33 bytes.
 *
 * The nonce is the stream's own, so that two streams that hold the same item show different leaves.
 *
 * @param item the item's canonical bytes, with its signature
 */
export function leafOf(nonce: Uint8Array, item: Uint8Array): Uint8Array {
  assert(nonce.length === NONCE_BYTES, 'a nonce has 32 bytes')
  return concatBytes(LEAF_VERSION, hmac(sha256, nonce, concatBytes(LEAF_LABEL, item)))
}

/** The head of a stream after one more leaf: SHA-256(head || leaf). */
export function nextHead(head: Uint8Array, leaf: Uint8Array): Uint8Array {
  assert(head.length === 32 && leaf.length === LEAF_BYTES, 'a head has 32 bytes, a leaf 33')
  return sha256(concatBytes(head, leaf))
}
