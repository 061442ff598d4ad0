import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { makeDatabase, startCluster } from '#make/postgres-cluster.ts'
import type { StoreOptions } from '#store/open-store.ts'
import { type Bench, inFolder, type Measure, type Say } from './measure.ts'

/** Seconds: processor time of this program (all threads), of the database's processes, and by the clock. */
export type Spent = { readonly ours: number; readonly database: number; readonly clock: number }
/** What one process measured on one database. */
export type FoldRun = {
  readonly claims: number
  readonly events: number
  /** Whether the rebuild gave the same bytes. */
  readonly isSame: boolean
  readonly appended: Spent
  readonly folded: Spent
  readonly refolded: Spent
}

const CLAIMS = Number(process.env['PARLEY_BENCH_FOLD_CLAIMS'] ?? 100_000)
const BAR_CLAIMS = 2000
const BAR_REFOLD_SECONDS = 60
const ONCE = fileURLToPath(new URL('./fold-once.ts', import.meta.url))

async function measured(options: StoreOptions, server = 0): Promise<FoldRun> {
  const args = [ONCE, String(CLAIMS), JSON.stringify(options), String(server)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([textOf(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`folding ${CLAIMS} claims ended with ${code}`)
  return JSON.parse(said)
}

const processor = ({ ours, database }: Spent) => ours + database

function measuresOf(name: string, run: FoldRun, isBarred: boolean): Measure[] {
  const { claims, appended, folded, refolded } = run
  const both = processor(appended) + processor(folded)
  const speed = { name: `${name}: appended and folded`, value: claims / both, unit: 'claims/s' }
  const again = { name: `${name}: rebuilt, by the clock`, value: refolded.clock, unit: 's' }
  return [
    isBarred ? { ...speed, bar: { least: BAR_CLAIMS } } : speed,
    isBarred ? { ...again, bar: { most: BAR_REFOLD_SECONDS } } : again,
    { name: `${name}: rebuilt to other bytes`, value: Number(!run.isSame), unit: '', bar: { most: 0 } },
    { name: `${name}: events`, value: run.events, unit: 'events' },
    ...partsOf(`${name}: appending`, appended),
    ...partsOf(`${name}: folding`, folded),
    ...partsOf(`${name}: rebuilding`, refolded),
  ]
} // biome-ignore format: one measure a line

const partsOf = (name: string, { ours, database, clock }: Spent): Measure[] => [
  { name: `${name}, processor of Parley`, value: ours, unit: 's' },
  { name: `${name}, processor of the server`, value: database, unit: 's' },
  { name: `${name}, by the clock`, value: clock, unit: 's' },
]

async function onServer(say: Say): Promise<Measure[]> {
  say(`${CLAIMS} claims into PostgreSQL...`)
  const cluster = await startCluster(['max_wal_size=4GB'])
  try {
    const options = await makeDatabase(cluster.url, 'parley_bench')
    return measuresOf('PostgreSQL', await measured(options, cluster.pid), true)
  } finally {
    await cluster.stop()
  }
}

async function embedded(say: Say): Promise<Measure[]> {
  say(`${CLAIMS} claims into the embedded database...`)
  const run = await inFolder((folder) => measured({ dataDir: join(folder, 'data') }))
  return measuresOf('embedded', run, false)
}

export const foldBench: Bench = {
  about: `${CLAIMS} claims of a made crisis appended to one stream as signed reports of five claims, folded, and rebuilt; a second is one of processor time, Parley's and the database's together`,
  run: async (say) => [...(await onServer(say)), ...(await embedded(say))],
}
