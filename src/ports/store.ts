import type { Entry } from '#domain/item.ts'
import type { ClaimRecord, Erasure, EventRecord, ReadingRecord, RowChange } from '#domain/rows.ts'
import type { Source } from '#domain/source.ts'
import type { Logs } from './logs.ts'
import type { MemberWords } from './member-words.ts'
import type {
  CountryCount,
  DayCounts,
  EventCounts,
  EventFilter,
  EventQuery,
  NamingQuery,
  PlaceCount,
  SearchHit,
  SearchQuery,
} from './queries.ts'
import type { Reports } from './reports.ts'
import type { SavedViews } from './saved-views.ts'
import type { Translations } from './translations.ts'
import type { WaysIn } from './ways-in.ts'

/** An entry before it has a position. Entries of one stream get theirs in the order given. */
export type NewEntry = Omit<Entry, 'position' | 'nonce' | 'payload' | 'salt'> & {
  readonly kind: string
  readonly handle: string
  /** Sender, recipient and number: the item's place in its channel. */
  readonly from: string
  readonly to: string
  readonly n: number
  /** SHA-256 of the item in hex: what the next item of the channel names as `prev`. */
  readonly itemHash: string
  readonly payload: Uint8Array
  readonly salt: Uint8Array
  readonly nonce: Uint8Array
}

/** An entry as it is kept, with the columns that lists need. */
export type StoredEntry = Entry & {
  readonly kind: string
  readonly handle: string
  readonly from: string
  readonly to: string
  readonly n: number
  readonly itemHash: string
}

/** Where a stream stands: how many entries, the chain's head (null before the first), a Merkle log's frontier. */
export type Tip = {
  readonly position: number
  readonly head: Uint8Array | null
  readonly frontier: string | null
}

/** The last item of one channel; n is 0 and the hash "" before the first. */
export type ChannelHead = {
  readonly from: string
  readonly to: string
  readonly n: number
  readonly itemHash: string
}
/** A channel that an append moves: refused as `conflict` when it no longer stands at `expectN`. */
export type ChannelMove = ChannelHead & { readonly expectN: number }

