import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { Refusal } from '#domain/refusal.ts'
import { assert } from '#lib/assert.ts'
import { migrate } from '#store/migrate.ts'
import { DURABLE_PARAMETERS, DurableFiles } from './durable-files.ts'
import { endWhenBroken } from './end-when-broken.ts'

/** What the thread is told when it starts. Without a socket it only makes the database and ends. */
export type ThreadOrder = { readonly folder: string; readonly socket?: string }

export type ToThread = 'ping' | 'close'
export type FromThread =
  | { readonly is: 'ready' | 'pong' | 'closed' }
  | {
      readonly is: 'failed'
      readonly newer?: { found: number; known: number }
      readonly why: string
    }

/** More clients than this wait in the pool of the server process: one session serves them all in turn. */
const CLIENTS_MAX = 8

/** Small on purpose: the operating system caches the files, and every buffer is paid for in resident memory. */
const SMALL = [
  'shared_buffers=16MB',
  'work_mem=4MB',
  'maintenance_work_mem=16MB',
  'wal_buffers=1MB',
  'min_wal_size=32MB',
  'max_wal_size=64MB',
  // Statistics of 7,500 rows a table, not 30,000: to renew them held everybody up for two seconds at 100,000 events.
  'default_statistics_target=25',
]

/** Opens the embedded database in this thread and serves it on a unix socket until told to close. */
export async function serveDatabase(): Promise<void> {
  const port = parentPort
  assert(port, 'the database runs in a worker thread')
  const order = workerData as ThreadOrder
  const say = (message: FromThread) => port.postMessage(message)
  try {
    const lite = await openLite(order.folder)
    if (order.socket === undefined) {
      await lite.close()
      return say({ is: 'closed' })
    }
    endWhenBroken(lite)
    // A thread that was killed leaves its socket's name behind.
    rmSync(order.socket, { force: true })
    const server = new PGLiteSocketServer({
      db: lite,
      path: order.socket,
      maxConnections: CLIENTS_MAX,
    })
    await server.start()
    port.on('message', (word: ToThread) => {
      if (word === 'ping') return say({ is: 'pong' })
      void closeAll(server, lite).then(() => {
        say({ is: 'closed' })
        port.close()
      })
    })
    say({ is: 'ready' })
  } catch (error) {
    say(failure(error))
  }
}

async function openLite(folder: string): Promise<PGlite> {
  const lite = await PGlite.create({
    fs: new DurableFiles(folder),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...DURABLE_PARAMETERS,
      ...SMALL.flatMap((setting) => ['-c', setting]),
    ],
  })
  try {
    await migrate(async (sql) => (await lite.exec(sql)).at(-1)?.rows ?? [])
    return lite
  } catch (error) {
    await lite.close()
    throw error
  }
}

async function closeAll(server: PGLiteSocketServer, lite: PGlite): Promise<void> {
  await server.stop()
  await lite.exec('checkpoint')
  await lite.close()
}

/** A refusal loses its class between threads, so it travels as plain values. */
function failure(error: unknown): FromThread {
  const why = error instanceof Error ? error.message : String(error)
  if (error instanceof Refusal && error.code === 'schema_newer') {
    const { found, known } = error.facts
    return { is: 'failed', why, newer: { found: Number(found), known: Number(known) } }
  }
  return { is: 'failed', why }
}
