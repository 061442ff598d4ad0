import { z } from 'zod'
import { handle, instant } from './names.ts'

import { REJECT_REASONS, type RejectReason, type TriageState } from './triage-words.ts'

// Apart from the shapes: pages need the words before anything else, and no parser with them.
export {
  QUEUES,
  type Queue,
  REJECT_REASONS,
  type RejectReason,
  TRIAGE_STATES,
  type TriageState,
} from './triage-words.ts'

const officerName = z.string().min(1).max(100)
const reasonOf = {
  reason: z.enum(REJECT_REASONS),
  /** The officer's own words; needed beside `other`. */
  words: z.string().max(500).optional(),
}

/** One officer's word on one report, as it is asked for. */
export const triageStep = z.discriminatedUnion('act', [
  z.strictObject({ report: handle, act: z.enum(['open', 'done', 'unassigned']) }),
  z.strictObject({ report: handle, act: z.literal('rejected'), ...reasonOf }),
  /** `of` is the report that says the same and stays. */
  z.strictObject({ report: handle, act: z.literal('duplicate'), of: handle }),
  /** Away until an instant: compared with the clock when a list is read, never in the fold. */
  z.strictObject({ report: handle, act: z.literal('snoozed'), until: instant }),
  z.strictObject({ report: handle, act: z.literal('assigned'), to: officerName }),
])
export type TriageStep = Readonly<z.infer<typeof triageStep>>

const by = { by: officerName }
/** The same as an entry of the member's own stream carries it: `by` names the officer who said so. */
export const triageMark = z.discriminatedUnion('act', [
  z.looseObject({ report: handle, act: z.enum(['open', 'done', 'unassigned']), ...by }),
  z.looseObject({ report: handle, act: z.literal('rejected'), ...reasonOf, ...by }),
  z.looseObject({ report: handle, act: z.literal('duplicate'), of: handle, ...by }),
  z.looseObject({ report: handle, act: z.literal('snoozed'), until: instant, ...by }),
  z.looseObject({ report: handle, act: z.literal('assigned'), to: officerName, ...by }),
])
export type TriageMark = Readonly<z.infer<typeof triageMark>>

/** What the marks on one report leave standing. A report without a word is open and nobody's. */
export type Triage = {
  readonly state: TriageState
  /** Who said the state, and when; left out while nobody has. */
  readonly by?: string
  readonly at?: string
  readonly reason?: RejectReason
  readonly words?: string
  readonly of?: string
  readonly until?: string
  readonly assignee?: string
}
