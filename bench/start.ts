import { join } from 'node:path'
import { type Bench, inFolder, medianOf } from './measure.ts'
import { serve } from './processes.ts'

const RUNS = 3

async function timeStart(dataDir: string, words: readonly string[] = []): Promise<number> {
  const { readyMs, stop } = await serve(dataDir, words)
  await stop()
  return readyMs
}

export const startBench: Bench = {
  about: `from starting the process to /healthz saying ready, embedded database, median of ${RUNS}`,
  async run(say) {
    const fresh: number[] = []
    for (let run = 1; run <= RUNS; run += 1) {
      say(`first start ${run} of ${RUNS}...`)
      await inFolder(async (folder) => fresh.push(await timeStart(join(folder, 'data'))))
    }
    return await inFolder(async (folder) => {
      const data = join(folder, 'data')
      say('loading the exercise...')
      const loaded = await timeStart(data, ['--exercise'])
      const again: number[] = []
      for (let run = 1; run <= RUNS; run += 1) again.push(await timeStart(data))
      const first = { name: 'very first start', value: medianOf(fresh) }
      const story = { name: 'very first start that loads the exercise', value: loaded }
      const later = { name: 'start with the exercise in the data', value: medianOf(again) }
      return [
        { ...first, unit: 'ms', bar: { most: 10_000 } },
        { ...story, unit: 'ms', bar: { most: 90_000 } },
        { ...later, unit: 'ms', bar: { most: 2000 } },
      ]
    })
  },
}
