import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { freshDirectory, freshServerDatabase, KINDS } from '#make/databases.ts'
import {
  eventChange,
  makeEventRecord,
  makeMemberWordRecord,
  makeReportRecord,
  memberWordChange,
  reportChange,
  wordsChange,
} from '#make/picture-rows.ts'
import { apiTokensOf } from '#store/api-tokens.ts'
import { appendEntries } from '#store/append-entries.ts'
import type { Backend } from '#store/backend.ts'
import { putDraft } from '#store/drafts.ts'
import type { Db, Role } from '#store/in-role.ts'
import { putOfficer } from '#store/officers.ts'
import { openDb } from '#store/open-db.ts'
import { passkeysOf } from '#store/passkeys.ts'
import { applyStep } from '#store/picture.ts'
import { recoveriesOf } from '#store/recoveries.ts'
import { sessionsOf } from '#store/sessions.ts'
import { addTreeHashes } from '#store/tree-hashes.ts'

const SHARED = ['stream_head', 'channel_head', 'work']
/** Tables that have no rows of one stream: their policies open them by token, or to whoever is bound to a stream. */
const APART = [
  'officer',
  'session',
  'passkey',
  'api_token',
  'recovery',
  'checkpoint',
  'blob',
  'signer',
]

describe.each(KINDS)('row security on %s', (kind) => {
  let db: Db
  let backend: Backend
  let remove: () => unknown
  beforeAll(async () => {
    const place = kind === 'pglite' ? await freshDirectory() : await freshServerDatabase()
    const opened = await openDb(place.options)
    db = opened.db
    backend = opened.backend
    remove = place.remove
    for (const stream of ['north', 'south']) {
      await appendEntries(db, {
        ...makeAppend([makeEntry(stream)]),
        blobs: [
          {
            owner: stream,
            sha256: 'ab'.repeat(32),
            mediaType: 'text/plain',
            bytes: Buffer.from(stream),
          },
        ],
      })
      await applyStep(db, {
        stream,
        from: 0,
        to: 1,
        changes: [
          eventChange(makeEventRecord(`event of ${stream}`)),
          reportChange(makeReportRecord(`report${stream}`)),
          memberWordChange(makeMemberWordRecord(`word${stream}`)),
          wordsChange('event', `event of ${stream}`, { bridge: 1 }),
          {
            table: 'blobGrant',
            key: `${stream} x`,
            of: { owner: stream, sha256: 'ab'.repeat(32) },
            row: 'granted',
          },
        ],
      })
      await addTreeHashes(db, { log: stream, level: 1, from: 0 }, [Buffer.alloc(32, 1)])
      await putDraft(db, { stream, officer: 'ana', key: 'k', body: 'x', at: '2015' })
      await putOfficer(db, { member: stream, name: 'ana', title: 'A', rights: [] })
      const whose = { member: stream, officer: 'ana' }
      const [made, used, expires] = ['1', '1', '2']
      await sessionsOf(db).put({
        ...whose,
        idHash: `hash${stream}`,
        way: 'link',
        created: '1',
        expires,
        seen: '1',
        proved: '1',
      })
      await passkeysOf(db).put({
        ...whose,
        id: `key${stream}`,
        name: 'K',
        publicKey: Uint8Array.of(1),
        counter: 0,
        transports: [],
        made,
        used,
      })
      const token = { ...whose, idHash: `token${stream}`, name: 'T', scopes: [] }
      await apiTokensOf(db).put({ ...token, made, used, expires })
      await recoveriesOf(db).ask({ ...whose, askedBy: 'ben', at: '1' }, '0')
    }
  })
  afterAll(async () => {
    await backend.close()
    await remove()
  })

  const tablesOf = async (condition: string) => {
    const found = await db.inRole('app', null, (tx) =>
      sql<{
        name: string
      }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and ${sql.raw(condition)} order by 1`.execute(
        tx,
      ),
    )
    return found.rows.map((row) => row.name)
  }
  const HAS_STREAM = `exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'stream')`
  /** Everything that a role sees of a table, by a query that forgot its stream. */
  const seen = (role: Role, stream: string | null, table: string) =>
    db.inRole(
      role,
      stream,
      async (tx) =>
        (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx)).rows,
    )
  const refused = async (attempt: Promise<unknown>) =>
    expect(
      await attempt.then(
        () => 'allowed',
        (error: { code?: string }) => error.code,
      ),
    ).toBe('42501')

  test('every table with a stream column, and every other but the schema version, has it forced', async () => {
    const withStream = await tablesOf(HAS_STREAM)
    expect(withStream).toContain('stream_entry')
    expect(withStream.length).toBeGreaterThan(10)
    const forced = await tablesOf('c.relrowsecurity and c.relforcerowsecurity')
    expect(withStream.filter((table) => !forced.includes(table))).toEqual([])
    expect(await tablesOf('not (c.relrowsecurity and c.relforcerowsecurity)')).toEqual([
      'schema_version',
    ])
  })

  test('no index or key of a table with streams begins with anything else', async () => {
    const found = await db.inRole('app', null, (tx) =>
      sql<{
        name: string
      }>`select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
        join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and ${sql.raw(HAS_STREAM)} and (select attname from pg_attribute a
          where a.attrelid = c.oid and a.attnum = x.indkey[0]) <> 'stream'`.execute(tx),
    )
    expect(found.rows).toEqual([])
  })

  test('a query that forgot its stream sees that stream alone, in every table', async () => {
    const tables = await tablesOf(HAS_STREAM)
    let rows = 0
    for (const table of tables)
      for (const row of await seen('app', 'south', table)) {
        rows += 1
        expect([table, row['stream']]).toEqual([table, 'south'])
      }
    expect(rows).toBeGreaterThanOrEqual(tables.length - 5)
    expect(await seen('app', 'south', 'blob')).toMatchObject([{ owner: 'south' }])
    expect(await seen('app', 'south', 'officer')).toMatchObject([{ member: 'south' }])
    expect(await seen('app', 'south', 'session')).toMatchObject([{ member: 'south' }])
    for (const table of ['stream_entry', 'event', 'report'])
      expect((await seen('work', 'north', table)).map((row) => row['stream'])).toEqual(['north'])
  })

  test.each([[null], ['']])('bound to no stream (%j) nothing is seen', async (stream) => {
    const tables = [...(await tablesOf(HAS_STREAM)), ...APART].filter((table) => table !== 'signer')
    for (const table of tables)
      expect([table, await seen('app', stream, table)]).toEqual([table, []])
    for (const table of ['stream_entry', 'event', 'report', 'search_token', 'work', 'blob_grant'])
      expect([table, await seen('work', stream, table)]).toEqual([table, []])
  })

  test('a pooled connection forgets its stream and role after each transaction', async () => {
    for (let tries = 0; tries < 12; tries += 1) {
      await seen('app', 'north', 'stream_entry')
      expect(await seen('app', null, 'stream_entry')).toEqual([])
    }
    const { rows } = await backend.pool.query('select current_user as role, session_user as login')
    expect(rows[0].role).toBe(rows[0].login)
  })

  test('the appending role reads no entry, no picture, no bytes', async () => {
    for (const table of await tablesOf("c.relname <> 'schema_version'"))
      if (!SHARED.includes(table)) await refused(seen('append', 'north', table))
  })

  test('no role writes where it has no business', async () => {
    const run = (role: Role, statement: string) =>
      db.inRole(role, 'north', (tx) => sql.raw(statement).execute(tx))
    await refused(run('app', `update stream_entry set payload = null`))
    await refused(run('app', `delete from event`))
    await refused(run('append', `delete from stream_entry`))
    await refused(run('work', `update stream_entry set item = ''`))
    await refused(run('work', `update tree_hash set hash = ''`))
    await refused(run('work', `insert into tree_hash values ('south', 1, 1, '')`))
    await refused(run('work', `update stream_entry set payload = 'other words'`))
    await refused(
      run(
        'work',
        `insert into event select 'south', id || 'x', earliest, latest, action, support, contest,
      is_withdrawn, has_place, country, data from event`,
      ),
    )
    await refused(run('app', `insert into draft values ('south', 'ana', 'z', '', '')`))
    await refused(run('app', `create table loot (a int)`))
    expect(await seen('app', 'south', 'event')).toHaveLength(1)
  })

  test('there is no sequence, no identity, no clock in the schema', async () => {
    const found = await db.inRole('app', null, (tx) =>
      sql<{
        kind: string
      }>`select 'sequence' as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind = 'S'
        union all select 'default' from pg_attrdef d join pg_class c on c.oid = d.adrelid
          join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'
        union all select 'trigger' from pg_trigger t join pg_class c on c.oid = t.tgrelid
          join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not tgisinternal`.execute(
        tx,
      ),
    )
    expect(found.rows).toEqual([])
  })
})
