import type { SessionView } from '#contract/views.ts'
import { clearRows, dropRow, findRow, listRows, putRow, type Row } from './database.ts'
import { deskOwner, hasLeft } from './desk.ts'
import { bytesIn, surplus } from './surplus.ts'

type Kept = Row & { readonly at: string; readonly sizeBytes: number }
type Body = Row & { readonly at: string; readonly text: string }

const LIMITS = { items: 200, bytes: 20 * 1024 * 1024 }
const ONE_BYTES_MAX = 5 * 1024 * 1024
const SESSION = '/api/session'
const SESSION_ROW = { whose: '', key: 'session' }
/** What is needed to read the last picture again: the list, map and days, and the events and reports that were opened. */
const READABLE =
  /^\/api\/(picture\?.*\blimit=100\b|picture\/(map|days|countries)\b|events\/|reports\/[0-9a-z]{16}$|entries\?after=0&limit=1$)/

export const isReadable = (path: string): boolean => path === SESSION || READABLE.test(path)

/** Counts how often everything was dropped: an answer that was asked for before that must not be kept after it. */
let wipes = 0
export const wipeCount = (): number => wipes

/** While something that was taken back may still be in answers, none is kept. */
let pauses = 0
/** @returns how to keep again; calling it twice is calling it once */
export function pauseKeeping(): () => void {
  let isOver = false
  pauses += 1
  return () => {
    if (!isOver) pauses -= 1
    isOver = true
  }
}

type Answer = { readonly path: string; readonly text: string; readonly wipesBefore: number }

/** Keeps an answer for the time without a line. A device that keeps nothing is no fault. */
export async function keepAnswer({ path, text, wipesBefore }: Answer): Promise<void> {
  const at = new Date().toISOString()
  const whose = deskOwner()
  if (whose === null || pauses > 0 || hasLeft(whose)) return
  if (path === SESSION || !isReadable(path)) return
  const sizeBytes = bytesIn(text)
  if (sizeBytes > ONE_BYTES_MAX) return forgetAnswer(path)

  await putRow<Body>('bodies', { whose, key: path, at, text })
  await putRow<Kept>('answers', { whose, key: path, at, sizeBytes })
  const over = surplus(await listRows<Kept>('answers', whose), LIMITS)
  for (const key of over) await forget({ whose, key })
  if (wipesBefore !== wipes || hasLeft(whose)) await forget({ whose, key: path })
}

/** The last answer to this very question, with the moment at which it came; null when none is kept. */
export async function findAnswer(path: string): Promise<{ text: string; at: string } | null> {
  if (path === SESSION) return findRow<Body>('notes', SESSION_ROW)
  const whose = deskOwner()
  if (whose === null || !isReadable(path)) return null
  return findRow<Body>('bodies', { whose, key: path })
}

/** The centre says that it is gone: so it goes here. */
export async function forgetAnswer(path: string): Promise<void> {
  const whose = deskOwner()
  if (whose !== null) await forget({ whose, key: path })
}

async function forget(row: Row): Promise<void> {
  await dropRow('bodies', row)
  await dropRow('answers', row)
}

/** Drops everything that was kept to be read, of whomever. What was typed stays. */
export async function wipeAnswers(): Promise<void> {
  wipes += 1
  await clearRows('bodies', null)
  await clearRows('answers', null)
}

/** What is kept to be read by this officer, the newest first: the paths. */
export async function keptPaths(): Promise<readonly string[]> {
  const whose = deskOwner()
  const rows = whose === null ? [] : await listRows<Kept>('answers', whose)
  return rows.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(({ key }) => key)
}

/** Who signed in last on this device: without it, nobody's things could be shown without a line. */
export function keepSession(session: SessionView): Promise<void> {
  const at = new Date().toISOString()
  return putRow<Body>('notes', { ...SESSION_ROW, at, text: JSON.stringify(session) })
}
export const wipeSession = (): Promise<void> => dropRow('notes', SESSION_ROW)

/** How much is kept to be read by this officer. */
export async function keptAmount(): Promise<{ items: number; bytes: number }> {
  const whose = deskOwner()
  const rows = whose === null ? [] : await listRows<Kept>('answers', whose)
  return { items: rows.length, bytes: rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) }
}

const keptAt = new WeakMap<object, string>()

/** Remembers that this is no answer of now. */
export function markKept<Answer>(answer: Answer, at: string): Answer {
  if (typeof answer === 'object' && answer !== null) keptAt.set(answer, at)
  return answer
}

/**
 * When what is shown was told by the centre, if it comes from the device; null when it came by the line.
 *
 * Pages of one list are looked at one by one: the oldest counts.
 */
export function keptAtOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  const parts: readonly unknown[] =
    'pages' in data && Array.isArray(data.pages) ? data.pages : [data]
  const moments = parts.flatMap((part) => keptAt.get(part as object) ?? [])
  return moments.toSorted()[0] ?? null
}
