import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PARLEY = fileURLToPath(new URL('../../bin/parley.mjs', import.meta.url))

/** A command that has not ended by then is killed, and ends with code -1. */
const TIME_MAX_MS = 60_000

export type Ended = { code: number; out: string; err: string; tookMs: number }

/** Runs `parley ...` as its own process, in a folder that is not the project's, and waits until it ends. */
export async function parley(
  words: readonly string[],
  of: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const begun = performance.now()
  const { DATABASE_URL: _, DATABASE_ADMIN_URL: __, ...env } = process.env
  const child = spawn(process.execPath, [PARLEY, ...words], {
    cwd: of.cwd,
    env: { ...env, ...of.env },
    detached: true,
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk
  })
  // The command runs in a process of its own below this one: both are of one group.
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), TIME_MAX_MS)
  const [code] = await once(child, 'close')
  clearTimeout(timer)
  const isLate = performance.now() - begun > TIME_MAX_MS
  return { code: isLate ? -1 : Number(code), ...said, tookMs: performance.now() - begun }
}
