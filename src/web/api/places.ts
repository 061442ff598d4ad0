import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlacesView } from '#contract/views.ts'
import { usePaused } from '#web/base/use-paused.ts'
import { ask, withQuery } from './ask.ts'

const LEAST = 2
const MOST = 100

/** Places that what is typed may mean, once the typing pauses; nothing is asked while they are not looked at. */
export function useOfferedPlaces(typed: string, isWanted: boolean) {
  const q = usePaused(typed.trim().slice(0, MOST))
  const isEnough = q.length >= LEAST
  const found = useQuery({
    queryKey: ['places', q],
    queryFn: ({ signal }) => ask<PlacesView>(withQuery('/api/places', { q }), { signal }),
    enabled: isWanted && isEnough,
    placeholderData: keepPreviousData,
    // Names of places do not change while somebody types.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return isWanted && isEnough ? found.data?.places : undefined
}
