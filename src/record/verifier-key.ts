import { sha256 } from '@noble/hashes/sha2.js'
import { Refusal } from '#domain/refusal.ts'
import { assert } from '#lib/assert.ts'
import {
  base64FromBytes, bytesFromBase64, bytesFromText, concatBytes, hexFromBytes,
} from '#lib/bytes.ts' // biome-ignore format: one thought

/** Kinds of key that a note may be signed with: plain Ed25519, and Ed25519 with the time of a cosignature. */
export const ED25519 = 1
export const ED25519_COSIGNATURE = 4

/** A public key under the name that it signs notes with. */
export type VerifierKey = {
  readonly name: string
  readonly type: typeof ED25519 | typeof ED25519_COSIGNATURE
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

const NAME = /^[^\s+\p{Cc}\p{Cf}]{1,200}$/u

/** Whether a note may bear this name: no space, no "+", not empty. */
export const isKeyName = (name: string): boolean => NAME.test(name) && name.isWellFormed()

/** The first 4 bytes of SHA-256(name || 0x0A || type || public key): which key of a name a signature is by. */
export function keyIdOf(key: VerifierKey): Uint8Array {
  const hash = sha256(concatBytes(bytesFromText(`${key.name}\n`), typedBytes(key)))
  return hash.slice(0, 4)
}

/** A key as text: name "+" key id in hex "+" base64(type || public key). @source C2SP signed-note */
export function encodeVerifierKey(key: VerifierKey): string {
  assert(isKeyName(key.name) && key.publicKey.length === 32, 'a key has a name and 32 bytes')
  return `${key.name}+${hexFromBytes(keyIdOf(key))}+${base64FromBytes(typedBytes(key))}`
}

/**
 * The key of such a text.
 *
 * @throws {Refusal} `request_malformed` when a part is missing, the type is unknown or the id does not fit the key
 */
export function parseVerifierKey(text: string): VerifierKey {
  const [name = '', id = '', ...rest] = text.split('+')
  // Base64 has "+" too, so everything after the second one belongs to the key.
  const typed = bytesFromBase64(rest.join('+'))
  if (!isKeyName(name) || typed?.length !== 33) throw unfit('it is not name+id+key')
  const type = typed[0]
  if (type !== ED25519 && type !== ED25519_COSIGNATURE) throw unfit('its type is unknown')
  const key = { name, type, publicKey: typed.slice(1) } as const
  if (hexFromBytes(keyIdOf(key)) !== id) throw unfit('its id does not fit the key')
  return key
}

const typedBytes = (key: VerifierKey): Uint8Array =>
  concatBytes(Uint8Array.of(key.type), key.publicKey)

const unfit = (why: string): Refusal =>
  new Refusal('request_malformed', { reason: `the verifier key is unfit: ${why}` })
