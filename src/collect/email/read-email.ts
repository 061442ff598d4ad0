import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { decodeText } from '#collect/decode-text.ts'
import { textOfHtml } from '#collect/html/text-of-html.ts'
import { dayFromWords } from '#collect/read-published.ts'
import { cleanName } from '#domain/clean-name.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { Issue } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { bytesFromText } from '#lib/bytes.ts'
import { PARTS_MAX, refuseIfManyParts, tooManyParts } from './mime-parts.ts'
import { quotedIssue, quotedReplies } from './quoted-replies.ts'
import { unwrapped } from './unwrapped.ts'

/** Forwarded e-mails within e-mails that are read; a deeper one is left out like an attachment. */
const FORWARDED_DEPTH_MAX = 5
/** Parts within parts of one e-mail. */
const DEPTH_MAX = 20
const NAME_MAX = 200
/** Of the people to whom a forwarded e-mail went. */
const TO_MAX = 500

/**
 * The text and fields of an e-mail. Subject, From and Date become title, author and day of publication, as they state
 * it in their own zone.
 *
 * Plain text goes before HTML, which is read as bare words. Forwarded e-mails are taken in, below a few lines that name
 * their sender, day and subject. Attachments are never opened: each is named in an issue `attachment_left_out`. Quoted
 * replies stay, marked by `quoted_reply`.
 *
 * @throws {Refusal} `too_large` over 200 parts, `report_too_deep`, `report_empty` when no part holds words
 * @source RFC 5322, RFC 2045 to 2047
 */
export async function readEmail(bytes: Uint8Array): Promise<ReadDocument> {
  const { email, text, issues, leftOut } = await opened(bytes, 0)
  if (text === '') throw new Refusal('report_empty')
  if (leftOut.length > PARTS_MAX) throw tooManyParts()

  const published = dayFromWords(headerOf(email, 'date'))
  const byline = authorOf(email.from?.name ?? '')
  return {
    title: cleanName(email.subject ?? '').text,
    ...(byline === '' ? {} : { byline }),
    ...(published ? { published: published.value } : {}),
    text,
    issues: [...issues, ...damageIn(text), ...leftOut.map(attachmentIssue)],
  }
}

type Opened = { email: Email; text: string; issues: Issue[]; leftOut: Attachment[] }

/** An e-mail with the e-mails that it forwards below its own words. `text` is "" when nobody said anything. */
async function opened(bytes: Uint8Array, depth: number): Promise<Opened> {
  refuseIfManyParts(bytes)
  const { whole, issues } = withCharset(bytes)
  const email = await parsed(whole)
  const isForwarded = ({ mimeType }: Attachment) =>
    mimeType === 'message/rfc822' && depth < FORWARDED_DEPTH_MAX
  const own = ownText(email)
  const found: Opened = {
    email,
    text: own,
    issues: [...issues, ...quotedReplies(own)],
    leftOut: email.attachments.filter((one) => !isForwarded(one)),
  }
  for (const part of email.attachments.filter(isForwarded)) {
    const forwarded = await opened(contentOf(part), depth + 1)
    found.leftOut.push(...forwarded.leftOut)
    if (forwarded.text === '') continue
    const start = found.text === '' ? 0 : found.text.length + 2
    const words = `${headerLines(forwarded.email)}\n\n${forwarded.text}`
    found.text += `${start === 0 ? '' : '\n\n'}${words}`
    found.issues.push(quotedIssue(found.text, { start, end: found.text.length }))
  }
  return found
}

/** Who said what follows, when and to whom, as the forwarded e-mail states it. */
function headerLines(email: Email): string {
  const from = [email.from?.name, email.from?.address && `<${email.from.address}>`]
  const to = (email.to ?? []).map(({ name, address }) => name || address || '')
  const lines = [
    ['From', from.filter(Boolean).join(' ')],
    ['Date', headerOf(email, 'date')],
    ['To', to.join(', ').slice(0, TO_MAX)],
    ['Subject', email.subject ?? ''],
  ]
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${cleanName(value ?? '').text}`)
    .join('\n')
}

function headerOf(email: Email, name: string): string {
  return email.headers.find(({ key }) => key === name)?.value ?? ''
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? bytesFromText(content) : new Uint8Array(content)
}

/**
 * Bytes whose every letter has a known encoding. Old programs send letters beyond ASCII and name no encoding: then all
 * is decoded as any other text, by a guess that is put on record. Bytes with NULs hold an attachment as it is: those stay.
 */
function withCharset(bytes: Uint8Array): { whole: Uint8Array; issues: readonly Issue[] } {
  const isNamed = /charset[*0]{0,2}[ \t]{0,5}=/i.test(new TextDecoder('latin1').decode(bytes))
  if (isNamed || bytes.includes(0) || isUtf8(bytes)) return { whole: bytes, issues: [] }
  const { text, issues } = decodeText(bytes)
  return { whole: bytesFromText(text), issues: issues.map((one) => ({ ...one, start: 0, end: 0 })) }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEPTH_MAX,
      forceRfc822Attachments: true,
    })
  } catch (error) {
    if (error instanceof Error && error.message.includes('nesting depth'))
      throw new Refusal('report_too_deep', { most: DEPTH_MAX })
    throw new Refusal('report_binary', { reason: 'they are an e-mail that is damaged' })
  }
}

function ownText(email: Email): string {
  const plain = unwrapped((email.text ?? '').replaceAll('\r\n', '\n')).trim()
  return plain === '' ? textOfHtml(email.html ?? '') : plain
}

/** "Roe, Jane" is one person, not two. */
function authorOf(displayName: string): string {
  const { text } = cleanName(displayName)
  const [, family, given] = /^([^,]{2,60}), ([^,]{2,60})$/.exec(text) ?? []
  return (family && given ? `${given} ${family}` : text).slice(0, NAME_MAX)
}

function damageIn(text: string): Issue[] {
  const start = text.indexOf('\ufffd')
  return start < 0 ? [] : [{ code: 'encoding_damaged', words: '\ufffd', start, end: start + 1 }]
}

/** Names an attachment by file name, media type and size: all that is known without opening it. */
function attachmentIssue(attachment: Attachment): Issue {
  const { filename, mimeType } = attachment
  const sizeBytes = contentOf(attachment).length
  const name = cleanName(filename ?? '')
    .text.slice(0, NAME_MAX)
    .toWellFormed()
  const words = [name, mimeType.slice(0, 100), `${Math.max(1, Math.round(sizeBytes / 1024))} kB`]
  return {
    code: 'attachment_left_out',
    words: words.filter((word) => word !== '').join(', '),
    start: 0,
    end: 0,
  }
}
