import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AmendCommand, ReleaseCommand, SubmitCommand } from '#contract/commands.ts'
import type { StreamView } from '#contract/stream-views.ts'
import type { TranslateCommand } from '#contract/translation-views.ts'
import type { AppendedView, ReportView, reportPage } from '#contract/views.ts'
import type { Marking } from '#domain/marking.ts'
import type { Queue } from '#domain/triage.ts'
import { ask, withQuery } from './ask.ts'

export type ReportSearch = {
  readonly q?: string | undefined
  /** Every report when it is left out. */
  readonly queue?: Queue | undefined
}
type Page = ReturnType<typeof reportPage.parse>

export const askReports = (
  search: ReportSearch & { after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) => ask<Page>(withQuery('/api/reports', search), { signal })

export const REPORTS_PAGE = 50
export const reportsKey = ({ q, queue }: ReportSearch) => ['reports', { q, queue }] as const

/** The reports of a queue, page by page. What comes in later is shown when the reader asks for it. */
export function useReports({ q, queue }: ReportSearch) {
  return useInfiniteQuery({
    queryKey: reportsKey({ q, queue }),
    queryFn: ({ pageParam, signal }) =>
      askReports({ q, queue, after: pageParam, limit: REPORTS_PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
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

/** Where a report goes: as it is marked, or to all who hold the report that it takes the place of. */
export type Sent =
  | { readonly marking: Marking }
  | { readonly corrects: { readonly handle: string; readonly reason?: string } }
export type FileGiven = {
  readonly file: File
  readonly given: Readonly<Record<string, string | undefined>>
} & Sent

/** Hands in pasted text, an address, a form, or a file's own bytes. */
export function useSubmit() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: SUBMITTING,
    mutationFn: (what: SubmitCommand | FileGiven) => {
      const { path, body } = writeOf(what)
      return ask<AppendedView>(path, { method: 'POST', body })
    },
    onSuccess: () => {
      // What it may have taken the place of is not shown from memory.
      client.removeQueries({ queryKey: ['report'], type: 'inactive' })
      return readAgain(client, [['reports']])
    },
  })
}

/** Marks reports that are on their way: the centre reads them before it answers. */
export const SUBMITTING = ['submitting']

/** How it goes over the wire: now, or once there is a line again. */
export const writeOf = (what: SubmitCommand | FileGiven): { path: string; body: unknown } =>
  'file' in what ? { path: filePath(what), body: what.file } : { path: '/api/reports', body: what }

const filePath = ({ file, given, ...sent }: FileGiven) =>
  withQuery('/api/reports/file', {
    name: file.name,
    ...given,
    ...('marking' in sent
      ? // Streams with "," between them; an empty list is the submitter alone.
        { to: sent.marking.to.join(','), tlp: sent.marking.tlp }
      : { corrects: sent.corrects.handle, reason: sent.corrects.reason }),
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
export const useTranslate = (handle: string) => useReportWrite<TranslateCommand>(handle)
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
