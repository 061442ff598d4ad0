/** Why a feed gave nothing, in plain codes. */
export type FeedFault =
  | 'address_refused'
  | 'no_answer'
  | 'bad_status'
  | 'too_large'
  | 'too_slow'
  | 'asked_to_wait'

/** What a feed's address answered. Trouble outside is a value: it is told, and the next poll tries again. */
export type FetchedFeed =
  | {
      readonly kind: 'feed'
      readonly bytes: Uint8Array
      readonly charset?: string | undefined
      /** Where the bytes came from in the end. */
      readonly url: string
      readonly etag?: string | undefined
      readonly lastModified?: string | undefined
      /** Where the address says that it has moved for good. */
      readonly movedTo?: string | undefined
    }
  | { readonly kind: 'unchanged'; readonly movedTo?: string | undefined }
  | {
      readonly kind: 'failed'
      readonly code: FeedFault
      readonly status?: number | undefined
      /** Retry-After as it was sent: seconds, or a date. */
      readonly retryAfter?: string | undefined
    }

/** Brings feeds from outside: public addresses only, bounded in time and size. */
export type FeedFetcher = {
  /** Judges an address as it is written, before any connection. @throws {Refusal} `url_refused` */
  check(url: string): void
  fetch(
    url: string,
    asked: {
      readonly etag?: string | undefined
      readonly lastModified?: string | undefined
      readonly signal?: AbortSignal | undefined
    },
  ): Promise<FetchedFeed>
}
