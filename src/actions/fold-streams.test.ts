import { expect, test } from 'vitest'
import { bytesFromText } from '#lib/bytes.ts'
import type { Store, StoredEntry } from '#ports/store.ts'
import { Folding } from './fold-streams.ts'

/** A stream of one entry of a kind that no fold knows, whose answers take as long as `late` says. */
function makeStore() {
  const state = { folded: 0, late: async () => {} }
  const entry = {
    position: 1,
    item: bytesFromText(JSON.stringify({ v: 1, kind: 'unheard-of', handle: '0', from: 'a' })),
    payload: null,
  } as StoredEntry
  const store = {
    work: { list: async () => (state.folded < 1 ? [{ stream: 'a' }] : []) },
    picture: {
      progress: async () => {
        const found = { folded: state.folded, appended: 1 }
        const { late } = state
        state.late = async () => {}
        await late()
        return found
      },
      apply: async () => {
        state.folded = 1
      },
    },
    entries: { list: async () => [entry], read: async function* () {} },
  } as unknown as Store
  return { state, store }
}

test('who asks while the last step is taken is told at once, and does not wait for the next', async () => {
  const { state, store } = makeStore()
  const folding = new Folding(store, (_, error) => {
    throw error
  })
  // The answer says that nothing is folded; by the time that it is heard, all is.
  state.late = () => folding.settle()
  const told = folding.caughtUp('a', 1, 60_000).then(() => 'told')
  const impatient = new Promise((resolve) => setTimeout(resolve, 500, 'still waiting'))
  expect(await Promise.race([told, impatient])).toBe('told')
  expect(state.folded).toBe(1)
})

test('who waits for what never comes is let go after a while', async () => {
  const { store } = makeStore()
  const folding = new Folding(store, () => {})
  await folding.caughtUp('a', 7, 20)
})
