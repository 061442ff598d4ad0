import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Fusion, makeFusion } from '#fuse/fusion.ts'
import type { FuseRun } from './fuse.ts'
import { type MadeReport, reportsOf } from './fuse-crisis.ts'

/**
 * One process of `parley bench fuse`: `node bench/fuse-once.ts CLAIMS CLAIMS_A_TOWN_AND_DAY`,
 * which prints one JSON object of numbers (see FuseRun).
 */
const SEED = 8015
/** Claims fused beforehand, of another seed, until the engine has compiled what it will. */
const WARM = 30_000
const RECALLS = 1000
const MB = 2 ** 20

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Heap in use when all that can go has gone, in megabytes; typed arrays and other stores beside the heap count too. */
function heldMb(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / MB
}

/** Processor time of a piece of work, garbage collection included, in microseconds. */
function microsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function fuse(fusion: Fusion, { claims, about }: MadeReport): void {
  fusion.add(claims, about)
  fusion.takeChanged()
}

/** Takes single reports back and hands them in again, spread over the whole stream. @returns milliseconds of each recall, sorted */
function recallMs(fusion: Fusion, reports: readonly MadeReport[]): number[] {
  const step = Math.max(1, Math.floor(reports.length / RECALLS))
  const taken: number[] = []
  for (let at = 0; at < reports.length; at += step) {
    const report = reports[at] as MadeReport
    const began = performance.now()
    fusion.remove(report.claims.map(({ name }) => name))
    fusion.takeChanged()
    taken.push(performance.now() - began)
    fuse(fusion, report)
  }
  return taken.sort((a, b) => a - b)
}

function warmUp(): void {
  const fusion = makeFusion('alfa')
  for (const report of reportsOf({ claims: WARM, aTownDay: 1, seed: SEED + 1 }))
    fuse(fusion, report)
}

function measure(claims: number, aTownDay: number): FuseRun {
  warmUp()
  const reports = [...reportsOf({ claims, aTownDay, seed: SEED })]
  const beforeMb = heldMb()
  const fusion = makeFusion('alfa')
  const micros = microsOf(() => {
    for (const report of reports) fuse(fusion, report)
  })
  const fusionMb = heldMb() - beforeMb
  const { pairTests, largestBlock, crowdedOut } = fusion.effort()
  const events = fusion.size()
  const taken = recallMs(fusion, reports)
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? Number.NaN
  return {
    micros: micros / claims,
    pairTests: pairTests / claims,
    largestBlock,
    crowdedOut,
    events,
    fusionMb,
    claimsMb: beforeMb,
    recallMs: { median: at(0.5), p99: at(0.99), most: taken.at(-1) ?? Number.NaN },
  }
}

const [claims = 10_000, aTownDay = 1] = process.argv.slice(2).map(Number)
process.stdout.write(`${JSON.stringify(measure(claims, aTownDay))}\n`)
