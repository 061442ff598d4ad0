import type { DocumentKind, RawDocument, ReadDocument } from '#domain/document.ts'
import { assert } from '#lib/assert.ts'

type Read = (document: RawDocument) => ReadDocument | Promise<ReadDocument>

/**
 * The reader of one kind of document. Its parser is loaded with the first document of that kind, since some are large.
 *
 * What it reads comes from strangers and may take any time and memory, so it belongs in a worker with a deadline.
 */
export async function loadDocumentReader(kind: DocumentKind): Promise<Read> {
  switch (kind) {
    case 'html': {
      const { articleFromHtml } = await import('#collect/html/article-from-html.ts')
      return (document) => articleFromHtml(textOf(document))
    }
    case 'eml': {
      const { readEmail } = await import('#collect/email/read-email.ts')
      return (document) => readEmail(bytesOf(document))
    }
    case 'pdf': {
      const { readPdf } = await import('#collect/pdf/read-pdf.ts')
      return (document) => readPdf(bytesOf(document))
    }
    case 'docx': {
      const { readWord } = await import('#collect/word/read-word.ts')
      return (document) => readWord(bytesOf(document))
    }
  }
}

/** The words of a page without a search for its article: what is left when the search took all memory. */
export async function loadBareReader(): Promise<Read> {
  const { textFromHtml } = await import('#collect/html/article-from-html.ts')
  return (document) => textFromHtml(textOf(document))
}

function textOf(document: RawDocument): string {
  assert(document.kind === 'html', 'a page comes decoded')
  return document.text
}

function bytesOf(document: RawDocument): Uint8Array {
  assert(document.kind !== 'html', 'a document comes as bytes')
  return document.bytes
}
