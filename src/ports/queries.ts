import type { Queue } from '#domain/triage.ts'

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
  /** Events whose place has its middle within; a box over the date line has `west` above `east`. */
  readonly box?: Box | undefined
}
/** Degrees, edges taken in. */
export type Box = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Events of one place: same middle and precision. */
export type PlaceCount = {
  readonly name: string
  readonly precision: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly events: number
  readonly corroborated: number
  readonly singleOrigin: number
  /** Events that somebody denies, or tells otherwise. */
  readonly contested: number
  /** One of its events: the only one when `events` is 1. */
  readonly id: string
}

export type DayUnit = 'day' | 'month' | 'year'
export type DayCounts = {
  readonly unit: DayUnit
  /** Only those with events; `from` is the first day. In order. */
  readonly bars: readonly {
    readonly from: string
    readonly events: number
    readonly contested: number
  }[]
  /** Dated, but not within one bar. */
  readonly wider: number
  /** Within one bar that lies so far from all others that it is not drawn. */
  readonly outside: number
  readonly undated: number
}

/** A country in which events of a stream lie. */
export type CountryCount = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly events: number
}

export type EventCounts = {
  readonly events: number
  readonly withoutPlace: number
  readonly withoutTime: number
}

/** Newest first: `latest` falling, then `id`; undated last. `after` is the last row of the page before. */
export type EventQuery = EventFilter & {
  readonly after?: { readonly latest: string; readonly id: string } | undefined
  readonly limit: number
}

/** Whose inbox, and when: `officer` is a name within the member, `now` decides who still sleeps. */
export type QueueOf = { readonly stream: string; readonly officer: string; readonly now: string }
export type QueueCounts = Readonly<Record<Queue, number>>

/** Newest first: `at` of the signed item falling, then `handle`. */
export type ReportQuery = {
  readonly stream: string
  readonly search?: SearchWords | undefined
  readonly from?: string | undefined
  readonly queue?: (Omit<QueueOf, 'stream'> & { readonly name: Queue }) | undefined
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

/** Entries of one stream by kind and by the handles or claim names that their content holds, after a position. */
export type NamingQuery = {
  readonly stream: string
  readonly kinds: readonly string[]
  /** At most 2,000. */
  readonly names: readonly string[]
  readonly after: number
}
