import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SavedView, savedViews } from '#contract/saved-views.ts'
import { ask } from './ask.ts'
import { filterOf, type PictureSearch } from './pictures.ts'

const KEY = ['views']
const pathOf = (name: string) => `/api/views/${encodeURIComponent(name)}`

/** Filters of the picture that the officer keeps under a name. */
export function useViews() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<ReturnType<typeof savedViews.parse>>('/api/views', { signal }),
    staleTime: 60_000,
  })
}

export type ViewToKeep = { readonly name: string; readonly search: PictureSearch }

export function useKeepView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, search }: ViewToKeep) =>
      ask<SavedView>(pathOf(name), { method: 'PUT', body: { query: filterOf(search) } }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useDropView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => ask<unknown>(pathOf(name), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
