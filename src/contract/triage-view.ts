import { z } from 'zod'
import { handle } from '#domain/names.ts'
import { REJECT_REASONS, TRIAGE_STATES, type Triage } from '#domain/triage.ts'

/** A report's place in the inbox of the asking member, by its officers' last words. */
export const triageView = z.strictObject({
  state: z.enum(TRIAGE_STATES),
  /** Name of the officer who said so, and when. */
  by: z.string().optional(),
  at: z.string().optional(),
  reason: z.enum(REJECT_REASONS).optional(),
  words: z.string().optional(),
  /** The report that this one says again. */
  of: handle.optional(),
  until: z.string().optional(),
  /** Name of the officer who takes care of it. */
  assignee: z.string().optional(),
})
export type TriageView = z.infer<typeof triageView>

export const presentTriage = (triage: Triage): TriageView => ({ ...triage })
