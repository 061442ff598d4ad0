import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AmendCommand, ReleaseCommand, SubmitCommand } from '#contract/commands.ts'
import type { AppendedView, ReportView, reportPage, StreamView } from '#contract/views.ts'
import type { Marking } from '#domain/marking.ts'
import { ask, withQuery } from './ask.ts'

export type ReportSearch = {
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

export function useReport(handle: string) {
  return useQuery({
    queryKey: ['report', handle],
    queryFn: ({ signal }) =>
      ask<ReportView>(`/api/reports/${encodeURIComponent(handle)}`, { signal }),
  })
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
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
}

const filePath = ({ file, given, marking }: FileGiven) =>
  withQuery('/api/reports/file', {
    name: file.name,
    ...given,
    // A list of streams, "," between them; an empty one is the submitter alone.
    to: marking.to.length === 0 ? 'none' : marking.to.join(','),
    tlp: marking.tlp,
  })

type Written<Body> = { readonly path: string; readonly body: Body }

/** A writing about one report, after which it is read again. */
function useReportWrite<Body>(handle: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Written<Body>) =>
      ask<AppendedView>(path, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['report', handle] }),
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
