import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a measure may be at the most, or has to be at the least. */
export type Bar = { most: number } | { least: number }
/** One measure: its name, what came out, the bar where there is one. */
export type Measure = { name: string; value: number; unit: string; bar?: Bar }
export type Say = (words: string) => void
export type Bench = { about: string; run(say: Say): Promise<Measure[]> }

/** Whether a measure keeps to its bar; one that is no number does not. */
export function isWithin({ value, bar }: Measure): boolean {
  if (bar === undefined) return true
  return 'most' in bar ? value <= bar.most : value >= bar.least
}

/** The middle value, the upper one of two middles. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new Error('nothing was measured')
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}

/** Works in a folder of its own, which is gone afterwards, whatever happened. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
