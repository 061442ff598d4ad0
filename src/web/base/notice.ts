import type { ReactNode } from 'react'

/** What was just done, and how to take it back. */
type Notice = { readonly words: ReactNode; readonly undo?: () => void }

let notice: Notice | null = null
const listeners = new Set<() => void>()

export function currentNotice(): Notice | null {
  return notice
}

/** @returns how to stop listening */
export function onNotice(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows it in place of the one before, whose way back is thereby given up. */
export function showNotice(next: Notice): void {
  notice = next
  for (const listener of listeners) listener()
}

export function dismissNotice(which: Notice): void {
  if (notice !== which) return
  notice = null
  for (const listener of listeners) listener()
}
