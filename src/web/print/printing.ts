import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printedAt: string | null = null
const listeners = new Set<() => void>()

/** From now on the page hears when it goes to paper. */
export function startPrinting(): void {
  addEventListener('beforeprint', () => set(new Date().toISOString()))
  addEventListener('afterprint', () => set(null))
}

/** The browser lays the sheet out as soon as its listeners have returned, so what is only on paper is drawn at once. */
function set(next: string | null): void {
  printedAt = next
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

/** When the sheet that is being made was asked for, ISO 8601 in UTC; null on the screen. */
export function usePrintedAt(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => printedAt,
    () => null,
  )
}

/** Whether all of a list is wanted, not only what is in sight. */
export const usePrinting = (): boolean => usePrintedAt() !== null
