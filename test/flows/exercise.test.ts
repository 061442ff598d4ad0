import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveClaim } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { exerciseKey, keyedClaims, type Score, scoreOf } from '#make/exercise-score.ts'
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
    // An observation without text has no quote to find its claims by.
    const named = told.filter((id) => !/^(16|47)-/.test(id))
    expect([...keyed.keys()].sort()).toEqual([...new Set(named)].sort())
  }
})

/** What was reached, so that no change loses it unseen. The aim is 1 everywhere. */
const REACHED: Omit<Score, 'events'> = {
  precision: 0.93,
  recall: 0.54,
  support: 0.78,
  contest: 0.89,
}

test('the pictures come as near to the key as they came before', async () => {
  const scores = new Map<string, Score>()
  for (const stream of STREAMS) scores.set(stream, scoreOf(key, stream, await seenIn(stream)))
  process.stdout.write(
    `exercise against its key\n${[...scores].map(([stream, score]) => `  ${stream} ${JSON.stringify(score)}`).join('\n')}\n`,
  )
  for (const name of MEMBERS)
    for (const [part, least] of Object.entries(REACHED))
      expect(scores.get(name)?.[part as keyof Score], `${name} ${part}`).toBeGreaterThanOrEqual(
        least,
      )
})
