import { useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryView } from '#contract/history-views.ts'
import { ask, withQuery } from './ask.ts'
import type { WhoseView } from './pictures.ts'

/** How an event came about, its last steps first page; asked only while it is shown. */
export function useHistory(id: string, view: WhoseView, isShown: boolean) {
  return useInfiniteQuery({
    queryKey: ['event', id, view, 'history'],
    queryFn: ({ pageParam, signal }) =>
      ask<HistoryView>(
        withQuery(`/api/events/${encodeURIComponent(id)}/history`, { view, after: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    enabled: isShown,
  })
}
