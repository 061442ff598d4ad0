import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportsView } from '#contract/imports.ts'
import type { LoadingView } from '#contract/views.ts'
import { ask } from '#web/api/ask.ts'
import { isAtWork } from '#web/api/imports.ts'
import { SUBMITTING } from '#web/api/reports.ts'
import { useMay } from '#web/api/session.ts'
import { POLLING } from '#web/api/sources.ts'
import { useOutbox } from '#web/offline/outbox-list.ts'
import { endedSince, importJobs, type Job } from './jobs.ts'

const WORKING_MS = 2000
const IDLE_MS = 30_000
/** A screen reader is not talked into a corner. */
const SAY_MS = 5000

/** All that goes on for this officer now, and the imports that have just ended: nothing of other members. */
export function useJobs(): readonly Job[] {
  const maySubmit = useMay('submit')
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => ask<ImportsView>('/api/imports', { signal }),
    enabled: maySubmit,
    refetchInterval: ({ state: { data } }) => (data?.imports.some(isAtWork) ? WORKING_MS : IDLE_MS),
  })
  const loading = useQuery({
    queryKey: ['jobs', 'loading'],
    queryFn: ({ signal }) => ask<LoadingView>('/api/centre/loading', { signal }),
    refetchInterval: ({ state: { data } }) => (data?.loading ? WORKING_MS : false),
  }).data?.loading
  const submitting = useIsMutating({ mutationKey: SUBMITTING })
  const polling = useIsMutating({ mutationKey: POLLING })
  const { sending } = useOutbox()
  return [
    ...(loading
      ? [{ id: 'loading', kind: 'loading' as const, isAtWork: true, count: loading }]
      : []),
    ...(submitting > 0 || sending !== null
      ? [{ id: 'submit', kind: 'submit' as const, isAtWork: true }]
      : []),
    ...(polling > 0 ? [{ id: 'poll', kind: 'poll' as const, isAtWork: true }] : []),
    ...importJobs(imports.data?.imports ?? []),
  ]
}

/** What has ended since it was last said, at most every five seconds. */
export function useEnded(jobs: readonly Job[]): readonly Job[] {
  const before = useRef(jobs)
  const pending = useRef<readonly Job[]>([])
  const [said, setSaid] = useState<readonly Job[]>([])
  useEffect(() => {
    pending.current = [...pending.current, ...endedSince(before.current, jobs)]
    before.current = jobs
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (pending.current.length === 0) return
      setSaid(pending.current)
      pending.current = []
    }, SAY_MS)
    return () => clearInterval(timer)
  }, [])
  return said
}
