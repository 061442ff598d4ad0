import type { DocumentKind } from '#domain/document.ts'
import vocabulary from '#model/collect/documents.json' with { type: 'json' }

const MEDIA_TYPES: Readonly<Record<string, string>> = vocabulary.mediaTypes
const ENDINGS: Readonly<Record<string, string>> = vocabulary.endings
const MAIL_HEADERS = new Set(vocabulary.mailHeaders)
const BEGINNING_BYTES = 16_384
/** A PDF may carry bytes of a transport before its mark. */
const PDF_MARK_WITHIN = 1024
const HEADERS_MIN = 2
/** Nobody said that it is an e-mail, so that it must look like one beyond doubt. */
const HEADERS_MIN_UNSAID = 4
const HEADER = /^([!-9;-~]{1,76}):/

/**
 * What a file is: by its magic number, then by its media type, then by its name; `text` when all of that says no more.
 *
 * An e-mail has no magic number: type or name may say that a file is one, but its first lines must be headers.
 *
 * @param file.mediaType as sent, parameters allowed; "" and application/octet-stream say nothing
 */
export function kindOfDocument(file: {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType?: string | undefined
}): DocumentKind | 'text' {
  const beginning = new TextDecoder('latin1').decode(file.bytes.subarray(0, BEGINNING_BYTES))
  if (beginning.startsWith('%PDF-')) return 'pdf'
  if (beginning.startsWith('PK\u0003\u0004')) return 'docx'

  const kind = kindSaid(file)
  if (kind === 'html') return kind
  if (kind === 'pdf' && beginning.slice(0, PDF_MARK_WITHIN).includes('%PDF-')) return kind
  const enough = kind === 'eml' ? HEADERS_MIN : HEADERS_MIN_UNSAID
  const mayBeMail = kind === 'eml' || kind === null
  return mayBeMail && mailHeaderCount(beginning) >= enough ? 'eml' : 'text'
}

/** What media type and name say; null when they say nothing. */
function kindSaid(file: { readonly name: string; readonly mediaType?: string | undefined }) {
  const byType = MEDIA_TYPES[file.mediaType?.split(';')[0]?.trim().toLowerCase() ?? '']
  const byName = ENDINGS[/\.(\w{1,8})$/.exec(file.name)?.[1]?.toLowerCase() ?? '']
  // "text/plain" is what senders say who do not know, so that a name may say more.
  return (byType === 'text' ? (byName ?? byType) : (byType ?? byName)) ?? null
}

/** How many headers of an e-mail stand at the top, each counted once; 0 when another line comes between. */
function mailHeaderCount(beginning: string): number {
  const top = beginning.replace(/^(?:\u00ef\u00bb\u00bf)?\s*(?:From [^\n]*\n)?/, '')
  const end = /\r?\n\r?\n/.exec(top)?.index
  const lines = top.slice(0, end).split(/\r?\n/)
  if (end === undefined) lines.pop()
  const isTop = lines.every((line, at) => HEADER.test(line) || (at > 0 && /^[ \t]/.test(line)))
  if (!isTop) return 0
  const names = lines.map((line) => HEADER.exec(line)?.[1]?.toLowerCase() ?? '')
  return new Set(names.filter((name) => MAIL_HEADERS.has(name))).size
}
