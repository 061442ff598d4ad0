import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { polledView, SourceView, sourcesView } from '#contract/sources.ts'
import type { SourceSettings } from '#domain/source.ts'
import { ask } from './ask.ts'

const KEY = ['sources']
/** A poll goes on behind the page: the list is asked for again while it is looked at. */
const AGAIN_MS = 20_000
const pathOf = (id: string) => `/api/sources/${encodeURIComponent(id)}`

/** The feeds that the own member follows, with how each is doing. */
export function useSources() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<ReturnType<typeof sourcesView.parse>>('/api/sources', { signal }),
    refetchInterval: AGAIN_MS,
  })
}

function useSourceWrite<What, Answer>(write: (what: What) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

type Followed = { readonly id: string | null; readonly settings: SourceSettings }

/** Follows a feed, or settles anew how one is followed. */
export const useFollow = () =>
  useSourceWrite(({ id, settings }: Followed) =>
    id === null
      ? ask<SourceView>('/api/sources', { method: 'POST', body: settings })
      : ask<SourceView>(pathOf(id), { method: 'PUT', body: settings }),
  )

export const useUnfollow = () =>
  useSourceWrite((id: string) => ask<unknown>(pathOf(id), { method: 'DELETE' }))

/** Marks polls by hand that go on. */
export const POLLING = ['polling']

export function usePoll() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: POLLING,
    mutationFn: (id: string) =>
      ask<ReturnType<typeof polledView.parse>>(`${pathOf(id)}/poll`, { method: 'POST' }),
    onSettled: () =>
      Promise.all([KEY, ['reports']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
