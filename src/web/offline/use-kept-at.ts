import { notifyManager, type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { keptAtOf } from './answers.ts'

/** What the shell asks for itself says nothing about what is read on the page. */
const SHELL = ['session', 'entries']

/** The moment of the oldest answer on the page that comes from the device; null when all came by the line. */
export function useKeptAt(): string | null {
  const cache = useQueryClient().getQueryCache()
  const listen = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  )
  return useSyncExternalStore(listen, () => oldestIn(cache))
}

function oldestIn(cache: QueryCache): string | null {
  const moments = keptIn(cache).flatMap(({ state }) => keptAtOf(state.data) ?? [])
  return moments.toSorted()[0] ?? null
}

/** The queries in use whose answers come from the device. */
export const keptIn = (cache: QueryCache) =>
  cache
    .getAll()
    .filter(
      (query) =>
        query.isActive() &&
        !SHELL.includes(String(query.queryKey[0])) &&
        keptAtOf(query.state.data) !== null,
    )
