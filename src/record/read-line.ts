import type { z } from 'zod'
import type { Entry, Item } from '#domain/item.ts'
import { item as itemShape } from '#domain/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { bytesFromBase64, bytesFromText } from '#lib/bytes.ts'
import { parseCanonical } from './canonical.ts'
import { charterHashOf, type ExportHead, exportEntry, exportHead } from './export-lines.ts'

/** UTF-16 units of one line at most: a report's text with every character escaped twice, and its claims. */
const LINE_UNITS_MAX = 64 * 1024 * 1024

export type Read<T> = { readonly value: T } | { readonly fault: string }

type StatedHead = ExportHead & { v: 1; parley: 'export'; charterHash: string }

/** The head of an export, its charter's hash checked. */
export function readHead(line: string): Read<ExportHead> {
  const read = readAs<StatedHead>(line, exportHead)
  if ('fault' in read) return read
  const { charterHash, v: _, parley: __, ...head } = read.value
  if (charterHashOf(head) !== charterHash) return { fault: "the charter's hash does not fit it" }
  return { value: head }
}

/** One entry of an export, its parts decoded. */
export function readEntry(line: string, stream: string): Read<Entry> {
  const read = readAs<z.infer<typeof exportEntry>>(line, exportEntry)
  if ('fault' in read) return read
  const { position, item, payload } = read.value
  const leaf = bytesFromBase64(read.value.leaf)
  const salt = secretFrom(read.value.salt)
  const nonce = secretFrom(read.value.nonce)
  if (leaf?.length !== 33 || salt === undefined || nonce === undefined)
    return { fault: 'leaf, salt or nonce is not base64 of its length' }
  return {
    value: {
      stream,
      position,
      item: bytesFromText(item),
      payload: payload === null ? null : bytesFromText(payload),
      salt,
      nonce,
      leaf,
    },
  }
}

/** The item of an entry as it was signed, unknown keys kept. */
export function readItem(bytes: Uint8Array): Read<Item> {
  return readAs<Item>(bytes, itemShape)
}

/** A canonical value of one shape, as it stands: the shape only judges, so that no key is lost or added. */
export function readAs<T>(text: string | Uint8Array, shape: z.ZodType): Read<T> {
  if (text.length > LINE_UNITS_MAX) return { fault: 'it is too long' }
  try {
    const value = parseCanonical(text)
    const judged = shape.safeParse(value)
    if (judged.success) return { value: value as T }
    const issue = judged.error.issues[0]
    return { fault: `${issue?.path.join('/') || 'the whole'} does not fit (${issue?.code})` }
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.message }
    throw error
  }
}

/** 32 bytes, null where they were destroyed, undefined when they are something else. */
function secretFrom(base64: string | null): Uint8Array | null | undefined {
  if (base64 === null) return null
  const bytes = bytesFromBase64(base64)
  return bytes?.length === 32 ? bytes : undefined
}
