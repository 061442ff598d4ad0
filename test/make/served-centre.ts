import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const READY_MS = 90_000
const STOP_MS = 20_000
/** What the built pages are made of. */
const PAGE_SOURCES = ['src/web', 'src/contract', 'src/domain', 'src/lib', 'src/record', 'model']

export type ServedCentre = {
  readonly address: string
  /** All that the server said on stderr so far: a bug of ours stands there as an incident. */
  said(): string
  /** Its process is gone, as after a fault of power; its data stay. */
  cut(): Promise<void>
  /** It is started again at the same address, on the same data. */
  back(): Promise<void>
  stop(): Promise<void>
}

/**
 * The real server as its own process, on a free port, with a fresh data directory.
 *
 * @param fill writes into the directory before the server opens it; without it the centre is empty
 */
export async function serveCentre(
  fill?: (dataDir: string) => Promise<unknown>,
): Promise<ServedCentre> {
  buildPagesIfStale()
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-served-'))
  await fill?.(dataDir)
  const port = await freePort()
  let said = ''
  const start = async () => {
    const from = said.length
    const child = startProcess(dataDir, port, (words) => {
      said += words
    })
    await untilReady(child, () => said.slice(from))
    return child
  }
  let child = await start()
  return {
    address: `http://localhost:${port}`,
    said: () => said,
    cut: () => ended(child, 'SIGKILL'),
    async back() {
      child = await start()
    },
    async stop() {
      await ended(child, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function startProcess(dataDir: string, port: number, hear: (words: string) => void): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env
  const args = ['src/start.ts', '--data', dataDir, '--port', String(port)]
  const child = spawn(process.execPath, args, {
    // Nothing of the test's own surroundings: no database of its own choosing, no options of the runner's.
    env: { PATH, HOME, TMPDIR },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', hear)
  return child
}

function untilReady(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the server is not ready after ${READY_MS} ms: ${said()}`))
    }, READY_MS)
    child.stderr?.on('data', () => {
      if (!said().includes('Parley is at')) return
      clearTimeout(timer)
      resolve()
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the server ended with ${code}: ${said()}`))
    })
  })
}

function ended(child: ChildProcess, how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill(how)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** Builds the pages anew when what they are made of is newer. */
export function buildPagesIfStale(): void {
  const built = 'dist/web/index.html'
  const madeAt = existsSync(built) ? statSync(built).mtimeMs : 0
  if (PAGE_SOURCES.every((folder) => newestIn(folder) <= madeAt)) return
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    // The pages that readers get: under a test's own NODE_ENV they would be a developer's, which draw several times slower.
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (status !== 0) throw new Error(`the pages could not be built: ${stderr}`)
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(0, ...files.map((path) => changedAt(join(folder, path))))
}

/** Tests are no part of the pages, and a file may go while the folder is being looked at. */
function changedAt(path: string): number {
  if (/\.test\.tsx?$/.test(path)) return 0
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? found.mtimeMs : 0
}
