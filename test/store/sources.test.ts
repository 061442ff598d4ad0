import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Source } from '#domain/source.ts'
import { freshDirectory, freshServerDatabase, KINDS } from '#make/databases.ts'
import { makeSource } from '#make/sources.ts'
import type { Backend } from '#store/backend.ts'
import type { Db, Role } from '#store/in-role.ts'
import { openDb } from '#store/open-db.ts'
import { addSource, changeSource, dropSource, findSource, listSources } from '#store/sources.ts'

describe.each(KINDS)('sources on %s', (kind) => {
  let db: Db
  let backend: Backend
  let remove: () => unknown
  beforeAll(async () => {
    const place = kind === 'pglite' ? await freshDirectory() : await freshServerDatabase()
    const opened = await openDb(place.options)
    db = opened.db
    backend = opened.backend
    remove = place.remove
    for (const member of ['north', 'south'])
      for (const id of ['b', 'a']) await addSource(db, makeSource(member, id))
  })
  afterAll(async () => {
    await backend.close()
    await remove()
  })

  const north = { stream: 'north', id: 'a' }
  const seen = (role: Role, stream: string | null) =>
    db.inRole(
      role,
      stream,
      async (tx) => (await sql<{ stream: string }>`select * from feed_state`.execute(tx)).rows,
    )

  test('a member has its own, in order', async () => {
    expect((await listSources(db, 'north')).map(({ id, member }) => [member, id])).toEqual([['north', 'a'], ['north', 'b']])
    expect(await findSource(db, north)).toEqual(makeSource('north', 'a'))
    expect(await findSource(db, { stream: 'east', id: 'a' })).toBeNull()
  }) // biome-ignore format: one thought

  test('a query that forgot its stream sees that stream alone, or nothing', async () => {
    for (const role of ['app', 'work'] as const) {
      expect((await seen(role, 'south')).map(({ stream }) => stream)).toEqual(['south', 'south'])
      expect(await seen(role, null)).toEqual([])
    }
    await expect(seen('append', 'south')).rejects.toMatchObject({ code: '42501' })
  })

  test("nobody changes or drops another's, and nothing is written under another's name", async () => {
    const statements = [
      sql`update feed_state set state = '' where stream = 'south'`,
      sql`delete from feed_state where stream = 'south'`,
    ]
    for (const statement of statements) await db.inRole('work', 'north', (tx) => statement.execute(tx))
    expect(await listSources(db, 'south')).toHaveLength(2)
    const theirs = sql`insert into feed_state (stream, feed, state) values ('south', 'c', '')`
    await expect(db.inRole('work', 'north', (tx) => theirs.execute(tx))).rejects.toMatchObject({ code: '42501' })
    const own = sql`insert into feed_state (stream, feed, state) values ('north', 'c', '')`
    await expect(db.inRole('app', 'north', (tx) => own.execute(tx))).rejects.toMatchObject({ code: '42501' })
  }) // biome-ignore format: one thought

  test('two changes at once both count', async () => {
    const once = (was: Source) => ({ ...was, state: { ...was.state, itemsTaken: was.state.itemsTaken + 1 } })
    await Promise.all([1, 2, 3, 4].map(() => changeSource(db, north, once)))
    expect((await findSource(db, north))?.state.itemsTaken).toBe(4)
    expect(await changeSource(db, { stream: 'north', id: 'x' }, once)).toBeNull()
  }) // biome-ignore format: one thought

  test('one address once, for a new source and for a changed one', async () => {
    const second = { ...makeSource('north', 'd'), url: 'https://north.example/a' }
    await expect(addSource(db, second)).rejects.toMatchObject({ code: 'field_invalid', faults: [{ pointer: '/url' }] })
    const other = { stream: 'north', id: 'b' }
    await expect(changeSource(db, other, (was) => ({ ...was, url: second.url }))).rejects.toMatchObject({ code: 'field_invalid' })
    await addSource(db, { ...second, member: 'south' })
  }) // biome-ignore format: one thought

  test('dropped, it is gone; what comes of a late change is nothing', async () => {
    expect(await dropSource(db, north)).toBe(true)
    expect(await dropSource(db, north)).toBe(false)
    expect(await changeSource(db, north, (was) => was)).toBeNull()
    expect(await listSources(db, 'north')).toHaveLength(1)
  })
})
