import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AmendCommand, ReleaseCommand, SubmitCommand } from '#contract/commands.ts'
import type { AppendedView, ReportView, reportPage, StreamView } from '#contract/views.ts'
import type { Marking } from '#domain/marking.ts'
import { ask, withQuery } from './ask.ts'

type ReportSearch = {
  readonly q?: string | undefined
  readonly only?: 'mine' | 'unread' | undefined
}
type Page = ReturnType<typeof reportPage.parse>

export function useReports(search: ReportSearch) {
  return useInfiniteQuery({
    queryKey: ['reports', search],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>(withQuery('/api/reports', { ...search, after: pageParam, limit: 50 }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

export const askReport = (handle: string, signal?: AbortSignal) =>
  ask<ReportView>(`/api/reports/${encodeURIComponent(handle)}`, { signal })

export function useReport(handle: string) {
  return useQuery({
    queryKey: ['report', handle],
    queryFn: ({ signal }) => askReport(handle, signal),
  })
}

/** After one's own writing: what it touched is read again, and pictures kept from before are dropped. */
function readAgain(client: QueryClient, keys: readonly (readonly string[])[]) {
  client.removeQueries({ queryKey: ['picture'], type: 'inactive' })
  client.removeQueries({ queryKey: ['event'], type: 'inactive' })
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

export type FileGiven = {
  readonly file: File
  readonly given: Readonly<Record<string, string | undefined>>
  readonly marking: Marking
}

/** Hands in pasted text, an address, a form, or a file's own bytes. */
export function useSubmit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (what: SubmitCommand | FileGiven) =>
      'file' in what
        ? ask<AppendedView>(filePath(what), { method: 'POST', body: what.file })
        : ask<AppendedView>('/api/reports', { method: 'POST', body: what }),
    onSuccess: () => readAgain(client, [['reports']]),
  })
}

const filePath = ({ file, given, marking }: FileGiven) =>
  withQuery('/api/reports/file', {
    name: file.name,
    ...given,
    // Streams with "," between them; an empty list is the submitter alone.
    to: marking.to.join(','),
    tlp: marking.tlp,
  })

type Written<Body> = { readonly path: string; readonly body: Body }

/** A writing about one report, after which it is read again. */
function useReportWrite<Body>(handle: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Written<Body>) =>
      ask<AppendedView>(path, { method: 'POST', body }),
    onSuccess: () => readAgain(client, [['report', handle], ['reports']]),
  })
}

export const useAmend = (handle: string) => useReportWrite<AmendCommand>(handle)
export const useRelease = (handle: string) => useReportWrite<ReleaseCommand>(handle)
export const useTakeBack = (handle: string) =>
  useReportWrite<{ handle: string; reason?: string }>(handle)

export function useEntries(after: number, limit: number) {
  return useQuery({
    queryKey: ['entries', after, limit],
    queryFn: ({ signal }) =>
      ask<StreamView>(withQuery('/api/entries', { after, limit }), { signal }),
    placeholderData: keepPreviousData,
  })
}
