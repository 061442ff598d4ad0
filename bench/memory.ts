import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, inFolder } from './measure.ts'
import { askAs, residentMb, serve, signedIn } from './processes.ts'

const REST_MS = Number(process.env['PARLEY_BENCH_REST_MS'] ?? 300_000)

/** Asks what pages ask, once a second, so that the server is not only asleep. */
async function use(url: string, ms: number): Promise<void> {
  const cookie = await signedIn(url)
  const end = Date.now() + ms
  while (Date.now() < end) {
    await askAs(cookie, `${url}/api/picture`)
    await wait(1000)
  }
}

export const memoryBench: Bench = {
  about: 'resident memory of `parley serve` with the embedded database and the example',
  run: (say) =>
    inFolder(async (folder) => {
      const data = join(folder, 'data')
      const first = await serve(data, ['--exercise'])
      const { peak } = residentMb(first.pid)
      await first.stop()

      const second = await serve(data)
      const ready = residentMb(second.pid).now
      say(`resting ${REST_MS / 1000} s...`)
      await use(second.url, REST_MS).catch(async (error: unknown) => {
        await second.stop()
        throw error
      })
      const rested = residentMb(second.pid)
      await second.stop()
      const after = `${REST_MS / 1000} s after the restart`
      return [
        { name: 'peak of a first start that loads the example', value: peak, unit: 'MB' },
        { name: 'ready after a restart', value: ready, unit: 'MB' },
        { name: after, value: rested.now, unit: 'MB', bar: { most: 600 } },
        { name: 'peak after the restart', value: rested.peak, unit: 'MB' },
      ]
    }),
}
