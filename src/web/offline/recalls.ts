import type { StreamView } from '#contract/stream-views.ts'
import type { PictureView } from '#contract/views.ts'
import { ask, withQuery } from '#web/api/ask.ts'
import { keptPaths, pauseKeeping, wipeAnswers } from './answers.ts'
import { findRow, putRow, type Row } from './database.ts'
import { deskOwner } from './desk.ts'
import { dropQuotingDrafts } from './drafts.ts'

type Seen = Row & { readonly position: number }
type Entry = { readonly position: number; readonly kind?: string }

const PAGE = 500
/** So many entries are looked through after a time away; beyond them nothing is kept on trust. */
const PAGES_MAX = 10
/** So many answers are kept anew after a recall. */
const AGAIN_MAX = 30
const LOOK_MS = 1000
const LOOKS_MAX = 60
/** The joint picture is folded on its own, at about the same time. */
const JOINT_MS = 3000
const KEY = 'entries-seen'

/** Recalls that the picture may not have taken in yet, and the last entry of all that were told. */
let unsettled = 0
let latest = 0

/**
 * Something was taken back: nothing that is kept to be read stays, since a list, a count or a map may hold it too.
 *
 * @param onRecall what the page drops from its own memory, at once
 */
export async function heedEntry(entry: Entry, onRecall: () => void): Promise<void> {
  const whose = deskOwner()
  if (whose === null) return
  latest = Math.max(latest, entry.position)
  if (entry.kind !== 'recall') return note(whose)
  onRecall()
  await settle(whose, entry.position)
}

/** Looks for what was taken back while this device was away. @param head the last entry of the stream now */
export async function heedMissed(head: number): Promise<void> {
  const whose = deskOwner()
  if (whose === null) return
  latest = Math.max(latest, head)
  const seen = await findRow<Seen>('notes', { whose, key: KEY })
  if (seen && (await hasRecall(seen.position, head))) await settle(whose, head)
  else await note(whose)
}

async function hasRecall(seen: number, head: number): Promise<boolean> {
  if (seen > head) return true // Another history than the one that was kept.
  let after = seen
  for (let page = 0; page < PAGES_MAX; page += 1) {
    if (after >= head) return false
    const path = withQuery('/api/entries', { after, limit: PAGE })
    const { entries } = await ask<StreamView>(path)
    if (entries.some(({ kind }) => kind === 'recall')) return true
    after = entries.at(-1)?.position ?? head
  }
  return after < head
}

/**
 * Drops all, and keeps nothing until the picture has taken the recall in: an answer from before would bring it back.
 * Then the newest are asked for again; what is gone there stays gone here.
 */
async function settle(whose: string, position: number): Promise<void> {
  const resume = pauseKeeping()
  unsettled += 1
  let isSettled = false
  try {
    const paths = await keptPaths()
    await wipeAnswers()
    await dropQuotingDrafts(whose)
    isSettled = await isTakenIn(position)
    resume()
    if (isSettled) for (const path of paths.slice(0, AGAIN_MAX)) await ask(path).catch(() => {})
  } finally {
    resume()
    unsettled -= 1
  }
  if (isSettled) await note(whose)
}

async function isTakenIn(position: number): Promise<boolean> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const path = withQuery('/api/picture', { view: 'ours', limit: 1 })
    const taken = await ask<PictureView>(path).catch(() => null)
    const isIn = taken !== null && taken.position >= position
    await passed(isIn ? JOINT_MS : LOOK_MS)
    if (isIn) return true
  }
  return false
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Only once all is settled: a page that is closed before looks through the same entries again. */
async function note(whose: string): Promise<void> {
  if (unsettled === 0) await putRow<Seen>('notes', { whose, key: KEY, position: latest })
}