/** A writing's own name, so that a repeat is the same writing. Kept on its first entry in `stream`, the writer's own. */
export type RequestKey = {
  readonly stream: string
  readonly officer: string
  readonly key: string
  /** Hash of the body: the same key with another body is refused as `key_reused`. */
  readonly requestHash: string
}
export type NewBlob = {
  readonly owner: string
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type Append = {
  readonly entries: readonly NewEntry[]
  readonly channels: readonly ChannelMove[]
  /** The tip after one more leaf: head and frontier; `position` is set by the store. Called in order, within the transaction. */
  readonly advance: (stream: string, tip: Tip, leaf: Uint8Array) => Omit<Tip, 'position'>
  readonly request?: RequestKey
  readonly blobs?: readonly NewBlob[]
}
export type Appended = {
  /** Set when this very request was appended before: nothing was written now. */
  readonly isRepeat: boolean
  /** Of the new entries, in the order given; of a repeat, the first entry of that request alone. */
  readonly entries: readonly {
    readonly stream: string
    readonly position: number
    readonly handle: string
  }[]
}

/** The tables that the fold writes, each dropped and folded again by a rebuild. */
export const PROJECTIONS = [
  'report',
  'reading',
  'claim',
  'event',
  'search',
  'blob_grant',
  'translation',
  'member_word',
] as const
export type Projection = (typeof PROJECTIONS)[number]
/** Columns by name; `data` as its canonical text. */
export type ProjectionRow = Readonly<Record<string, string | number | boolean | null>>

/** What one step of the fold did to a stream's picture. */
export type PictureStep = {
  readonly stream: string
  /** Entries that the picture took in before and after; refused as `conflict` when it no longer stands at `from`. */
  readonly from: number
  readonly to: number
  readonly changes: readonly RowChange[]
  /** Recalled: payload, salt and nonce of these go; item and leaf stay. */
  readonly erase?: readonly Erasure[]
}

export type Work = { readonly stream: string; readonly appended: number; readonly folded: number }
export type Officer = {
  readonly member: string
  readonly name: string
  readonly title: string
  readonly rights: readonly string[]
  /** Was let go: no way in is open to them any more. */
  readonly isClosed?: boolean
}
export type Draft = {
  readonly stream: string
  readonly officer: string
  readonly key: string
  readonly body: string
  readonly at: string
}
/** Rung within this process after a commit: `appended` for new entries, `folded` when the picture took entries in. */
export type Ring = {
  readonly step: 'appended' | 'folded'
  readonly stream: string
  readonly position: number
}

/**
 * What the rooms above may do with the database. Every call is one transaction under one role, bound to one stream.
 *
 * Any call may refuse: `busy` (stuck, restarting, or raced five times), and writes `disk_full`.
 */
export type Store = {
  readonly entries: {
    /**
     * Appends all or nothing, flushed before it returns.
     *
     * @throws {Refusal} `conflict` when a channel moved (prepare anew), `key_reused`, `disk_full`, `busy`
     */
    append(append: Append): Promise<Appended>
    /** At most `limit` entries after a position, in order. */
    list(query: { stream: string; after: number; limit: number }): Promise<StoredEntry[]>
    /** Every entry after a position, in pages of bounded bytes, each its own transaction. */
    read(query: { stream: string; after: number; upTo?: number }): AsyncGenerator<StoredEntry>
    /** The entries of one handle in one stream, in order. */
    ofHandle(query: { stream: string; handle: string }): Promise<StoredEntry[]>
    /** The newest entries of a kind that few entries have, newest first; at most 500. */
    newestOf(query: {
      stream: string
      kind: 'recall' | 'correction' | 'charter'
      before?: number
    }): Promise<StoredEntry[]>
    /** Entries of these kinds whose content names any of these, in order; at most 500. */
    naming(query: NamingQuery): Promise<StoredEntry[]>
    tip(stream: string): Promise<Tip>
    /** The first entry that a request appended, or null: asked before a repeat is prepared again. */
    findRequest(request: RequestKey): Promise<{ handle: string; position: number } | null>
  }
  readonly channels: {
    /** Heads of the channels from one sender, one for each recipient, in the order asked. */
    heads(query: { from: string; to: readonly string[] }): Promise<ChannelHead[]>
  }
  readonly picture: {
    /** One step of the fold in one transaction: rows, erasures, and `work.folded` moved. */
    apply(step: PictureStep): Promise<void>
    /** Drops every projection of a stream and sets its work back to the start. */
    drop(stream: string): Promise<void>
    /** Every row of one projection in key order, `data` as text: what `parley rebuild` hashes. */
    rows(query: { stream: string; table: Projection }): AsyncGenerator<ProjectionRow>
    /** How far a stream is folded, and how far it goes. */
    progress(stream: string): Promise<Work>
  }
  readonly events: {
    list(query: EventQuery): Promise<EventRecord[]>
    find(query: { stream: string; id: string }): Promise<EventRecord | null>
    /** Of the filtered events of this stream alone. */
    count(filter: EventFilter): Promise<EventCounts>
    /** The places with most events first, and how many events have a place that is not among them or cannot be drawn. */
    places(
      filter: EventFilter & { limit: number },
    ): Promise<{ places: PlaceCount[]; others: number }>
    /** Events by day, month or year, whichever gives at most 120 bars. */
    days(filter: EventFilter): Promise<DayCounts>
    /** Every country that an event of this stream lies in, by its code. */
    countries(query: { stream: string }): Promise<CountryCount[]>
  }
  readonly reports: Reports
  readonly readings: {
    find(query: { stream: string; handle: string }): Promise<ReadingRecord | null>
    ofReport(query: { stream: string; report: string }): Promise<ReadingRecord[]>
  }
  readonly claims: {
    find(query: { stream: string; name: string }): Promise<ClaimRecord | null>
    /** In the order of their names; unknown ones are left out. At most 10,000. */
    named(query: { stream: string; names: readonly string[] }): Promise<ClaimRecord[]>
    /** Live ones, in the order of their names. */
    ofReport(query: { stream: string; report: string }): Promise<ClaimRecord[]>
    ofEvent(query: { stream: string; event: string }): Promise<ClaimRecord[]>
  }
  /** Items of one stream that hold every word, best first. */
  search(query: SearchQuery): Promise<SearchHit[]>
  readonly work: {
    /** Streams whose picture is behind their entries, or all of them. */
    list(query?: { all?: boolean }): Promise<Work[]>
  }
  readonly blobs: {
    /** Original bytes, if this stream was granted them. */
    find(query: { stream: string; owner: string; sha256: string }): Promise<NewBlob | null>
  }
  readonly logs: Logs
  readonly officers: {
    put(officer: Officer): Promise<void>
    list(member: string): Promise<Officer[]>
    /** Keeps a one-time sign-in link, by its hash, for an officer who is there; false when none is. */
    giveLink(link: {
      member: string
      name: string
      linkHash: string
      expires: string
    }): Promise<boolean>
    /** Lets an officer go, or takes them back; false when there is no such officer. */
    close(whose: { member: string; name: string; isClosed: boolean }): Promise<boolean>
    /** Uses a link up: its officer, or null when it is unknown, used or expired. */
    takeLink(link: { linkHash: string; now: string }): Promise<Officer | null>
  }
  readonly waysIn: WaysIn
  readonly drafts: {
    put(draft: Draft): Promise<void>
    find(query: { stream: string; officer: string; key: string }): Promise<Draft | null>
    list(query: { stream: string; officer: string }): Promise<Draft[]>
    drop(query: { stream: string; officer: string; key: string }): Promise<void>
  }
  readonly savedViews: SavedViews
  readonly translations: Translations
  readonly memberWords: MemberWords
  /** Feeds that members follow, outside their streams. No other member sees one. */
  readonly sources: {
    /** In the order of their ids; at most 200. */
    list(stream: string): Promise<Source[]>
    find(name: { stream: string; id: string }): Promise<Source | null>
    /** @throws {Refusal} `field_invalid` for an address that is followed already, or one source too many */
    add(source: Source): Promise<void>
    /** What comes of a source as it stands now; null when it is not there. `to` may be called more than once. */
    change(
      name: { stream: string; id: string },
      to: (was: Source) => Source,
    ): Promise<Source | null>
    /** False when there was none. */
    drop(name: { stream: string; id: string }): Promise<boolean>
  }
  /** Calls `listen` after each commit of this process; gives back the way to stop. */
  watch(listen: (ring: Ring) => void): () => void
  /** For /healthz and `parley doctor`. Never throws. */
  health(): Promise<{
    backend: 'embedded' | 'server'
    canRead: boolean
    canWrite: boolean
    why: string
  }>
  close(): Promise<void>
}
