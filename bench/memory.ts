import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bench } from './measure.ts'
import { residentMb, serve } from './processes.ts'

const REST_MS = Number(process.env['PARLEY_BENCH_REST_MS'] ?? 300_000)

/** Asks what pages ask, once a second, so that the server is not only asleep. */
async function use(url: string, ms: number): Promise<void> {
  const sign = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ officer: 'samira.ould', member: 'relief' }),
  })
  const cookie = sign.headers.get('set-cookie')?.split(';')[0] ?? ''
  const end = Date.now() + ms
  while (Date.now() < end) {
    await (await fetch(`${url}/api/picture`, { headers: { cookie } })).text()
    await wait(1000)
  }
}

export const memoryBench: Bench = {
  about: 'resident memory of `parley serve` with the embedded database and the example',
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
    const first = await serve(join(folder, 'data'), ['--exercise'])
    const peak = residentMb(first.pid).peak
    await first.stop()
    const second = await serve(join(folder, 'data'))
    const ready = residentMb(second.pid).now
    say(`resting ${REST_MS / 1000} s...`)
    await use(second.url, REST_MS)
    const rested = residentMb(second.pid)
    await second.stop()
    rmSync(folder, { recursive: true, force: true })
    return [
      { name: 'peak of a first start that loads the example', value: peak, unit: 'MB' },
      { name: 'ready after a restart', value: ready, unit: 'MB' },
      {
        name: `${REST_MS / 1000} s after the restart`,
        value: rested.now,
        unit: 'MB',
        bar: 'under 600',
      },
      { name: 'peak after the restart', value: rested.peak, unit: 'MB' },
    ]
  },
}
