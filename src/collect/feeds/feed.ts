import type { Issue } from '#domain/reading.ts'

/** Items of one document that are read; the rest is counted. */
export const FEED_ITEMS_MAX = 500

/** What a feed's item becomes: plain words, an address on the web, a day as it is stated. */
export type FeedItem = {
  /** Guid, else link, else title and words: two items with the same are one. Never shown. */
  readonly identity: string
  /** As the feed states it, if it does. */
  readonly guid?: string | undefined
  /** http or https, whole. */
  readonly link?: string | undefined
  /** One line, cleaned of marks; may be empty. */
  readonly title: string
  /** EDTF, day or coarser, as stated in the feed's own time zone; left out when it lies ahead. */
  readonly published?: string | undefined
  /** The same in UTC, ISO 8601, when the feed says hour and zone. */
  readonly instant?: string | undefined
  readonly authors: readonly string[]
  /** Whom the item names as its first publisher, else the feed's title. */
  readonly outlet?: string | undefined
  /** Title and words, as a report keeps them. Never empty. */
  readonly text: string
  /** Primary subtag of the language that the feed claims, such as "ar". Often wrong. */
  readonly language?: string | undefined
  /** `date_ahead`, `date_unread`, `link_unread`, `name_cleaned`. */
  readonly issues: readonly Issue[]
}

/** One step through a feed: an item, or why there is none at this place. Positions count from 1. */
export type FeedStep =
  | { readonly position: number; readonly item: FeedItem }
  | { readonly position: number; readonly item: null; readonly code: SkippedCode }

/** Why an item is not taken: no well-formed markup, nothing said, too much of it, or the same as one before. */
export type SkippedCode = 'item_broken' | 'item_empty' | 'item_too_large' | 'item_repeated'

export type Feed = {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json'
  /** One line, cleaned; empty when the feed gives none. */
  readonly title: string
  /** Items in the document, those past the limit counted too. */
  readonly itemCount: number
  /** Each is read when it is asked for, so that a long feed holds nobody up. At most 500. */
  readonly steps: () => Generator<FeedStep>
}

/** Words as a feed carries them, markup or none. */
export type FeedWords = { readonly text: string; readonly isHtml: boolean }

/** What the formats have in common, as the document states it. */
export type StatedItem = {
  readonly guid?: string | undefined
  readonly link?: string | undefined
  readonly title?: FeedWords | undefined
  /** The fullest first; the first that says anything is taken. */
  readonly bodies: readonly FeedWords[]
  readonly date?: string | undefined
  readonly authors: readonly string[]
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  /** What relative links start from. */
  readonly base?: string | undefined
}
