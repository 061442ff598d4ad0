import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUEUES } from '#domain/triage.ts'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { freshServerDatabase } from '#make/databases.ts'
import {
  eventChange,
  makeEventRecord,
  makeReportRecord,
  reportChange,
  wordsChange,
} from '#make/picture-rows.ts'
import { makeSource } from '#make/sources.ts'
import { PROJECTIONS, type Store } from '#ports/store.ts'
import { openStore } from '#store/open-store.ts'

const WITH_STREAM =
  /\b(stream_entry|stream_head|channel_head|work|blob_grant|report|reading|translation|member_word|claim|event|search_token|draft|saved_view|feed_state)\b/
/** The appending role lists which streams are behind: the one question that is asked of all of them. */
const OF_ALL = /^select \* from "work" where "folded" < "appended" order by "stream"$/
const OURS = /^(select|insert|update|delete)/i
const BY_STREAM = /\bstream"? (= \$|in \(\$)|insert into \S+ \("?stream"?,/

let store: Store
let remove: () => unknown
const statements = new Set<string>()
beforeAll(async () => {
  const place = await freshServerDatabase()
  remove = place.remove
  store = await openStore({ ...place.options, onStatement: ({ sql }) => statements.add(sql) })
})
afterAll(async () => {
  await store.close()
  await remove()
})

async function callEverything(): Promise<void> {
  const stream = 'north'
  const request = { stream, officer: 'ana', key: 'k', requestHash: 'h' }
  const search = { words: ['mill', 'fo'], isPrefix: true }
  await store.entries.append(makeAppend([makeEntry(stream)], { request }))
  await store.entries.append(
    makeAppend([makeEntry(stream, { n: 2 })], { request: { ...request, key: 'l' } }),
  )
  await store.entries.list({ stream, after: 0, limit: 1 })
  await store.entries.ofHandle({ stream, handle: 'x' })
  await store.entries.tip(stream)
  await store.entries.findRequest(request)
  await store.channels.heads({ from: stream, to: ['joint'] })
  const grant = {
    table: 'blobGrant',
    key: 'a b',
    of: { owner: 'a', sha256: 'b' },
    row: 'granted',
  } as const
  const changes = [
    eventChange(makeEventRecord('e')),
    reportChange(makeReportRecord('r')),
    wordsChange('event', 'e', { mill: 1 }),
    grant,
  ]
  const erase = [{ handle: 'x', from: stream, to: stream, before: 1 }]
  await store.picture.apply({ stream, from: 0, to: 2, changes, erase })
  await store.picture.progress(stream)
  for (const table of PROJECTIONS) for await (const _ of store.picture.rows({ stream, table }));
  await store.events.list({
    stream,
    search,
    from: '2',
    to: '3',
    limit: 1,
    after: { latest: '', id: '' },
  })
  await store.events.list({ stream, limit: 1 })
  await store.events.count({ stream })
  await store.events.count({ stream, search })
  await store.events.places({ stream, search, limit: 1 })
  await store.events.days({ stream, search })
  await store.events.countries({ stream })
  await store.entries.newestOf({ stream, kind: 'recall' })
  await store.events.find({ stream, id: 'e' })
  await store.reports.list({ stream, search, limit: 1, after: { at: '', handle: '' } })
  await store.reports.list({ stream, limit: 1 })
  await store.reports.find({ stream, handle: 'r' })
  await store.reports.named({ stream, handles: ['r'] })
  const inbox = { officer: 'ana', now: '2' }
  for (const name of QUEUES)
    await store.reports.list({ stream, queue: { name, ...inbox }, limit: 1 })
  await store.reports.counts({ stream, ...inbox })
  await store.readings.find({ stream, handle: 'r' })
  await store.readings.ofReport({ stream, report: 'r' })
  await store.translations.ofReport({ stream, report: 'r' })
  await store.memberWords.on({ stream, objects: ['claim c'] })
  await store.memberWords.find({ stream, handle: 'w' })
  await store.entries.naming({ stream, kinds: ['reading'], names: ['x'], after: 0 })
  await store.claims.find({ stream, name: 'c' })
  await store.claims.ofReport({ stream, report: 'r' })
  await store.claims.ofEvent({ stream, event: 'e' })
  await store.search({ stream, ...search, limit: 1 })
  await store.blobs.find({ stream, owner: 'a', sha256: 'b' })
  await store.work.list()
  const draft = { stream, officer: 'ana', key: 'k', body: '', at: '' }
  await store.drafts.put(draft)
  await store.drafts.find(draft)
  await store.drafts.list(draft)
  await store.drafts.drop(draft)
  const view = { stream, officer: 'ana', name: 'v', query: '{}' }
  await store.savedViews.put(view)
  await store.savedViews.list(view)
  await store.savedViews.drop(view)
  const source = makeSource(stream)
  await store.sources.add(source)
  await store.sources.list(stream)
  await store.sources.find({ stream, id: source.id })
  await store.sources.change({ stream, id: source.id }, (was) => ({
    ...was,
    url: 'https://b.example/',
  }))
  await store.sources.drop({ stream, id: source.id })
  await store.picture.drop(stream)
}

test('every statement on a table of streams names its stream as a parameter', async () => {
  await callEverything()
  const ours = [...statements].filter(
    (text) => OURS.test(text) && WITH_STREAM.test(text.replace(/^select set_config.*/, '')),
  )
  expect(ours.length).toBeGreaterThan(35)
  expect(
    ours.filter((text) => !BY_STREAM.test(text.replaceAll(/\s+/g, ' ')) && !OF_ALL.test(text)),
  ).toEqual([])
})

test('every statement runs after its role and stream were set', () => {
  expect([...statements].filter((text) => /set_config\('role'/.test(text))).toHaveLength(1)
  expect(
    [...statements].filter((text) =>
      /\bset (?!_config)(role|session|search_path)|prepare /i.test(text),
    ),
  ).toEqual([])
})

test('a list uses the index that its comment names', async () => {
  const place = await freshServerDatabase()
  const { openDb } = await import('#store/open-db.ts')
  const { sql } = await import('kysely')
  const { db, backend } = await openDb(place.options)
  const plan = await db.inRole('app', 'north', async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    await sql`set local enable_bitmapscan = off`.execute(tx)
    const explain = async (query: string) =>
      (await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(query)}`.execute(tx)).rows
        .map((row) => row['QUERY PLAN'])
        .join('\n')
    return {
      events: await explain(
        `select data from event where stream = 'north' and latest <= '2015' order by latest desc, id limit 5`,
      ),
      reports: await explain(
        `select data from report where stream = 'north' order by at desc, handle limit 5`,
      ),
      words: await explain(
        `select item from search_token where stream = 'north' and token >= 'mi' and token < 'mj'`,
      ),
    }
  })
  await backend.close()
  await place.remove()
  expect(plan.events).toMatch(/event_facts[\s\S]*Index Cond: [^\n]*stream[^\n]*latest/)
  expect(plan.events).not.toMatch(/\bSort\b/)
  expect(plan.reports).toMatch(/report_by_time/)
  expect(plan.reports).not.toMatch(/\bSort\b/)
  // Under row security only a leakproof comparison may use the index: the token must be in its condition.
  expect(plan.words).toMatch(/search_token_pkey[\s\S]*Index Cond: [^\n]*token >=/)
})
