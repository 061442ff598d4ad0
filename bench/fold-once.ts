import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { appendItems, type Draft, newHandle } from '#actions/append-items.ts'
import { rebuild } from '#actions/rebuild.ts'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { openStore, type StoreOptions } from '#store/open-store.ts'
import type { FoldRun, Spent } from './fold.ts'
import { type MadeReport, reportsOf } from './fuse-crisis.ts'

/**
 * One process of `parley bench fold`: `node bench/fold-once.ts CLAIMS OPTIONS [PID]` with the store's options as JSON and the
 * number of PostgreSQL's first process; prints one JSON object of numbers (see FoldRun).
 */
const MEMBER = 'alfa'
const TICKS_A_SECOND = 100
const A_BATCH = 20

/** Processor time of this process and of the server's, in seconds, and the clock's. */
function spentBy(server: number): Spent {
  const { user, system } = process.cpuUsage()
  return {
    ours: (user + system) / 1e6,
    database: server > 0 ? secondsOf(server) : 0,
    clock: performance.now() / 1000,
  }
}

/** What the server's first process, its children and those that have ended took. Linux alone tells; 0 elsewhere. */
function secondsOf(server: number): number {
  try {
    const stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => statOf(Number(pid)) ?? [])
    const own = stats.filter(({ pid, parent }) => pid === server || parent === server)
    const ticks = own.map(({ pid, self, reaped }) => self + (pid === server ? reaped : 0))
    return ticks.reduce((sum, one) => sum + one, 0) / TICKS_A_SECOND
  } catch {
    return 0
  }
}

function statOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (index: number) => fields[index - 3] ?? 0
    return { pid, parent: at(4), self: at(14) + at(15), reaped: at(16) + at(17) }
  } catch {
    return null
  }
}

async function spent(server: number, work: () => Promise<unknown>): Promise<Spent> {
  const before = spentBy(server)
  await work()
  const after = spentBy(server)
  return {
    ours: after.ours - before.ours,
    database: after.database - before.database,
    clock: after.clock - before.clock,
  }
}

/** A report and its reading as one member's own. */
function draftsOf(centre: TestCentre, { claims }: MadeReport, number: number): Draft[] {
  centre.effects.begin(`report ${number}`, number)
  const handle = newHandle(centre, 'report')
  const text = claims.map(({ claim }) => claim.quote).join('. ')
  let start = 0
  const placed = claims.map(({ claim }) => {
    const span = { start, end: start + claim.quote.length }
    start = span.end + 2
    return { ...claim, ...span }
  })
  const source = claims[0]?.source
  const report = {
    title: `Report ${number}`,
    text,
    language: 'en',
    author: [],
    republishedBy: [],
    ...(source?.published ? { published: source.published } : {}),
    sha256: createHash('sha256').update(text).digest('hex'),
    evidence: [],
    arrival: { way: 'paste' as const },
  }
  const madeBy = { kind: 'reader' as const, name: 'made', version: '1' }
  const own = { to: [], tlp: 'amber' as const }
  const reading = { report: handle, madeBy, claims: placed, issues: [] }
  return [
    { kind: 'report', handle, ...own, payload: { report } },
    { kind: 'reading', handle: newHandle(centre, 'reading'), ...own, payload: reading },
  ]
}

/** Signs and appends all, so many reports in one transaction as an import of a table takes rows. */
async function appendAll(centre: TestCentre, claims: number): Promise<void> {
  const reports = [...reportsOf({ claims, aTownDay: 1, seed: 8015 })]
  for (let at = 0; at < reports.length; at += A_BATCH) {
    const drafts = reports
      .slice(at, at + A_BATCH)
      .flatMap((report, index) => draftsOf(centre, report, at + index))
    await appendItems(centre, { from: MEMBER, drafts })
  }
}

async function measure(claims: number, options: StoreOptions, server: number): Promise<FoldRun> {
  const store = await openStore(options)
  const centre = await makeTestCentre(store, { charter: testCharter([MEMBER, 'bravo']) })
  // Nothing is folded while entries come in, so that each part has its own time.
  const silent = { ...centre, folding: { ...centre.folding, ring: () => undefined } } as TestCentre
  try {
    const appended = await spent(server, () => appendAll(silent, claims))
    const folded = await spent(server, () => centre.fold.settle())
    let isSame = false
    const refolded = await spent(server, async () => {
      isSame = (await rebuild(centre, centre.fold)).isSame
    })
    const { events } = await store.events.count({ stream: MEMBER })
    return { claims, events, isSame, appended, folded, refolded }
  } finally {
    await centre.close()
    await store.close()
  }
}

const [claims = '1000', options = '{}', server = '0'] = process.argv.slice(2)
const run = await measure(Number(claims), JSON.parse(options) as StoreOptions, Number(server))
process.stdout.write(`${JSON.stringify(run)}\n`)
