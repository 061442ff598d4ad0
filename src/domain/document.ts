import type { Issue } from './reading.ts'

/** Kinds of file that are more than plain text: a page, an e-mail, a PDF, a Word document since 2007. */
export const DOCUMENT_KINDS = ['html', 'eml', 'pdf', 'docx'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A document as it is handed to its reader: a page decoded, anything else as its bytes. */
export type RawDocument =
  | { readonly kind: 'html'; readonly text: string; readonly url?: string | undefined }
  | { readonly kind: Exclude<DocumentKind, 'html'>; readonly bytes: Uint8Array }

/** What a document says, and what it states of itself. */
export type ReadDocument = {
  readonly title: string
  /** Names as written: one, or several with commas, semicolons or "and" between. */
  readonly byline?: string
  readonly siteName?: string
  /** The day as the document states it, in its own time zone; ISO 8601. */
  readonly published?: string
  /** The day on which the file was made. Counts where neither the document nor its text states one. */
  readonly made?: string
  readonly language?: string
  /** Plain text that offsets index: paragraphs, a blank line between them. */
  readonly text: string
  /** Doubts, such as `page_read_whole` when no article could be told from the rest. */
  readonly issues: readonly Issue[]
}
