import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveClaim } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { differencesFrom, exerciseKey, keyedClaims, scoreOf } from '#make/exercise-score.ts'
import { openPlainCentre, type PlainCentre } from '#make/plain-centre.ts'
import { loadExample } from '../../src/start-example.ts'

const MEMBERS = ['south', 'north', 'observers', 'aid']
const STREAMS = [...MEMBERS, 'crossing', 'joint', 'public']
const key = exerciseKey()

let database: TestDatabase
let centre: PlainCentre
let keys = ''
const fileOf = new Map<string, string>()
const refused: string[] = []

beforeAll(async () => {
  database = await openTestDatabase('postgres')
  await database.store.close()
  keys = mkdtempSync(join(tmpdir(), 'parley-exercise-'))
  // No reader: what the pictures hold are the officers' own readings, so that the key is compared with fusing alone.
  centre = { ...(await openPlainCentre({ store: database.options, keys })), readers: [] }
  await loadExample(centre, {
    onRefused: (move) => refused.push(move),
    onHandedIn: (file, handle) => fileOf.set(handle, file),
  })
  await centre.fold.settle()
}, 300_000)
afterAll(async () => {
  await centre.close()
  await database.drop()
  rmSync(keys, { recursive: true, force: true })
})

async function seenIn(stream: string) {
  const events: EventRecord[] = []
  const live: LiveClaim[] = []
  let after: { latest: string; id: string } | undefined
  for (;;) {
    const page = await centre.store.events.list({ stream, limit: 200, after })
    events.push(...page)
    const last = page.at(-1)
    if (!last) break
    after = { latest: last.latest, id: last.id }
  }
  for (const { id } of events)
    for (const claim of await centre.store.claims.ofEvent({ stream, event: id }))
      if (claim.kind === 'live') live.push(claim.live)
  return { events, keyed: keyedClaims(key, live, fileOf) }
}

test('every move of the story is made', () => expect(refused).toEqual([]))

test.each(STREAMS)('%s holds the reports that the key lists, and no other', async (stream) => {
  const reports = await centre.store.reports.list({ stream, limit: 1000 })
  expect(reports.map(({ handle }) => fileOf.get(handle)).sort()).toEqual(
    key.streams[stream]?.reports.toSorted(),
  )
})

test('every claim that the key puts into a stream is there, and no other', async () => {
  for (const stream of STREAMS) {
    const { keyed } = await seenIn(stream)
    const told = key.streams[stream]?.events.flatMap(({ claims }) => claims) ?? []
    expect([...keyed.keys()].sort()).toEqual([...new Set(told)].sort())
  }
})

test.each(STREAMS)(
  'the picture of %s equals the key: its events, and how each stands',
  async (stream) => {
    const seen = await seenIn(stream)
    expect(differencesFrom(key, stream, seen)).toEqual([])
    expect(seen.events).toHaveLength(new Set(seen.events.map(({ id }) => id)).size)
    expect(scoreOf(key, stream, seen)).toMatchObject({ precision: 1, recall: 1 })
  },
)
