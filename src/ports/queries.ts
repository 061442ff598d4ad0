/** The words of a search, folded: every one must be there; the last may be the beginning of a word. */
export type SearchWords = { readonly words: readonly string[]; readonly isPrefix: boolean }

/** Which events of one stream. */
export type EventFilter = {
  readonly stream: string
  readonly search?: SearchWords | undefined
  readonly action?: string | undefined
  readonly support?: string | undefined
  readonly contest?: string | undefined
  readonly isWithdrawn?: boolean | undefined
  /** Days, both ends taken in: events that touch them. Undated events never do. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly country?: string | undefined
  readonly without?: 'place' | 'time' | undefined
}

/** Newest first: `latest` falling, then `id`; undated last. `after` is the last row of the page before. */
export type EventQuery = EventFilter & {
  readonly after?: { readonly latest: string; readonly id: string } | undefined
  readonly limit: number
}

/** Newest first: `at` of the signed item falling, then `handle`. */
export type ReportQuery = {
  readonly stream: string
  readonly search?: SearchWords | undefined
  readonly from?: string | undefined
  readonly isUnread?: boolean | undefined
  readonly after?: { readonly at: string; readonly handle: string } | undefined
  readonly limit: number
}

export type SearchKind = 'event' | 'report'

/** Best first: `score` falling, then kind, then item. */
export type SearchQuery = SearchWords & {
  readonly stream: string
  readonly kind?: SearchKind | undefined
  readonly after?:
    | { readonly score: number; readonly kind: SearchKind; readonly item: string }
    | undefined
  readonly limit: number
}
export type SearchHit = {
  readonly kind: SearchKind
  /** Handle of a report, id of an event. */
  readonly item: string
  /** Sum of the matching words' weights, in this stream alone. */
  readonly score: number
}
