import { useEffect, useSyncExternalStore } from 'react'

/** What a page says of itself on paper. */
export type SheetFacts = {
  /** The name of what it shows: an event's, or a report's handle. */
  readonly name?: string | undefined
  /** TLP in lower case, where one marking holds for all of the page. */
  readonly tlp?: string | undefined
  /** Streams that hold it, where the page knows. */
  readonly audience?: readonly string[] | undefined
}

const NOTHING: SheetFacts = {}
let facts = NOTHING
const listeners = new Set<() => void>()

function set(next: SheetFacts): void {
  facts = next
  for (const listener of listeners) listener()
}

/** Puts a page's own facts on its sheet as long as the page is shown. */
export function useSheet({ name, tlp, audience }: SheetFacts): void {
  const to = audience?.join(' ')
  useEffect(() => {
    set({ name, tlp, audience: to?.split(' ') })
    return () => set(NOTHING)
  }, [name, tlp, to])
}

export function useSheetFacts(): SheetFacts {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => facts,
    () => NOTHING,
  )
}
