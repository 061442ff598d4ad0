import { z } from 'zod'
import { handle } from '#domain/names.ts'
import { QUEUES, type Queue, triageStep } from '#domain/triage.ts'
import { problemView } from './views.ts'

/** Steps that one request may hold. */
export const STEPS_MAX = 200

/** Words on reports' places in the inbox, each on its own. */
export const triageCommand = z.strictObject({ items: z.array(triageStep).min(1).max(STEPS_MAX) })
export type TriageCommand = z.infer<typeof triageCommand>

/** What came of each item, in their order: `ok`, or why not. */
export const triageResults = z.strictObject({
  results: z.array(
    z.union([
      z.strictObject({ report: handle, ok: z.literal(true) }),
      z.strictObject({ report: handle, problem: problemView }),
    ]),
  ),
})
export type TriageResults = z.infer<typeof triageResults>

export const queueCounts = z.strictObject(
  Object.fromEntries(QUEUES.map((queue) => [queue, z.int()])) as Record<Queue, z.ZodInt>,
)
export type QueueCountsView = z.infer<typeof queueCounts>

export const ownOfficers = z.strictObject({
  officers: z.array(z.strictObject({ name: z.string(), title: z.string() })),
})
export type OwnOfficers = z.infer<typeof ownOfficers>
