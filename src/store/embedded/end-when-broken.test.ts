import { describe, expect, test } from 'vitest'
import { endWhenBroken } from './end-when-broken.ts'

const QUERY = Uint8Array.of(0x51, 0, 0, 0, 5, 0)
const PARSE = Uint8Array.of(0x50, 0, 0, 0, 4)
const ready = Uint8Array.of(0x5a, 0, 0, 0, 5, 0x49)
const panic = Buffer.from('E....SPANIC.C53100.')

/** An engine that answers with these chunks, or fails. */
function engine(chunks: readonly Uint8Array[] | Error) {
  const heard: Uint8Array[] = []
  let ends = 0
  type Run = Parameters<typeof endWhenBroken>[0]
  const lite: Run = {
    execProtocolRawStream: async (_, options) => {
      if (chunks instanceof Error) throw chunks
      for (const chunk of chunks) options?.onRawData(chunk)
    },
  }
  endWhenBroken(lite, () => {
    ends += 1
  })
  const ask = (message: Uint8Array) =>
    Promise.race([
      lite
        .execProtocolRawStream(message, { onRawData: (data) => heard.push(data) })
        .then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 120, 'silent')),
    ])
  return { ask, heard, ends: () => ends }
}

describe('endWhenBroken', () => {
  test.each([
    ['a query that ends ready', QUERY, [Uint8Array.of(1, 2), ready], 'answered'],
    ['ready in two pieces', QUERY, [ready.slice(0, 2), ready.slice(2)], 'answered'],
    [
      'a prepared part, which no ready follows',
      PARSE,
      [Uint8Array.of(0x31, 0, 0, 0, 4)],
      'answered',
    ],
    ['a panic', QUERY, [panic], 'silent'],
    ['nothing at all', QUERY, [], 'silent'],
    ['an engine that throws', PARSE, new Error('unreachable'), 'silent'],
  ] as const)('%s', async (_, message, chunks, outcome) => {
    const one = engine(chunks)
    expect(await one.ask(message)).toBe(outcome)
    expect(one.ends()).toBe(outcome === 'silent' ? 1 : 0)
    // The client hears the last words too.
    if (!(chunks instanceof Error)) expect(one.heard).toEqual(chunks)
  })
})
