import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { CountriesView, DaysView, MapView } from '#contract/map-views.ts'
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
  /** What is seen of the map: `west,south,east,north`. */
  readonly box?: string | undefined
  /** How the page shows it; no filter, and never sent. */
  readonly show?: 'list' | 'map' | undefined
}

/** What goes to the server: the filter, and whose picture. */
export function filterOf({ show: _, ...filter }: PictureSearch) {
  return { ...filter, view: filter.view ?? 'ours' }
}

const PAGE = 100

export const askPicture = (
  search: PictureSearch & { after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) => ask<PictureView>(withQuery('/api/picture', filterOf(search)), { signal })

/** The picture under these filters, page by page as the reader scrolls. */
export function usePicture(search: PictureSearch) {
  const filter = filterOf(search)
  return useInfiniteQuery({
    queryKey: ['picture', filter],
    queryFn: ({ pageParam, signal }) =>
      askPicture({ ...filter, after: pageParam, limit: PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Where the events of the filter lie; asked only while the map is shown. */
export function useMap(search: PictureSearch, isShown: boolean) {
  const filter = filterOf(search)
  return useQuery({
    queryKey: ['picture', 'map', filter],
    queryFn: ({ signal }) => ask<MapView>(withQuery('/api/picture/map', filter), { signal }),
    enabled: isShown,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** When the events of the filter happened; fewer days are told more finely. */
export function useDays(search: PictureSearch, isShown: boolean) {
  const filter = filterOf(search)
  return useQuery({
    queryKey: ['picture', 'days', filter],
    queryFn: ({ signal }) => ask<DaysView>(withQuery('/api/picture/days', filter), { signal }),
    enabled: isShown,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** In which countries the events of this picture lie, whatever the filter; asked once the list is there. */
export function useCountries(search: PictureSearch, isWanted: boolean) {
  const view = search.view ?? 'ours'
  return useQuery({
    queryKey: ['picture', 'countries', view],
    queryFn: ({ signal }) =>
      ask<CountriesView>(withQuery('/api/picture/countries', { view }), { signal }),
    enabled: isWanted,
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

/** The event as its stream could have told it after an entry. What is past changes only by recalls, so it is asked for once. */
export function usePastEvent(id: string, view: WhoseView, asof: number) {
  return useQuery({
    queryKey: ['event', id, view, 'asof', asof],
    queryFn: ({ signal }) =>
      ask<EventView>(withQuery(`/api/events/${encodeURIComponent(id)}`, { view, asof }), {
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export type Judgement = {
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'different' | 'open'
  readonly note?: string
}

export function useJudge() {
  return useMutation({
    mutationFn: (body: Judgement) => ask<AppendedView>('/api/judgements', { method: 'POST', body }),
  })
}
