import { z } from 'zod'
import type { Charter } from '#domain/charter.ts'
import { publicKey } from '#domain/charter.ts'
import type { Entry } from '#domain/item.ts'
import { sha256Hex as hashHex, streamName } from '#domain/names.ts'
import { assert } from '#lib/assert.ts'
import { base64FromBytes, textFromBytes } from '#lib/bytes.ts'
import { canonicalBytes, canonicalText } from './canonical.ts'
import { sha256Hex } from './hashes.ts'
import { heldCharter } from './held-charter.ts'

/** What stands in the first line of an export. */
export type ExportHead = {
  readonly stream: string
  /** The charter now in force, with its members' keys. */
  readonly charter: Charter
  /** The centre's Ed25519 key, 32 bytes in base64. */
  readonly key: string
  /** The stream's head after `size` entries, in hex. */
  readonly head: string
  readonly size: number
  /** A signed checkpoint, for `joint` and `public`. */
  readonly checkpoint?: string
}

export const exportHead = z.strictObject({
  v: z.literal(1),
  parley: z.literal('export'),
  stream: streamName,
  charter: heldCharter,
  key: publicKey,
  charterHash: hashHex,
  head: hashHex,
  size: z.int().min(0),
  checkpoint: z.string().max(100_000).optional(),
})

export const exportEntry = z.strictObject({
  position: z.int().positive(),
  item: z.string().max(100_000),
  payload: z.string().nullable(),
  salt: z.string().length(44).nullable(),
  nonce: z.string().length(44).nullable(),
  leaf: z.string().length(44),
})

/** What a member pins to know the charter again: SHA-256 over the canonical bytes of { charter, key }, in hex. */
export const charterHashOf = (of: Pick<ExportHead, 'charter' | 'key'>): string =>
  sha256Hex(canonicalBytes({ charter: of.charter, key: of.key }))

/**
 * A stream as JSON Lines: the head, then one line an entry, each in canonical form, without line breaks.
 *
 * @param entries from position 1 to `head.size`, in order
 * @source docs/reference/log.md
 */
export async function* exportLines(
  head: ExportHead,
  entries: AsyncIterable<Entry>,
): AsyncGenerator<string> {
  const charterHash = charterHashOf(head)
  yield canonicalText({ v: 1, parley: 'export', ...head, charterHash })
  for await (const entry of entries) yield lineOf(entry)
}

function lineOf(entry: Entry): string {
  const { position, payload, salt, nonce, leaf } = entry
  return canonicalText({
    position,
    item: textOf(entry.item),
    payload: payload && textOf(payload),
    salt: salt && base64FromBytes(salt),
    nonce: nonce && base64FromBytes(nonce),
    leaf: base64FromBytes(leaf),
  })
}

function textOf(bytes: Uint8Array): string {
  const text = textFromBytes(bytes)
  assert(text !== null, 'what was stored as canonical bytes is UTF-8')
  return text
}
