import type { SessionView } from '#contract/views.ts'

/** Whose things this page reads and keeps: nobody's before sign-in. */
let whose: string | null = null
const listeners = new Set<() => void>()

export const deskOwner = (): string | null => whose

/** @returns how to stop listening */
export function onDesk(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Another officer at the same keyboard has a desk of their own. */
export function sitDown(session: SessionView): void {
  const next = ownerOf(session)
  if (next === whose) return
  whose = next
  if (next !== null) left.delete(next)
  for (const listener of listeners) listener()
}

/** Officers who signed out on this page: whatever closes late keeps nothing for them any more. */
const left = new Set<string>()
export const standUp = (owner: string): void => void left.add(owner)
/** The centre did not let the officer go. */
export const stay = (owner: string): void => void left.delete(owner)
export const hasLeft = (owner: string): boolean => left.has(owner)

/** One officer of one member at one centre, as a key; null when nobody is signed in. */
export function ownerOf({ centre, officer }: SessionView): string | null {
  return centre && officer ? `${centre.id}/${officer.member}/${officer.name}` : null
}
