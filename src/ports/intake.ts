import type { RawDocument, ReadDocument } from '#domain/document.ts'

/** Finds text and fields of a document, apart from this process, within a deadline. */
export type DocumentReader = {
  read(document: RawDocument, signal?: AbortSignal): Promise<ReadDocument>
  close(): Promise<void>
}

/** Brings a page from outside: public addresses only, bounded in time and size. */
export type PageFetcher = (
  url: string,
) => Promise<{ bytes: Uint8Array; mediaType: string; charset?: string; url: string }>

/** BCP 47 of a text's language; "und" when unsure. */
export type LanguageDetector = (text: string) => string
