import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { freshDirectory, freshServerDatabase, KINDS } from '#make/databases.ts'
import { asSuperuser } from '#make/postgres-cluster.ts'
import type { Store } from '#ports/store.ts'
import { openDb } from '#store/open-db.ts'
import { openStore, type StoreOptions } from '#store/open-store.ts'

const CHILD = fileURLToPath(import.meta.resolve('#make/appending-child.ts'))
const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

const placeOf = async (kind: (typeof KINDS)[number]) => {
  const place = kind === 'pglite' ? await freshDirectory() : await freshServerDatabase()
  undo.push(place.remove)
  return place.options
}
const open = async (options: StoreOptions): Promise<Store> => {
  const store = await openStore(options)
  undo.push(() => store.close())
  return store
}
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )

/** A process that appends; resolves when it has acknowledged `enough` entries, with what it said last. */
async function appending(
  options: StoreOptions,
  enough: number,
): Promise<{ child: ChildProcess; last: () => number }> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const last = () => Number(/kept (\d+)\n[^\n]*$/.exec(said)?.[1] ?? 0)
  let first = 0
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the child ended by itself')))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      first ||= Number(/kept (\d+)\n/.exec(said)?.[1] ?? 0)
      if (first > 0 && last() - first >= enough) resolve()
    })
  })
  return { child, last }
}

describe.each(KINDS)('a process killed in mid-write on %s', (kind) => {
  test('loses nothing that it acknowledged, and leaves nothing half', {
    timeout: 120_000,
  }, async () => {
    const options = await placeOf(kind)
    let kept = 0
    for (const enough of [3, 30]) {
      const { child, last } = await appending(options, enough)
      const over = once(child, 'exit')
      child.kill('SIGKILL')
      await over
      kept = last()
    }
    const store = await open(options)
    const tip = await store.entries.tip('north')
    expect(kept).toBeGreaterThan(33)
    // One more may have been committed and not yet said.
    expect([kept, kept + 1]).toContain(tip.position)
    expect((await store.entries.tip('joint')).position).toBe(tip.position)
    const positions: number[] = []
    for await (const entry of store.entries.read({ stream: 'north', after: 0 }))
      positions.push(entry.n)
    expect(positions).toEqual(Array.from({ length: tip.position }, (_, index) => index + 1))
    expect(await store.channels.heads({ from: 'north', to: ['north'] })).toMatchObject([
      { n: tip.position },
    ])
  })
})

describe.each(KINDS)('a schema that is newer on %s', (kind) => {
  test('is refused, and left as it is', async () => {
    const options = await placeOf(kind)
    const { db, backend } = await openDb(options)
    await (kind === 'pglite'
      ? backend.pool.query("insert into schema_version values (99, 'later')")
      : asSuperuser('adminUrl' in options ? String(options.adminUrl) : '', (admin) =>
          admin.query("insert into schema_version values (99, 'later')"),
        ))
    await backend.close()
    await expect(openStore(options)).rejects.toMatchObject({
      code: 'schema_newer',
      facts: { found: 99 },
    })
    expect(await codeOf(openStore(options))).toBe('schema_newer')
    expect(db.backend).toBe(backend.kind)
  })
})

