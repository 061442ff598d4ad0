import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Bench, Measure, Say } from './measure.ts'

/** What one process measured. Times are of the processor, all threads together. */
export type FuseRun = {
  /** Microseconds a claim. */
  readonly micros: number
  /** Pairs compared a claim. */
  readonly pairTests: number
  readonly largestBlock: number
  readonly crowdedOut: number
  readonly events: number
  /** What the fusion holds beside the claims that it was given, and what those take. */
  readonly fusionMb: number
  readonly claimsMb: number
  readonly recallMs: { readonly median: number; readonly p99: number; readonly most: number }
}

const FEW = 10_000
const MANY = Number(process.env['PARLEY_BENCH_FUSE_CLAIMS'] ?? 1_000_000)
/** Claims of one town and day: a country in a bad year, and one in a bad week. */
const SPARSE = 1
const DENSE = 10
/** Claims of one town, one day and few kinds: more than one block takes in. */
const CROWD = 20_000
/** Rounds of the small measure; the median counts. */
const ROUNDS = 3
const HEAP_MB = 8000
const ONCE = fileURLToPath(new URL('./fuse-once.ts', import.meta.url))

async function measured(claims: number, aTownDay: number): Promise<FuseRun> {
  const args = [`--max-old-space-size=${HEAP_MB}`, ONCE, String(claims), String(aTownDay)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([textOf(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`fusing ${claims} claims ended with ${code}`)
  return JSON.parse(said)
}

/** The run of median speed. */
async function middleOf(claims: number, aTownDay: number): Promise<FuseRun> {
  const runs: FuseRun[] = []
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await measured(claims, aTownDay))
  return runs.toSorted((a, b) => a.micros - b.micros)[Math.floor(ROUNDS / 2)] as FuseRun
}

const worksOf = (name: string, run: FuseRun): Measure[] => [
  { name: `${name}: claims a second`, value: 1e6 / run.micros, unit: 'claims/s' },
  { name: `${name}: pairs compared a claim`, value: run.pairTests, unit: 'pairs' },
  { name: `${name}: units in the largest block`, value: run.largestBlock, unit: 'units' },
  { name: `${name}: left out of a full block`, value: run.crowdedOut, unit: 'units' },
  { name: `${name}: events`, value: run.events, unit: 'events' },
  { name: `${name}: memory beside the claims`, value: run.fusionMb, unit: 'MB' },
  { name: `${name}: recall of a report, median`, value: run.recallMs.median, unit: 'ms' },
  {
    name: `${name}: recall of a report, p99`,
    value: run.recallMs.p99,
    unit: 'ms',
    bar: { most: 50 },
  },
]

async function run(say: Say): Promise<Measure[]> {
  say(`${FEW} claims, ${SPARSE} a town and day...`)
  const few = await middleOf(FEW, SPARSE)
  say(`${FEW} claims, ${DENSE} a town and day...`)
  const dense = await middleOf(FEW, DENSE)
  say(`${CROWD} claims of one town and day...`)
  const crowd = await measured(CROWD, CROWD)
  say(`${MANY} claims, ${SPARSE} a town and day...`)
  const many = await measured(MANY, SPARSE)
  return [
    { name: 'speed', value: 1e6 / few.micros, unit: 'claims/s', bar: { least: 5000 } },
    {
      name: `time a claim, ${MANY} against ${FEW}`,
      value: many.micros / few.micros,
      unit: 'x',
      bar: { most: 1.5 },
    },
    {
      name: 'time a claim at ten times the density',
      value: dense.micros / few.micros,
      unit: 'x',
      bar: { most: 8 },
    },
    { name: 'memory of the fusion', value: many.fusionMb, unit: 'MB', bar: { most: 700 } },
    { name: 'memory of the claims given to it', value: many.claimsMb, unit: 'MB' },
    ...worksOf(`${FEW}`, few),
    ...worksOf(`${FEW} dense`, dense),
    ...worksOf(`${CROWD} of one day`, crowd),
    ...worksOf(`${MANY}`, many),
  ]
}

export const fuseBench: Bench = {
  about: `made claims of a crisis fused in memory, one stream: processor time, after the engine is warm; ${FEW} and ${MANY} claims, ${SPARSE} and ${DENSE} a town and day`,
  run,
}
