import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OwnOfficers, QueueCountsView, TriageResults } from '#contract/triage.ts'
import type { TriageStep } from '#domain/triage.ts'
import { ask } from './ask.ts'
import { useLive } from './live.ts'

/** What sleeps comes back by the clock alone. */
const COUNT_MS = 60_000
/** Steps that the server takes at once. */
const STEPS_MAX = 200

/** How many reports each queue holds, told again whenever the picture moves. */
export function useQueueCounts() {
  const folded = useLive().folded.ours
  return useQuery({
    queryKey: ['counts', folded],
    queryFn: ({ signal }) => ask<QueueCountsView>('/api/reports/counts', { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: COUNT_MS,
  })
}

export function useOwnOfficers() {
  return useQuery({
    queryKey: ['officers'],
    queryFn: ({ signal }) => ask<OwnOfficers>('/api/officers', { signal }),
  })
}

/** Sends steps, as many at once as the server takes; what came of each, in their order. */
export async function sendSteps(steps: readonly TriageStep[]): Promise<TriageResults['results']> {
  const results: TriageResults['results'] = []
  for (let at = 0; at < steps.length; at += STEPS_MAX) {
    const body = { items: steps.slice(at, at + STEPS_MAX) }
    const answer = await ask<TriageResults>('/api/triage', { method: 'POST', body })
    results.push(...answer.results)
  }
  return results
}
