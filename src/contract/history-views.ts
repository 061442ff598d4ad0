import { z } from 'zod'
import { DIFF_FIELDS } from '#domain/claim-diff.ts'
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, STANCES, TAKEN_BACK } from '#domain/grades.ts'
import { claimName, handle } from '#domain/names.ts'
import { maker } from '#domain/reading.ts'
import { PICTURES } from './commands.ts'
import { standingView } from './views.ts'

export const historyQuery = z.strictObject({
  view: z.enum(PICTURES).default('ours'),
  /** A sealed cursor: the page of earlier steps. */
  after: z.string().max(400).optional(),
})

const judged = z.strictObject({ claim: claimName, voice: z.string().optional() })
const reason = z.string().optional()

/** What one entry did to an event. What was taken back is a handle, and nothing else. */
export const deedView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('report'),
    report: handle,
    title: z.string(),
    language: z.string(),
    /** It was here before, through another channel. */
    isAgain: z.boolean(),
    channel: z.string(),
  }),
  z.strictObject({
    kind: z.literal('reading'),
    report: handle,
    madeBy: maker,
    /** Claims of this event in it. */
    claimCount: z.int(),
    isFirst: z.boolean(),
    changed: z.array(
      z.strictObject({
        claim: claimName,
        fields: z.array(
          z.strictObject({ field: z.enum(DIFF_FIELDS), before: z.string(), after: z.string() }),
        ),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('correction'), old: handle, report: handle, reason }),
  z.strictObject({ kind: z.literal('withdrawal'), report: handle, reason }),
  z.strictObject({
    kind: z.literal('judgement'),
    verdict: z.enum(['same', 'different', 'open']),
    a: judged,
    b: judged,
  }),
  z.strictObject({
    kind: z.literal('assessment'),
    of: z.enum(['source', 'claim', 'event']),
    grade: z.enum([...RELIABILITIES, ...CREDIBILITIES, ...LIKELIHOODS, TAKEN_BACK]),
    source: z.string().optional(),
    claim: judged,
    reason,
  }),
  z.strictObject({
    kind: z.literal('position'),
    stance: z.enum([...STANCES, TAKEN_BACK]),
    claim: judged,
    reason,
  }),
  z.strictObject({
    kind: z.literal('release'),
    act: z.enum(['release', 'recall']),
    to: z.array(z.string()),
    report: handle.optional(),
  }),
  z.strictObject({ kind: z.literal('recall'), handle }),
  z.strictObject({ kind: z.literal('gone'), handle }),
])
export type DeedView = z.infer<typeof deedView>

export const historyStep = z.strictObject({
  position: z.int(),
  at: z.string(),
  from: z.string(),
  deed: deedView,
  /** How the event's present claims stood after it, joined as they are now; absent while none stood. */
  standing: standingView.pick({ support: true, contest: true, isWithdrawn: true }).optional(),
  isChange: z.boolean(),
})
export type HistoryStep = z.infer<typeof historyStep>

/** How an event's picture came about, oldest first; `next` leads to earlier steps. */
export const historyView = z.strictObject({
  stream: z.string(),
  event: claimName,
  steps: z.array(historyStep),
  next: z.string().optional(),
})
export type HistoryView = z.infer<typeof historyView>
