import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type Backend, openPool } from '#store/backend.ts'
import { startThread } from './database-thread.ts'
import { lockDirectory } from './directory-lock.ts'
import { watchDisk } from './disk-room.ts'
import { keepRunning } from './keep-running.ts'
import { keepTidy } from './keep-tidy.ts'
import { makeSocketRoom } from './socket-room.ts'

/** Port in the name of the socket alone: no network is involved. */
const PORT = 5432
const CLIENTS = 4

/**
 * The database's code is compiled the quick way alone. The optimising compiler takes 600 MB and a second for one large
 * function at every start, and a page of events comes no sooner for it; a scan of a whole table takes up to twice as long.
 * The flags hold for all WebAssembly of this process; what else there is of it, in the runtime's own HTTP client, is small.
 */
const QUICK_COMPILER = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

export type EmbeddedOptions = {
  readonly dataDir: string
  /** A statement that holds the thread up for longer gets it restarted. */
  readonly stuckMs?: number
  readonly freeBytes?: () => number
}

/**
 * Opens the embedded database of a data directory, making it at the first start.
 *
 * @throws {Refusal} `directory_held`, `schema_newer`
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Backend> {
  for (const flag of QUICK_COMPILER) setFlagsFromString(flag)
  const giveBack = lockDirectory(options.dataDir)
  const room = makeSocketRoom(options.dataDir)
  try {
    const folder = await wholeFolder(options.dataDir)
    const disk = watchDisk(options.dataDir, options.freeBytes)
    const running = await keepRunning(() => {
      // A restart may need the room that the ballast holds.
      disk.hasRoom()
      return startThread({ folder, socket: join(room.path, `.s.PGSQL.${PORT}`) })
    }, options.stuckMs)
    const pool = openPool({ host: room.path, port: PORT, user: 'postgres', max: CLIENTS })
    const tidy = keepTidy(pool)
    return {
      kind: 'embedded',
      pool,
      refuseWhenFull: disk.refuseWhenFull,
      hasRoom: disk.hasRoom,
      wrote: tidy.wrote,
      close: async () => {
        await tidy.stop()
        await pool.end()
        await running.close()
        room.remove()
        giveBack()
      },
    }
  } catch (error) {
    room.remove()
    giveBack()
    throw error
  }
}

/**
 * The folder of a whole database. The first start makes it under another name and renames it when it is complete: one
 * that was killed half made would never open again. Its thread ends before the serving one starts, and its memory with it.
 */
async function wholeFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'database')
  for (const name of readdirSync(dataDir).filter((one) => one.startsWith('database.new')))
    rmSync(join(dataDir, name), { recursive: true, force: true })
  if (existsSync(folder)) return folder
  const fresh = join(dataDir, 'database.new')
  mkdirSync(fresh, { mode: 0o700 })
  const thread = await startThread({ folder: fresh })
  await thread.ended
  renameSync(fresh, folder)
  for (const place of [folder, dataDir]) syncFolder(place)
  return folder
}

/** Names in a folder reach the disk apart from the files' bytes. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
