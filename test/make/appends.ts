import { createHash } from 'node:crypto'
import type { Append, NewEntry, Tip } from '#ports/store.ts'

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')

/** A chain such as the record's: enough for the store, which knows nothing of what a head means. */
export const chained = (_: string, tip: Tip, leaf: Uint8Array): Omit<Tip, 'position'> => ({
  head: sha256(tip.head ?? new Uint8Array(32), leaf),
  frontier: null,
})

/** An entry of `stream`; overrides replace its fields. */
export function makeEntry(stream: string, overrides: Partial<NewEntry> = {}): NewEntry {
  const n = overrides.n ?? 1
  const handle = overrides.handle ?? `handle${n}`.padEnd(16, '0')
  const item = bytes(`{"handle":"${handle}","n":${n}}`)
  return {
    stream,
    kind: 'report',
    handle,
    from: stream,
    to: stream,
    n,
    item,
    itemHash: Buffer.from(sha256(item)).toString('hex'),
    payload: bytes(`{"text":"a bridge at Ostrava Ford was closed, ${handle}"}`),
    salt: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(32, n),
    leaf: Buffer.concat([Buffer.of(1), sha256(bytes(stream), item)]),
    ...overrides,
  }
}

/** An append of these entries, with the channels that they move. */
export function makeAppend(entries: readonly NewEntry[], overrides: Partial<Append> = {}): Append {
  const channels = new Map<string, NewEntry[]>()
  for (const entry of entries) {
    const key = `${entry.from} ${entry.to}`
    channels.set(key, [...(channels.get(key) ?? []), entry])
  }
  return {
    entries,
    channels: [...channels.values()].map((sent) => {
      const [first, last] = [sent[0], sent.at(-1)]
      if (!first || !last) throw new Error('a channel is made of its entries')
      return {
        from: first.from,
        to: first.to,
        expectN: first.n - 1,
        n: last.n,
        itemHash: last.itemHash,
      }
    }),
    advance: chained,
    ...overrides,
  }
}
