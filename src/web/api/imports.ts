import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportRow, ImportsView, ImportTrialView, ImportView } from '#contract/imports.ts'
import type { ImportMapping } from '#domain/import.ts'
import type { Marking } from '#domain/marking.ts'
import { ask, withQuery } from './ask.ts'

/** Whatever the device calls the file, it is handed in as a table. */
const tableOf = (file: File) => new Blob([file], { type: 'text/csv' })

type Trial = { readonly file: File; readonly mapping?: ImportMapping | undefined }

/** Asks what would come of a table; without a mapping, by the one that the centre proposes. */
export function useTryImport() {
  return useMutation({
    mutationFn: ({ file, mapping }: Trial) =>
      ask<ImportTrialView>(
        withQuery('/api/imports/try', { mapping: mapping && JSON.stringify(mapping) }),
        { method: 'POST', body: tableOf(file) },
      ),
  })
}

type Begin = {
  readonly file: File
  readonly name: string
  readonly mapping: ImportMapping
  readonly marking: Marking
}

export function useBeginImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, name, mapping, marking }: Begin) => {
      const query = { name, mapping: JSON.stringify(mapping), to: marking.to.join(',') }
      const path = withQuery('/api/imports', { ...query, tlp: marking.tlp })
      return ask<ImportRow>(path, { method: 'POST', body: tableOf(file) })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => ask<ImportsView>('/api/imports', { signal }),
  })
}

export const isAtWork = ({ state }: Pick<ImportRow, 'state'>): boolean =>
  state === 'running' || state === 'undoing'

/** One import, asked again and again while it is at work. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => ask<ImportView>(`/api/imports/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isAtWork(data) ? 500 : false),
  })
}

/** Ends the work on an import, or takes back what it made. */
export function useImportAct(id: string, act: 'stop' | 'undo') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      ask<ImportRow>(`/api/imports/${encodeURIComponent(id)}/${act}`, { method: 'POST', body: {} }),
    onSuccess: () =>
      Promise.all(
        [['import', id], ['imports'], ['reports']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
