import { z } from 'zod'
import { marking } from './marking.ts'
import { terms } from './report.ts'
import { EVERY } from './source-every.ts'

/** Sources that one member may follow. */
export const SOURCES_MAX = 200
/** Failures in a row after which a source is asked once a day only. */
export const FAILURES_MAX = 5

/** What an officer says of a source: its address, how often it is asked, and where its items go. */
export const sourceSettings = z.strictObject({
  url: z.string().min(1).max(2000),
  /** The officer's own name for it; the feed's title when left out. */
  title: z.string().min(1).max(200).optional(),
  every: z.int().min(EVERY.least).max(EVERY.most).default(EVERY.usual),
  /** Where each item's report goes. Left out: the charter's default, and if it names none, the member alone. */
  marking: marking.optional(),
  /** The source's conditions for reuse, as the officer knows them; they go into every report's marking. */
  terms: terms.optional(),
  /** Fetches each item's page instead of taking the words in the feed. */
  full: z.boolean().default(false),
})
export type SourceSettings = Readonly<z.infer<typeof sourceSettings>>

/** What went wrong at the last poll, in plain codes. */
export const SOURCE_FAULTS = [
  'address_refused',
  'no_answer',
  'bad_status',
  'too_large',
  'too_slow',
  'asked_to_wait',
  'not_a_feed',
  'centre_busy',
  'right_lost',
  'items_skipped',
  'items_past_limit',
] as const
export type SourceFault = (typeof SOURCE_FAULTS)[number]

/** Why an item of the newest document did not become a report; positions count from 1. */
export type SkippedItem = { readonly position: number; readonly code: string }

/** What the centre remembers of a source between polls. Instants as everywhere. */
export type SourceState = {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly lastPolled?: string | undefined
  readonly lastOk?: string | undefined
  readonly nextDue: string
  /** The source asked not to be asked before; an officer cannot either. */
  readonly notBefore?: string | undefined
  /** In a row. */
  readonly failures: number
  readonly breaker: 'closed' | 'open'
  readonly itemsTaken: number
  readonly feedTitle?: string | undefined
  /** Where the address says that it moved for good; an officer decides. */
  readonly movedTo?: string | undefined
  readonly lastIssue?:
    | {
        readonly code: SourceFault
        readonly at: string
        /** HTTP status, for `bad_status` and `asked_to_wait`. */
        readonly status?: number | undefined
        readonly count?: number | undefined
      }
    | undefined
  /** At most 20. */
  readonly skipped: readonly SkippedItem[]
  /** Short hashes of items that need not be handed in again, the newest document's first. At most 1,000. */
  readonly seen: readonly string[]
}

/** A feed that a member follows, in the name of the officer who last settled how. */
export type Source = SourceSettings & {
  readonly id: string
  readonly member: string
  readonly by: string
  readonly state: SourceState
}

export const HEALTHS = ['not_polled_yet', 'good', 'failing', 'resting', 'right_lost'] as const
export type Health = (typeof HEALTHS)[number]

/** How a source is, in one word. `resting`: it failed five times in a row and is asked once a day. */
export function healthOf({ state }: Source): Health {
  if (state.lastIssue?.code === 'right_lost') return 'right_lost'
  if (state.breaker === 'open') return 'resting'
  if (state.failures > 0) return 'failing'
  return state.lastPolled === undefined ? 'not_polled_yet' : 'good'
}
