import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { VIEWS_MAX } from '#ports/saved-views.ts'
import type { Store } from '#ports/store.ts'
import { KEYS_MAX, type Passkey, type Session } from '#ports/ways-in.ts'

describe.each(KINDS)('beside the streams on %s', (kind) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    store = database.store
  })
  afterAll(() => database.drop())

  test('original bytes open to whom they were granted, until the grant goes', async () => {
    const sha256 = 'cd'.repeat(32)
    const blob = {
      owner: 'north',
      sha256,
      mediaType: 'text/html',
      bytes: Buffer.from([0, 255, 10]),
    }
    const query = { stream: 'north', owner: 'north', sha256 }
    await store.entries.append(makeAppend([makeEntry('north', { n: 1 })], { blobs: [blob] }))
    await store.entries.append(makeAppend([makeEntry('north', { n: 2 })], { blobs: [blob] }))
    expect(await store.blobs.find(query)).toBeNull()
    const grant = {
      table: 'blobGrant',
      key: `north ${sha256}`,
      of: { owner: 'north', sha256 },
    } as const
    await store.picture.apply({
      stream: 'north',
      from: 0,
      to: 1,
      changes: [{ ...grant, row: 'granted' }],
    })
    expect(await store.blobs.find(query)).toEqual(blob)
    expect(await store.blobs.find({ ...query, stream: 'south' })).toBeNull()
    await store.picture.apply({
      stream: 'north',
      from: 1,
      to: 2,
      changes: [{ ...grant, row: null }],
    })
    expect(await store.blobs.find(query)).toBeNull()
  })

  test('a session is found by its own hash until it expires, is left idle, or ends', async () => {
    const session: Session = {
      idHash: 'h1',
      officer: 'ana',
      member: 'north',
      way: 'link',
      created: '2015-10-01',
      expires: '2015-10-03',
      seen: '2015-10-01',
      proved: '2015-10-01',
    }
    const { sessions } = store.waysIn
    const find = (idHash: string, now: string, seenAfter = '2015-09') =>
      sessions.find({ idHash, now, seenAfter })
    await sessions.put(session)
    expect(await find('h1', '2015-10-01')).toEqual(session)
    expect(await find('h1', '2015-10-03')).toBeNull()
    expect(await find('h1', '2015-10-01', '2015-10-01')).toBeNull()
    expect(await find('h2', '2015-10-01')).toBeNull()
    await sessions.see(session, '2015-10-02')
    expect(await find('h1', '2015-10-02', '2015-10-01')).toMatchObject({ seen: '2015-10-02' })
    await sessions.put({ ...session, idHash: 'h3', created: '2015-10-04', expires: '2015-10-05' })
    expect(await find('h1', '2015-10-01')).toBeNull()
    expect((await sessions.list(session)).map(({ idHash }) => idHash)).toEqual(['h3'])
    await sessions.put({ ...session, idHash: 'h4', created: '2015-10-04', expires: '2015-10-05' })
    await sessions.endAll(session, 'h4')
    expect((await sessions.list(session)).map(({ idHash }) => idHash)).toEqual(['h4'])
    await sessions.end('h4')
    expect(await find('h4', '2015-10-04')).toBeNull()
  })

  test('a passkey is found by its id, counts up only, and an officer has at most twenty', async () => {
    const { passkeys } = store.waysIn
    const passkey: Passkey = {
      id: 'k1',
      member: 'north',
      officer: 'ana',
      name: 'Telephone',
      publicKey: Uint8Array.of(1, 2, 3),
      counter: 0,
      transports: ['internal'],
      made: '2015-10-01',
      used: '2015-10-01',
    }
    await passkeys.put(passkey)
    await expect(passkeys.put(passkey)).rejects.toMatchObject({ code: 'conflict' })
    expect(await passkeys.find('k1')).toEqual(passkey)
    expect(await passkeys.find('k2')).toBeNull()
    const use = async (counter: number) =>
      passkeys.used(passkey, { counter, at: `2015-10-02 ${counter}` })
    expect([await use(0), await use(3), await use(3), await use(0), await use(4)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
    for (let more = 2; more <= KEYS_MAX; more += 1)
      await passkeys.put({ ...passkey, id: `m${more}` })
    await expect(passkeys.put({ ...passkey, id: 'last' })).rejects.toMatchObject({
      code: 'field_invalid',
    })
    await passkeys.put({ ...passkey, id: 'other', officer: 'ben' })
    expect(await passkeys.holders('north')).toEqual(['ana', 'ben'])
    expect(await passkeys.drop(passkey, 'other')).toBe(false)
    expect(await passkeys.drop(passkey, null)).toBe(true)
    expect(await passkeys.holders('north')).toEqual(['ben'])
  })

  test('the first of two words on a lost passkey stays until it is too old', async () => {
    const { recoveries } = store.waysIn
    const word = (askedBy: string, at: string, since: string) =>
      recoveries.ask({ member: 'north', officer: 'ana', askedBy, at }, since)
    expect(await word('ben', '2015-10-02', '2015-10-01')).toMatchObject({ askedBy: 'ben' })
    expect(await word('carl', '2015-10-02', '2015-10-01')).toMatchObject({ askedBy: 'ben' })
    expect(await word('carl', '2015-10-03', '2015-10-02')).toMatchObject({ askedBy: 'carl' })
    await recoveries.drop({ member: 'north', officer: 'ana' })
    expect(await word('ben', '2015-10-03', '2015-10-02')).toMatchObject({ askedBy: 'ben' })
  })

  test('a link signs one officer in, once, in time', async () => {
    const officer = {
      member: 'north',
      name: 'ana',
      title: 'Duty officer',
      rights: ['submit', 'judge'],
    }
    await store.officers.put(officer)
    expect(await store.officers.list('north')).toEqual([officer])
    expect(await store.officers.list('south')).toEqual([])
    const link = { member: 'north', name: 'ana', linkHash: 'link1', expires: '2015-10-02' }
    expect(await store.officers.giveLink({ ...link, name: 'nobody' })).toBe(false)
    expect(await store.officers.giveLink(link)).toBe(true)
    expect(await store.officers.takeLink({ linkHash: 'link1', now: '2015-10-02' })).toBeNull()
    const takers = [1, 2].map(() =>
      store.officers.takeLink({ linkHash: 'link1', now: '2015-10-01' }),
    )
    expect((await Promise.all(takers)).filter((taken) => taken !== null)).toEqual([officer])
    expect(await store.officers.takeLink({ linkHash: 'link1', now: '2015-10-01' })).toBeNull()
  })

  test('a draft is kept over the one before, and dropped', async () => {
    const draft = {
      stream: 'north',
      officer: 'ana',
      key: 'report',
      body: 'half \u0000 done',
      at: '2015',
    }
    await store.drafts.put({ ...draft, body: 'first' })
    await store.drafts.put(draft)
    expect(await store.drafts.find(draft)).toEqual(draft)
    expect(await store.drafts.list({ stream: 'north', officer: 'bela' })).toEqual([])
    expect(await store.drafts.list({ stream: 'north', officer: 'ana' })).toEqual([draft])
    await store.drafts.drop(draft)
    expect(await store.drafts.find(draft)).toBeNull()
  })

  test("a saved view is one officer's own, kept over the one before, and dropped", async () => {
    const view = { stream: 'north', officer: 'ana', name: 'جسر \u202e', query: '{"q":"\u0000"}' }
    await store.savedViews.put({ ...view, query: '{}' })
    await store.savedViews.put(view)
    await store.savedViews.put({ ...view, name: 'a' })
    expect(await store.savedViews.list({ stream: 'north', officer: 'ana' })).toEqual([
      { ...view, name: 'a' },
      view,
    ])
    for (const other of [{ officer: 'bela' }, { stream: 'south' }]) {
      expect(await store.savedViews.list({ ...view, ...other })).toEqual([])
      expect(await store.savedViews.drop({ ...view, ...other })).toBe(false)
    }
    expect(await store.savedViews.drop(view)).toBe(true)
    expect(await store.savedViews.drop(view)).toBe(false)
    expect(await store.savedViews.list(view)).toEqual([{ ...view, name: 'a' }])
  })

  test('an officer has at most a hundred saved views, and may change each of them', async () => {
    const view = { stream: 'north', officer: 'cleo', name: '', query: '{}' }
    for (let number = 1; number <= VIEWS_MAX; number += 1)
      await store.savedViews.put({ ...view, name: `${number}` })
    const put = (name: string) => store.savedViews.put({ ...view, name, query: '{"q":"x"}' })
    await expect(put('one more')).rejects.toMatchObject({ code: 'field_invalid' })
    await put('7')
    const kept = await store.savedViews.list(view)
    expect(kept).toHaveLength(VIEWS_MAX)
    expect(kept.find(({ name }) => name === '7')?.query).toBe('{"q":"x"}')
  })

  test('a log takes no smaller checkpoint, and no second one of a size', async () => {
    const checkpoint = { log: 'joint', size: 5, root: 'r5', note: 'n' }
    expect(await store.logs.latestCheckpoint('joint')).toBeNull()
    await store.logs.putCheckpoint(checkpoint)
    await store.logs.putCheckpoint({ ...checkpoint, note: 'cosigned' })
    for (const bad of [{ size: 4 }, { root: 'other' }])
      await expect(store.logs.putCheckpoint({ ...checkpoint, ...bad })).rejects.toMatchObject({
        code: 'conflict',
      })
    await store.logs.putCheckpoint({ ...checkpoint, size: 6, root: 'r6' })
    expect(await store.logs.latestCheckpoint('joint')).toMatchObject({ size: 6, root: 'r6' })
    expect(await store.logs.latestCheckpoint('public')).toBeNull()
  })

  test('it says how it is', async () => {
    const backend = kind === 'pglite' ? 'embedded' : 'server'
    expect(await store.health()).toEqual({ backend, canRead: true, canWrite: true, why: '' })
  })
})
