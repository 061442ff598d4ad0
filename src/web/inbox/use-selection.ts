import { useSyncExternalStore } from 'react'

const KEPT = 'parley.inbox.selection'

/** Chosen reports by handle. They outlive the page's leaving, for as long as the tab lives. */
let chosen: ReadonlySet<string> = new Set(remembered())
const listeners = new Set<() => void>()

function remembered(): readonly string[] {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(KEPT) ?? '[]') as string[]
  } catch {
    return [] // Storage may be forbidden: then the choice lives in memory alone.
  }
}

function choose(handles: Iterable<string>): void {
  chosen = new Set(handles)
  try {
    globalThis.sessionStorage?.setItem(KEPT, JSON.stringify([...chosen]))
  } catch {
    // As above.
  }
  for (const listener of listeners) listener()
}

const onChoice = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Selection = {
  readonly handles: ReadonlySet<string>
  readonly toggle: (handle: string) => void
  readonly add: (handles: readonly string[]) => void
  readonly set: (handles: readonly string[]) => void
}

export function useSelection(): Selection {
  const handles = useSyncExternalStore(onChoice, () => chosen)
  return {
    handles,
    toggle: (handle) =>
      choose(
        handles.has(handle) ? [...handles].filter((one) => one !== handle) : [...handles, handle],
      ),
    add: (more) => choose([...handles, ...more]),
    set: choose,
  }
}
