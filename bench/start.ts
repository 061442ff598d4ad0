import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bench, medianOf } from './measure.ts'
import { serve } from './processes.ts'

const RUNS = 3

export const startBench: Bench = {
  about: `from starting the process to /healthz saying ready, embedded database, median of ${RUNS}`,
  async run(say) {
    const fresh: number[] = []
    const again: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
      say(`run ${run + 1} of ${RUNS}...`)
      const first = await serve(join(folder, 'data'), ['--exercise'])
      fresh.push(first.readyMs)
      await first.stop()
      const second = await serve(join(folder, 'data'))
      again.push(second.readyMs)
      await second.stop()
      rmSync(folder, { recursive: true, force: true })
    }
    return [
      {
        name: 'very first start, the example loaded',
        value: medianOf(fresh),
        unit: 'ms',
        bar: 'under 10,000',
      },
      { name: 'start with data', value: medianOf(again), unit: 'ms', bar: 'under 2,000' },
    ]
  },
}
