import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const entryOf = (name: string): string =>
  fileURLToPath(new URL(`../src/${name}`, import.meta.url))

/** Resident memory of a process now and at its peak, in MB; 0 once it is gone. */
export function residentMb(pid: number): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mbOf = (key: string) =>
      Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return { now: mbOf('VmRSS'), peak: mbOf('VmHWM') }
  } catch {
    return { now: 0, peak: 0 }
  }
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type Served = { url: string; pid: number; readyMs: number; stop(): Promise<void> }

/** Starts the centre as a process of its own, and waits until it says that it is ready. */
export async function serve(dataDir: string, words: readonly string[] = []): Promise<Served> {
  const port = await freePort()
  const began = performance.now()
  const child: ChildProcess = spawn(
    process.execPath,
    [entryOf('start-cli.ts'), 'serve', '--data', dataDir, '--port', String(port), ...words],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  )
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const isReady = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) break
    if (child.exitCode !== null) throw new Error('the server ended before it was ready')
    await wait(20)
  }
  const readyMs = performance.now() - began
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { url, pid: child.pid ?? 0, readyMs, stop }
}