describe('a data directory', () => {
  test('is one process only: the second is refused at once, by the number of the first', async () => {
    const options = await placeOf('pglite')
    const { child } = await appending(options, 1)
    undo.push(() => child.kill('SIGKILL'))
    const begin = performance.now()
    await expect(openStore(options)).rejects.toMatchObject({
      code: 'directory_held',
      facts: { pid: child.pid },
    })
    expect(performance.now() - begin).toBeLessThan(2000)
    const over = once(child, 'exit')
    child.kill('SIGKILL')
    await over
    const store = await open(options)
    expect((await store.entries.tip('north')).position).toBeGreaterThan(0)
    expect(await codeOf(openStore(options))).toBe('directory_held')
  })

  test.each([
    ['of another start of this machine', { boot: 'x', host: undefined }, 'done'],
    ['of a process whose number was given away', { begun: '1' }, 'done'],
    ['of a living process', {}, 'directory_held'],
    [
      'of another machine, touched just now',
      { boot: 'x', host: 'elsewhere', pid: 1 },
      'directory_held',
    ],
    ['that is no lock at all', null, 'done'],
  ])('with a lock %s', async (_, change, outcome) => {
    const options = (await placeOf('pglite')) as { dataDir: string }
    const { lockDirectory } = await import('#store/embedded/directory-lock.ts')
    const free = lockDirectory(options.dataDir)
    const path = join(options.dataDir, 'lock')
    const mine = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    free()
    const host =
      change && 'host' in change && change.host !== undefined ? change.host : mine['host']
    writeFileSync(path, change === null ? 'garbage' : JSON.stringify({ ...mine, ...change, host }))
    const take = async () => lockDirectory(options.dataDir)()
    expect(await codeOf(take())).toBe(outcome)
    expect(readdirSync(options.dataDir).filter((name) => name.startsWith('lock.'))).toEqual([])
  })

  test('keeps no folder for its socket behind, not even of a process that was killed', async () => {
    const options = (await placeOf('pglite')) as { dataDir: string }
    const note = join(options.dataDir, 'socket-folder')
    const { child } = await appending(options, 1)
    const room = readFileSync(note, 'utf8')
    const over = once(child, 'exit')
    child.kill('SIGKILL')
    await over
    expect(existsSync(room)).toBe(true)
    const store = await open(options)
    expect(existsSync(room)).toBe(false)
    const next = readFileSync(note, 'utf8')
    await store.close()
    await store.close()
    expect([existsSync(next), existsSync(note)]).toEqual([false, false])
  })

  test('whose first start was cut short begins again', async () => {
    const options = (await placeOf('pglite')) as { dataDir: string }
    const half = join(options.dataDir, 'database.new')
    mkdirSync(half)
    writeFileSync(join(half, 'PG_VERSION'), '18')
    const store = await open(options)
    await store.entries.append(makeAppend([makeEntry('north')]))
    expect(existsSync(half)).toBe(false)
  })

  test('on a full disk refuses writes, reads on, and writes again when there is room', async () => {
    let free = 10 * 2 ** 30
    const options = (await placeOf('pglite')) as { dataDir: string }
    const store = await open({ ...options, freeBytes: () => free })
    await store.entries.append(makeAppend([makeEntry('north', { n: 1 })]))
    expect(existsSync(join(options.dataDir, 'ballast'))).toBe(true)
    free = 2 ** 20
    const next = makeAppend([makeEntry('north', { n: 2 })])
    expect(await codeOf(store.entries.append(next))).toBe('disk_full')
    expect(existsSync(join(options.dataDir, 'ballast'))).toBe(false)
    expect(
      (await store.entries.list({ stream: 'north', after: 0, limit: 9 })).length,
    ).toBeGreaterThan(0)
    expect(await store.health()).toMatchObject({ canRead: true, canWrite: false, why: 'disk_full' })
    free = 10 * 2 ** 30
    expect(await codeOf(store.entries.append(next))).toBe('done')
  })

  test('whose database is stuck in one statement is served again, with all that was acknowledged', async () => {
    const { db, backend } = await openDb({ ...(await placeOf('pglite')), stuckMs: 1500 })
    undo.push(backend.close)
    const { appendEntries } = await import('#store/append-entries.ts')
    const { listEntries } = await import('#store/entries.ts')
    await appendEntries(db, makeAppend([makeEntry('north')]))
    const stuck = codeOf(
      backend.pool.query(
        'select count(*) from generate_series(1, 1000000000) a, generate_series(1, 9) b',
      ),
    )
    const meanwhile = codeOf(listEntries(db, { stream: 'north', after: 0, limit: 1 }))
    expect(await stuck).not.toBe('done')
    expect(['busy', 'done']).toContain(await meanwhile)
    await expect
      .poll(() => codeOf(listEntries(db, { stream: 'north', after: 0, limit: 1 })), {
        timeout: 20_000,
      })
      .toBe('done')
    expect((await listEntries(db, { stream: 'north', after: 0, limit: 5 })).length).toBe(1)
  })
})

describe('a server', () => {
  test('whose connections are cut every moment loses and doubles nothing', async () => {
    const options = (await placeOf('postgres')) as { url: string; adminUrl: string }
    const store = await open(options)
    const cutting = asSuperuser(options.adminUrl, async (admin) => {
      for (let cuts = 0; cuts < 8; cuts += 1) {
        await new Promise((resolve) => setTimeout(resolve, 60))
        await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'parley'
          and datname = current_database()`)
      }
    })
    for (let n = 1; n <= 120; n += 1) {
      const request = { stream: 'north', officer: 'ana', key: `key ${n}`, requestHash: 'h' }
      const append = makeAppend([makeEntry('north', { n })], { request })
      for (let outcome = ''; outcome !== 'done'; ) {
        outcome = await codeOf(store.entries.append(append))
        expect(['done', 'busy']).toContain(outcome)
      }
    }
    await cutting
    expect((await store.entries.tip('north')).position).toBe(120)
    expect((await store.entries.list({ stream: 'north', after: 0, limit: 500 })).length).toBe(120)
  })

  test('is refused with a login that row security does not bind, and without its schema', async () => {
    const options = (await placeOf('postgres')) as { url: string; adminUrl: string }
    expect(await codeOf(openStore({ url: options.adminUrl, adminUrl: options.adminUrl }))).toBe(
      'not_allowed',
    )
    const bare = (await placeOf('postgres')) as { url: string }
    expect(await codeOf(openStore({ url: bare.url }))).toBe('not_allowed')
    await (await openStore(options)).close()
    await (await openStore({ url: options.url })).close()
  })

  test('has a raced transaction run again, five times at most, and then is busy', async () => {
    const { db, backend } = await openDb(await placeOf('postgres'))
    undo.push(backend.close)
    const racing = (races: number, code: string) => {
      let tries = 0
      const run = db.inRole('app', 'north', async () => {
        tries += 1
        if (tries <= races) throw Object.assign(new Error('raced'), { code })
        return tries
      })
      return run.catch((error: { code?: string }) => `${error.code} after ${tries}`)
    }
    expect(await racing(5, '40001')).toBe(6)
    expect(await racing(3, '40P01')).toBe(4)
    const begin = performance.now()
    expect(await racing(99, '40001')).toBe('busy after 6')
    expect(performance.now() - begin).toBeLessThan(2500)
    expect(await racing(1, '23514')).toBe('23514 after 1')
  })

  test('is reached through its socket, too', async () => {
    const options = (await placeOf('postgres')) as { url: string; adminUrl: string }
    const at = (url: string) => {
      const { username, hostname, port, pathname } = new URL(url)
      return `postgres://${username}@${pathname}?host=${hostname}&port=${port}`
    }
    const store = await open({ url: at(options.url), adminUrl: at(options.adminUrl) })
    expect(await store.health()).toMatchObject({ canRead: true })
  })

  test('that is not there is refused as busy', async () => {
    const url = 'postgres://parley@127.0.0.1:1/nowhere'
    expect(await codeOf(openStore({ url }))).toBe('busy')
  })
})
