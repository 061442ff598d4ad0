import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { AppendedView, EventView, PictureView } from '#contract/views.ts'
import { ask, withQuery } from './ask.ts'

/** The one filter state: the same names in the page's address and in the API. */
export type PictureSearch = {
  readonly view?: 'joint' | 'ours' | undefined
  readonly q?: string | undefined
  readonly type?: string | undefined
  readonly support?: string | undefined
  readonly contest?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly country?: string | undefined
  readonly without?: string | undefined
}

const PAGE = 100

export const askPicture = (
  search: PictureSearch & { after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) =>
  ask<PictureView>(withQuery('/api/picture', { ...search, view: search.view ?? 'ours' }), {
    signal,
  })

/** The picture under these filters, page by page as the reader scrolls. */
export function usePicture(search: PictureSearch) {
  return useInfiniteQuery({
    queryKey: ['picture', search],
    queryFn: ({ pageParam, signal }) =>
      askPicture({ ...search, after: pageParam, limit: PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export type WhoseView = 'joint' | 'ours'

export const askEvent = (id: string, view: WhoseView, signal?: AbortSignal) =>
  ask<EventView>(withQuery(`/api/events/${encodeURIComponent(id)}`, { view }), { signal })

export function useEvent(id: string, view: WhoseView) {
  return useQuery({
    queryKey: ['event', id, view],
    queryFn: ({ signal }) => askEvent(id, view, signal),
  })
}

export type Judgement = {
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'different' | 'open'
}

export function useJudge() {
  return useMutation({
    mutationFn: (body: Judgement) => ask<AppendedView>('/api/judgements', { method: 'POST', body }),
  })
}
