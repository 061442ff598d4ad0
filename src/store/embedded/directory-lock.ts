import {
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'

/** Who holds a data directory. `begun` tells one process from a later one of the same number. */
type Holder = {
  readonly pid: number
  readonly host: string
  readonly boot: string
  /** Where process numbers are counted: containers count their own. */
  readonly space: string
  readonly begun: string
}

/** A holder that cannot be asked (another container or host) counts as gone when its lock was not touched for so long. */
const SILENCE_MS = 15_000
const TOUCH_MS = 3_000

/**
 * Takes the data directory for this process alone; a lock that a killed process left behind is taken over.
 *
 * The embedded database has no lock of its own: two processes on one directory would each lose what the other wrote.
 *
 * @returns gives the directory back
 * @throws {Refusal} `directory_held`
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'lock')
  const mine = `${path}.${process.pid}.${process.hrtime.bigint()}`
  const text = `${JSON.stringify(holderHere())}\n`
  writeFileSync(mine, text, { mode: 0o600 })
  try {
    takeOver(path, mine)
  } finally {
    rmSync(mine, { force: true })
  }
  const touch = setInterval(() => touchLock(path), TOUCH_MS)
  touch.unref()
  return () => {
    clearInterval(touch)
    if (readText(path) === text) rmSync(path, { force: true })
  }
}

/** Links the lock into place, which only one process can; moves a stale one out of the way first. */
function takeOver(path: string, mine: string): void {
  for (let tries = 0; tries < 5; tries += 1) {
    if (isLinked(mine, path)) return
    const found = readText(path)
    if (found === null) continue
    const holder = holderFromText(found)
    if (holder && isAlive(holder, path)) throw new Refusal('directory_held', { pid: holder.pid })
    moveAside(path, found)
  }
  throw new Refusal('directory_held', { pid: holderFromText(readText(path) ?? '')?.pid ?? '?' })
}

/** Removes a stale lock. What came away may be a lock that another process took meanwhile: that one is put back. */
function moveAside(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readText(aside) !== stale) isLinked(aside, path)
  rmSync(aside, { force: true })
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(holder: Holder, path: string): boolean {
  const here = holderHere()
  if (holder.boot === here.boot && holder.space === here.space)
    return begunOf(holder.pid) === holder.begun
  if (holder.host === here.host && holder.boot !== here.boot) return false
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - touched < SILENCE_MS
}

function holderHere(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    boot: (readText('/proc/sys/kernel/random/boot_id') ?? '').trim(),
    space: linkText('/proc/self/ns/pid'),
    begun: begunOf(process.pid) ?? '',
  }
}

/** When a process began, in ticks since the boot; null when there is none. Without /proc: "" for any that answers. */
function begunOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`)
  // The name in brackets may hold spaces: fields are counted after it, and the twentieth of them is the start.
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  if (readText('/proc/self/stat') !== null) return null
  try {
    process.kill(pid, 0)
    return ''
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : null
  }
}

function holderFromText(text: string): Holder | null {
  try {
    const found = JSON.parse(text) as Holder
    return Number.isSafeInteger(found.pid) ? found : null
  } catch {
    return null
  }
}

function touchLock(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // A lock that cannot be touched still names a living process; the next touch tries again.
  }
}

function linkText(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
