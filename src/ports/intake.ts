import type { Issue } from '#domain/reading.ts'

/** A page's article as a worker found it. */
export type PageArticle = {
  readonly title: string
  readonly byline?: string
  readonly siteName?: string
  /** As the page states it; ISO 8601. */
  readonly published?: string
  readonly language?: string
  readonly text: string
  /** Doubts, such as `page_read_whole` when no article could be told from the rest. */
  readonly issues?: readonly Issue[]
}

/** Finds the article in HTML, apart from this process, within a deadline. */
export type PageReader = {
  readPage(html: string, url?: string, signal?: AbortSignal): Promise<PageArticle>
  close(): Promise<void>
}

/** Brings a page from outside: public addresses only, bounded in time and size. */
export type PageFetcher = (
  url: string,
) => Promise<{ bytes: Uint8Array; mediaType: string; charset?: string; url: string }>

/** BCP 47 of a text's language; "und" when unsure. */
export type LanguageDetector = (text: string) => string
