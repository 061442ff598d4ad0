import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { submitReport } from '#actions/submit-report.ts'
import { eventOf } from '#assess/event-of.ts'
import type { LiveClaim } from '#domain/event.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RowChange } from '#domain/rows.ts'
import type { Store } from '#ports/store.ts'
import { openStore } from '#store/open-store.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from './centre.ts'
import { type Bearer, claimsOfEvent } from './many-claims.ts'
import { wordReader } from './word-reader.ts'

/** Whose stream holds them all. */
export const MANY_MEMBER = 'alfa'
const REPORTS = 20
const A_STEP = 2500
const TRIES_MAX = 60
const REST_MS = 1000

/**
 * Makes a data directory whose centre holds a picture of so many events: a charter and twenty reports come in as any
 * other, then the rows of the events and of their claims go through the store's own writer, in steps that move no
 * position.
 *
 * Each row is what the fold would have made of these claims: `eventOf` says the event, `claimNameOf` the names. Left out
 * are the entries that claims come from, since handing them in takes hours: a claim says that it stands in one of the
 * twenty reports, and a rebuild would drop it. Left out too are the words for searching, ten rows an event: a search
 * finds the twenty reports' events alone.
 *
 * @returns how many events and claims were written, and how many events the stream holds with those of the reports
 */
export async function fillManyEvents(
  dataDir: string,
  events: number,
  say: (words: string) => void,
): Promise<{ events: number; claims: number; inStream: number }> {
  const store = await openStore({ dataDir })
  const centre = await makeTestCentre(store, {
    charter: testCharter([MANY_MEMBER, 'bravo']),
    readers: [wordReader],
    keys: join(dataDir, 'keys'),
  })
  try {
    const bearers = await reportsOf(centre)
    let claims = 0
    // The next rows are made while the database writes the last ones.
    let writing = Promise.resolve()
    for (let done = 0; done < events; done += A_STEP) {
      const numbers = Array.from({ length: Math.min(A_STEP, events - done) }, (_, at) => done + at)
      const told = numbers.map((number) => claimsOfEvent(number, bearers))
      const rows = told.flatMap(rowsOf)
      await writing
      writing = write(store, rows)
      claims += told.flat().length
      say(`${done + numbers.length} of ${events} events written`)
    }
    await writing
    const counted = await store.events.count({ stream: MANY_MEMBER })
    return { events, claims, inStream: counted.events }
  } finally {
    await centre.close()
    await store.close()
  }
}

/** Hands in the reports that all claims say they stand in. */
async function reportsOf(centre: TestCentre): Promise<readonly Bearer[]> {
  for (let report = 0; report < REPORTS; report += 1) {
    centre.effects.begin(`report ${report}`, report)
    const line = `Crew ${report} | AID | Town ${report} | 2025-06-${10 + (report % 20)} | Tomar`
    await submitReport(centre, officerOf(MANY_MEMBER), {
      content: { way: 'paste', text: `Report ${report}\n${line}` },
      marking: { to: [], tlp: 'amber' },
    })
  }
  await centre.fold.settle()
  const stream = MANY_MEMBER
  const reports = await centre.store.reports.list({ stream, limit: REPORTS })
  return await Promise.all(
    reports.map(async ({ handle, from, title, sha256 }) => {
      const [reading] = await centre.store.readings.ofReport({ stream, report: handle })
      if (!reading) throw new Error(`the report ${handle} was not read`)
      return { report: handle, reading: reading.handle, from, title, sha256 }
    }),
  )
}

/** An event of these claims, the first of which is its anchor, and the claims in it: the rows of a fold. */
function rowsOf(claims: readonly LiveClaim[]): RowChange[] {
  const [anchor] = claims
  if (!anchor) return []
  const sorted = [...claims].sort((a, b) => (a.name < b.name ? -1 : 1))
  const event = eventOf({ id: anchor.name, claims: sorted, suspended: [] })
  const reportCount = new Set(claims.map(({ report }) => report)).size
  return [
    { table: 'event', key: event.id, row: { ...event, judgements: [], reportCount } },
    ...claims.map((live): RowChange => {
      return { table: 'claim', key: live.name, row: { kind: 'live', live, event: event.id } }
    }),
  ]
}

/** The database tidies up after so many rows, and may have no answer for a while: then the step is taken again, as a fold would. */
async function write(store: Store, changes: readonly RowChange[]): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      const { folded } = await store.picture.progress(MANY_MEMBER)
      return await store.picture.apply({ stream: MANY_MEMBER, from: folded, to: folded, changes })
    } catch (error) {
      const isBusy = error instanceof Refusal && error.code === 'busy'
      if (!isBusy || tries >= TRIES_MAX) throw error
      await wait(REST_MS)
    }
}
