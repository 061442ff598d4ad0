import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import type { Ring, Store } from '#ports/store.ts'

// One database a kind; each test has members of its own.
describe.each(KINDS)('entries on %s', (kind) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    store = database.store
  })
  afterAll(() => database.drop())
  const all = (stream: string) => store.entries.list({ stream, after: 0, limit: 500 })

  test('what is appended is read back byte for byte, with positions of its own stream', async () => {
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
    const [first] = await all('north')
    expect(first).toEqual({ ...sent[0], position: 1 })
    expect(await store.channels.heads({ from: 'north', to: ['joint', 'south'] })).toEqual([
      { from: 'north', to: 'joint', n: 1, itemHash: sent[1]?.itemHash },
      { from: 'north', to: 'south', n: 0, itemHash: '' },
    ])
    const tip = await store.entries.tip('north')
    expect([tip.position, tip.head?.length]).toEqual([2, 32])
    expect(await store.work.list()).toEqual([
      { stream: 'joint', appended: 1, folded: 0 },
      { stream: 'north', appended: 2, folded: 0 },
    ])
  })

  test('a channel that moved meanwhile is a conflict, and nothing of that append is there', async () => {
    await store.entries.append(makeAppend([makeEntry('west', { n: 1 })]))
    const late = [
      makeEntry('other', { from: 'west', to: 'other', n: 1 }),
      makeEntry('west', { n: 1, handle: 'latecomer0000000' }),
    ]
    await expect(store.entries.append(makeAppend(late))).rejects.toMatchObject({ code: 'conflict' })
    const stale = makeAppend([makeEntry('west', { n: 5 })])
    await expect(store.entries.append(stale)).rejects.toMatchObject({ code: 'conflict' })
    expect(await all('other')).toEqual([])
    expect(await store.channels.heads({ from: 'west', to: ['other'] })).toMatchObject([{ n: 0 }])
    expect((await all('west')).length).toBe(1)
    expect((await store.entries.tip('west')).position).toBe(1)
  })

  test('of ten that race for one channel, one wins and the rest are told', async () => {
    const raced = Array.from({ length: 10 }, (_, index) =>
      store.entries.append(
        makeAppend([makeEntry('race', { n: 1, handle: `racer${index}`.padEnd(16, '0') })]),
      ),
    )
    const done = await Promise.allSettled(raced)
    expect(done.filter((one) => one.status === 'fulfilled').length).toBe(1)
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
    expect((await all('race')).length).toBe(1)
  })

  test('writers of different members into one stream all get in, without a gap', async () => {
    const writers = Array.from({ length: 12 }, (_, index) => `writer${index}`)
    await Promise.all(
      writers.map((from) =>
        store.entries.append(
          makeAppend([
            makeEntry('crowd', { from, to: 'crowd' }),
            makeEntry(from, { from, to: 'crowd' }),
          ]),
        ),
      ),
    )
    const positions = (await all('crowd')).map((entry) => entry.position)
    expect(positions).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  })

  test('a request is appended once; another body under its key is refused', async () => {
    const request = { stream: 'once', officer: 'ana', key: 'key-1', requestHash: 'a'.repeat(64) }
    const append = makeAppend([makeEntry('once', { n: 1 }), makeEntry('once', { n: 2 })], {
      request,
    })
    const first = await store.entries.append(append)
    expect(await store.entries.append(append)).toEqual({
      isRepeat: true,
      entries: [first.entries[0]],
    })
    expect(await store.entries.findRequest(request)).toEqual({
      handle: first.entries[0]?.handle,
      position: 1,
    })
    const other = { ...request, requestHash: 'b'.repeat(64) }
    await expect(store.entries.append({ ...append, request: other })).rejects.toMatchObject({
      code: 'key_reused',
    })
    // Prepared anew for the channel as it now stands, it is still the same request.
    const anew = makeAppend([makeEntry('once', { n: 3 })], { request })
    expect((await store.entries.append(anew)).isRepeat).toBe(true)
    expect((await all('once')).length).toBe(2)
    // Another officer's same key is another request.
    const hers = { ...request, officer: 'bela' }
    const mine = makeAppend([makeEntry('once', { n: 3 })], { request: hers })
    expect((await store.entries.append(mine)).isRepeat).toBe(false)
  })

  test('a recall erases the content of its channel before it, and of nothing else', async () => {
    const sent = (to: string, n: number, from = 'gone') =>
      makeEntry('gone', { from, to, n, handle: 'takenback0000000' })
    const another = sent('gone', 1, 'other')
    await store.entries.append(
      makeAppend([sent('gone', 1), sent('joint', 1), another, sent('gone', 2)]),
    )
    const erase = [{ handle: 'takenback0000000', from: 'gone', to: 'gone', before: 4 }]
    await store.picture.apply({ stream: 'gone', from: 0, to: 2, changes: [], erase })
    const left = await store.entries.ofHandle({ stream: 'gone', handle: 'takenback0000000' })
    const has = left.map(({ to, payload, salt, nonce }) => [
      to,
      payload !== null,
      salt !== null,
      nonce !== null,
    ])
    expect(has).toEqual([
      ['gone', false, false, false],
      ['joint', true, true, true],
      ['gone', true, true, true],
      ['gone', true, true, true],
    ])
    expect(left[0]?.item).toEqual(sent('gone', 1).item)
    expect(left[0]?.leaf).toEqual(sent('gone', 1).leaf)
  })

  test('a long stream is read in pages, in order, up to where one asks', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => makeEntry('long', { n: index + 1 }))
    await store.entries.append(makeAppend(many))
    const read: number[] = []
    for await (const entry of store.entries.read({ stream: 'long', after: 3, upTo: 1100 }))
      read.push(entry.position)
    expect(read).toEqual(Array.from({ length: 1097 }, (_, index) => index + 4))
  })

  test('the bell rings once a stream, after the commit', async () => {
    const rings: Ring[] = []
    const stop = store.watch((ring) => rings.push(ring))
    await store.entries.append(
      makeAppend([makeEntry('bell', { n: 1 }), makeEntry('bell', { n: 2 })]),
    )
    await store.picture.apply({ stream: 'bell', from: 0, to: 2, changes: [] })
    await Promise.resolve()
    stop()
    expect(rings).toEqual([
      { step: 'appended', stream: 'bell', position: 2 },
      { step: 'folded', stream: 'bell', position: 2 },
    ])
  })
})
