import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SessionView } from '#contract/views.ts'

/** The command line as its own process starts it: this Node, without the shim that looks for it. */
export const PARLEY = fileURLToPath(new URL('../src/start-cli.ts', import.meta.url))

const READY_MS_MAX = 300_000

/** Resident memory of a process now and at its peak, in MB; 0 once it is gone. */
export function residentMb(pid: number | undefined): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mbOf = (key: string) =>
      Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return { now: mbOf('VmRSS'), peak: mbOf('VmHWM') }
  } catch {
    return { now: 0, peak: 0 }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

export type Served = { url: string; pid: number; readyMs: number; stop(): Promise<void> }

/** Starts the centre as a process of its own, and waits until it says that it is ready. */
export async function serve(dataDir: string, words: readonly string[] = []): Promise<Served> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const args = [PARLEY, 'serve', '--data', dataDir, '--port', String(port), ...words]
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said = (said + part).slice(-2000)
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  while (!(await isReady(url))) {
    const isLate = performance.now() - began > READY_MS_MAX
    if (isLate) await stop()
    if (child.exitCode !== null || isLate) throw new Error(`the server did not get ready: ${said}`)
    await wait(20)
  }
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - began, stop }
}

const isReady = (url: string) =>
  fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )

/** Signs in the first of the fictional officers, and gives the cookie to ask with. Fails when the centre refuses. */
export async function signedIn(url: string): Promise<string> {
  const session = `${url}/api/session`
  const { pick = [] } = JSON.parse(await askAs('', session)) as SessionView
  const [officer] = pick
  if (!officer) throw new Error('no officer may be picked: the centre is no exercise')
  const answer = await fetch(session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ officer: officer.name, member: officer.member }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie)
    throw new Error(`${officer.name} could not sign in: ${answer.status} ${await answer.text()}`)
  return cookie
}

/** Asks as that officer, and reads the answer to its end. Fails when the centre refuses. */
export async function askAs(cookie: string, address: string): Promise<string> {
  const answer = await fetch(address, { headers: { cookie } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`)
  return text
}
