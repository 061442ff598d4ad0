import type { Event, Judgement, LiveClaim } from './event.ts'
import type { Item } from './item.ts'
import type { MemberWord } from './member-word.ts'
import type { Issue, Maker } from './reading.ts'
import type { Report } from './report.ts'
import type { Triage } from './triage.ts'

/**
 * What the fold keeps of a stream besides its entries: one record a row, each a function of the live set.
 * Nothing here holds a clock, a sequence or a history.
 */

/** A live report, without its text: that stays in the entry. */
export type ReportRecord = Omit<Report, 'text' | 'evidence'> & {
  readonly handle: string
  readonly from: string
  readonly at: string
  readonly tlp: Item['tlp']
  /** Where it came in: the channels whose release of it stands here. */
  readonly channels: readonly string[]
  /** Own reports only: every stream it stands released to. */
  readonly audience: readonly string[]
  /** Own reports only: every reading of it that stands, superseded ones too, and where it was released. */
  readonly ownReadings: readonly { readonly handle: string; readonly audience: readonly string[] }[]
  /** Own reports only: the member's translations of it that stand, superseded ones too, and where each was released. */
  readonly ownTranslations: readonly {
    readonly handle: string
    readonly audience: readonly string[]
  }[]
  readonly claimCount: number
  /** Nobody's reading of it is here. */
  readonly isUnread: boolean
  readonly isWithdrawn: boolean
  /** What the stream's own member said of its place in the inbox; left out while it is open and nobody's. */
  readonly triage?: Triage
  /** Own reports only: the withdrawal that stands, so that it goes with every later release. */
  readonly withdrawal?: string
}

/** A standing reading: each member's latest of a report. */
export type ReadingRecord = {
  readonly handle: string
  readonly report: string
  readonly from: string
  readonly at: string
  readonly madeBy: Maker
  readonly claims: readonly string[]
  readonly issues: readonly Issue[]
}

/** A standing translation: each member's latest of a report into each language. Its text stays in the entry. */
export type TranslationRecord = {
  readonly handle: string
  readonly report: string
  readonly from: string
  readonly at: string
  readonly language: string
  readonly by: string
  readonly note?: string
}

/** A standing word of a member, superseded ones too: whose it is, what it is about under its present name. */
export type MemberWordRecord = MemberWord & {
  readonly handle: string
  readonly from: string
  readonly at: string
  /** What it is about, as `objectOf` names it. */
  readonly object: string
  /** The name that its claim has now; left out for a source, which is the same under any claim. */
  readonly claim?: string
  /** The claim was replaced since. */
  readonly isOfEarlierWording: boolean
  /** Nothing later by the same member on the same thing stands. */
  readonly isLast: boolean
  /** The stream's own member's words only: every stream it stands released to. */
  readonly audience: readonly string[]
}

/** A live claim with the event it belongs to; or, for a replaced name, where it leads. */
export type ClaimRecord =
  | { readonly kind: 'live'; readonly live: LiveClaim; readonly event: string }
  | { readonly kind: 'replaced'; readonly name: string; readonly by: string }

export type EventRecord = Event & {
  readonly judgements: readonly Judgement[]
  readonly reportCount: number
}

/** Words of one report or event, with how much each weighs. */
export type SearchRecord = { readonly weights: ReadonlyMap<string, number> }

/** One row to write, or with `row: null` to remove. `key` is the row's name within the stream. */
export type RowChange =
  | { readonly table: 'report'; readonly key: string; readonly row: ReportRecord | null }
  | { readonly table: 'reading'; readonly key: string; readonly row: ReadingRecord | null }
  | { readonly table: 'translation'; readonly key: string; readonly row: TranslationRecord | null }
  | { readonly table: 'memberWord'; readonly key: string; readonly row: MemberWordRecord | null }
  | { readonly table: 'claim'; readonly key: string; readonly row: ClaimRecord | null }
  | { readonly table: 'event'; readonly key: string; readonly row: EventRecord | null }
  | {
      readonly table: 'blobGrant'
      readonly key: string
      readonly of: { owner: string; sha256: string }
      readonly row: 'granted' | null
    }
  | {
      readonly table: 'search'
      readonly of: 'report' | 'event'
      readonly key: string
      readonly row: SearchRecord | null
    }

/** Content that a recall takes back: the fold has its bytes erased with the rows. */
export type Erasure = {
  readonly handle: string
  readonly from: string
  readonly to: string
  /** Only entries of a position before the recall's. */
  readonly before: number
}
