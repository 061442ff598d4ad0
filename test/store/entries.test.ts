import { afterEach, describe, expect, test } from 'vitest'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'

const open: TestDatabase[] = []
afterEach(async () => {
  for (const database of open.splice(0)) await database.drop()
})

describe.each(KINDS)('entries on %s', (kind) => {
  const fresh = async () => {
    const database = await openTestDatabase(kind)
    open.push(database)
    return database.store
  }

  test('what is appended is read back byte for byte, with positions of its own stream', async () => {
    const store = await fresh()
    const sent = [
      makeEntry('north', { n: 1 }),
      makeEntry('joint', { from: 'north', to: 'joint', n: 1 }),
      makeEntry('north', { from: 'north', to: 'joint', n: 1 }),
    ]
    const { entries, isRepeat } = await store.entries.append(makeAppend(sent))
    expect(isRepeat).toBe(false)
    expect(entries.map(({ stream, position }) => [stream, position])).toEqual([
      ['north', 1],
      ['joint', 1],
      ['north', 2],
    ])
    const [first] = await store.entries.list({ stream: 'north', after: 0, limit: 10 })
    expect(first).toEqual({ ...sent[0], position: 1 })
    expect(await store.channels.heads({ from: 'north', to: ['joint', 'south'] })).toEqual([
      { from: 'north', to: 'joint', n: 1, itemHash: sent[1]?.itemHash },
      { from: 'north', to: 'south', n: 0, itemHash: '' },
    ])
    expect((await store.entries.tip('north')).position).toBe(2)
    expect(await store.work.list()).toEqual([
      { stream: 'joint', appended: 1, folded: 0 },
      { stream: 'north', appended: 2, folded: 0 },
    ])
  })
})
