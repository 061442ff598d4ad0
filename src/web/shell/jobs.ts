import type { ImportRow } from '#contract/imports.ts'

/** Something that goes on for this officer, or has just ended. */
export type Job = {
  readonly id: string
  readonly kind: 'import' | 'undo' | 'loading' | 'submit' | 'poll'
  /** The file's name; absent where there is none. */
  readonly name?: string
  readonly isAtWork: boolean
  /** How many of how many; absent where nobody counts. */
  readonly count?: { readonly done: number; readonly of: number }
  /** What came of it. */
  readonly state?: ImportRow['state']
}

const ENDED_MAX = 3

/** Imports at work, then the newest that have ended. @param rows newest first */
export function importJobs(rows: readonly ImportRow[]): readonly Job[] {
  const jobs = rows.map(importJob)
  const atWork = jobs.filter(({ isAtWork }) => isAtWork)
  return [...atWork, ...jobs.filter(({ isAtWork }) => !isAtWork).slice(0, ENDED_MAX)]
}

function importJob({ id, name, state, created, fresh, takenBack, toUndo }: ImportRow): Job {
  const isUndo = state === 'undoing' || state === 'undone' || state === 'undo-stopped'
  const count = isUndo ? { done: takenBack, of: toUndo } : { done: created, of: fresh }
  const isAtWork = state === 'running' || state === 'undoing'
  return { id, kind: isUndo ? 'undo' : 'import', name, isAtWork, count, state }
}

export type Sample = { readonly atMs: number; readonly done: number }

const SEEN_MS_MIN = 2000

/**
 * How long it will still take, by how fast it went since it was first looked at; null while that says nothing.
 *
 * @returns whole seconds, at least 1
 */
export function secondsLeft(first: Sample, now: Sample, of: number): number | null {
  const [tookMs, came] = [now.atMs - first.atMs, now.done - first.done]
  if (tookMs < SEEN_MS_MIN || came <= 0 || now.done >= of) return null
  return Math.max(1, Math.round(((of - now.done) * tookMs) / came / 1000))
}

/** Those that ended between two looks, for whoever does not see the tray. */
export function endedSince(before: readonly Job[], now: readonly Job[]): readonly Job[] {
  const ran = new Set(before.filter(({ isAtWork }) => isAtWork).map(({ id }) => id))
  return now.filter(({ id, isAtWork }) => !isAtWork && ran.has(id))
}
