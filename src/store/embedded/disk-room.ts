import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'

/** Kept aside so that a full disk can be opened, read and cleaned: freed when it is needed, laid again when there is room. */
const BALLAST_BYTES = 16 * 1024 * 1024
/** Writes stop below this: a new segment of the write-ahead log takes 16 MB at once, and one that fails is fatal. */
const ROOM_MIN_BYTES = 40 * 1024 * 1024

/** The room on the disk of a data directory, asked before writes. */
export type DiskRoom = {
  /** @throws {Refusal} `disk_full` */
  readonly refuseWhenFull: () => void
  readonly hasRoom: () => boolean
}

/**
 * Watches the free space of a data directory, and keeps the ballast there.
 *
 * @param freeBytes asks the disk; tests give their own
 */
export function watchDisk(
  directory: string,
  freeBytes: () => number = () => freeBytesOf(directory),
): DiskRoom {
  const ballast = join(directory, 'ballast')
  const ask = () => {
    const free = freeBytes()
    if (free < BALLAST_BYTES) rmSync(ballast, { force: true })
    else if (free >= ROOM_MIN_BYTES + 2 * BALLAST_BYTES && !existsSync(ballast)) layBallast(ballast)
    return free >= ROOM_MIN_BYTES
  }
  ask()
  return {
    hasRoom: ask,
    refuseWhenFull: () => {
      if (!ask()) throw new Refusal('disk_full')
    },
  }
}

function freeBytesOf(directory: string): number {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize
}

/** Written out in full: a file with holes would hold no room. */
function layBallast(path: string): void {
  const chunk = Buffer.alloc(1024 * 1024, 1)
  const file = openSync(path, 'w', 0o600)
  try {
    for (let at = 0; at < BALLAST_BYTES; at += chunk.length) writeSync(file, chunk)
    fsyncSync(file)
  } catch {
    rmSync(path, { force: true })
  } finally {
    closeSync(file)
  }
}
