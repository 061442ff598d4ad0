import { createHash } from 'node:crypto'
import { hash32 } from '#lib/hash32.ts'

/** 64 bits of two seeds and the length: texts of one hash are taken for one text. Against chance, not against malice. */
export function textHash(text: string): string {
  return [hash32(text), hash32(text, 0x2f0b4c47), text.length]
    .map((part) => part.toString(36))
    .join('.')
}

const KEY_BYTES = 15

/** 120 bits of SHA-256, a character a byte: short to keep, and nobody finds two texts of one hash, not even by malice. */
export function keyHash(text: string): string {
  return createHash('sha256').update(text).digest().toString('latin1', 0, KEY_BYTES)
}
