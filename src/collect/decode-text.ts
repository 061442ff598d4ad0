import type { Issue } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_BYTES_MAX } from '#domain/report.ts'
import { cleanText } from './clean-text.ts'
import { guessEncoding } from './guess-encoding.ts'
import { kindByMagicNumber } from './magic-number.ts'
import { utf8Letters } from './utf8-letters.ts'

type Decoded = { text: string; encoding: string; issues: Issue[] }

/** More NULs than one in so many bytes is no text with a flaw but something else. */
const BYTES_PER_NUL_MIN = 1000
const PROLOGUE_BYTES = 1024
/** UTF-8 with damage: at least so many whole letters stand beside each broken one. */
const WHOLE_PER_BROKEN_MIN = 4

/**
 * Plain text from bytes: by byte order mark, then as UTF-8, then as declared, then by a guess that is put on record.
 *
 * UTF-8 that holds together is believed before a declaration, since pages declare wrongly more often than other
 * text happens to be UTF-8. Offsets index the result; only a byte order mark is taken off, line ends stay.
 *
 * @param hint.charset what a header declared; unknown names are ignored. Without it, what the first 1,024 bytes of a page
 *   or XML file say of themselves
 * @returns the text, the encoding's WHATWG name, issues `encoding_guessed`, `encoding_mismatch`, `encoding_damaged`,
 *   `characters_replaced`
 * @throws {Refusal} `too_large` over 25 MB, `report_empty`, `report_binary` with the kind of file
 * @source WHATWG Encoding Standard
 * @cost linear
 */
export function decodeText(bytes: Uint8Array, hint: { charset?: string } = {}): Decoded {
  if (bytes.length > REPORT_BYTES_MAX)
    throw new Refusal('too_large', {
      size: megabytes(bytes.length),
      most: megabytes(REPORT_BYTES_MAX),
    })
  if (bytes.length === 0) throw new Refusal('report_empty')

  const declared = knownEncoding(hint.charset ?? charsetInPage(bytes))
  const decoded = byMark(bytes) ?? wide(bytes, declared) ?? narrow(refusedIfBinary(bytes), declared)
  const clean = cleanText(decoded.text)
  return { ...decoded, text: clean.text, issues: [...decoded.issues, ...clean.issues] }
}

function megabytes(sizeBytes: number): string {
  return `${Math.ceil(sizeBytes / (1024 * 1024))} MB`
}

/** The WHATWG name of an encoding that can be decoded here, or null. */
function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** `<meta charset>` or an XML declaration, when the bytes begin like markup. */
function charsetInPage(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, PROLOGUE_BYTES))
  if (!/^\s*</.test(beginning)) return undefined
  return /<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w:.-]{1,40})/i.exec(
    beginning,
  )?.[1]
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return narrow(bytes.subarray(3), 'utf-8')
  if (first === 0xff && second === 0xfe) return plain(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return plain(bytes.subarray(2), 'utf-16be')
  return null
}

/** UTF-16 without a mark: declared, or told by NULs that fill every second byte. */
function wide(bytes: Uint8Array, declared: string | null): Decoded | null {
  if (declared?.startsWith('utf-16')) return plain(bytes, declared)
  const sample = bytes.subarray(0, 4096)
  const nulsAt = (parity: number) =>
    sample.reduce((sum, byte, index) => sum + (byte === 0 && index % 2 === parity ? 1 : 0), 0)
  const [even, odd] = [nulsAt(0), nulsAt(1)]
  const enough = sample.length / 3
  if (odd > enough && even === 0) return guessed(plain(bytes, 'utf-16le'))
  if (even > enough && odd === 0) return guessed(plain(bytes, 'utf-16be'))
  return null
}

function refusedIfBinary(bytes: Uint8Array): Uint8Array {
  const hasNul = bytes.includes(0)
  const kind = kindByMagicNumber(bytes, hasNul)
  if (kind !== null) throw new Refusal('report_binary', { reason: `they are ${kind}` })
  if (hasNul && nulCountOf(bytes) * BYTES_PER_NUL_MIN > bytes.length)
    throw new Refusal('report_binary', { reason: 'they hold NUL bytes' })
  return bytes
}

function nulCountOf(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++
  return count
}

/** Encodings of one or more bytes a letter. */
function narrow(bytes: Uint8Array, declared: string | null): Decoded {
  const isOtherDeclared = declared !== null && declared !== 'utf-8'
  const whole = wholeUtf8(bytes)
  if (whole) {
    if (!isOtherDeclared) return whole
    const isAscii = whole.text.length === bytes.length
    return isAscii ? plain(bytes, declared) : issued(whole, 'encoding_mismatch')
  }
  const { wholeCount, brokenCount } = utf8Letters(bytes)
  if (wholeCount >= brokenCount * WHOLE_PER_BROKEN_MIN) return damagedUtf8(bytes)
  if (isOtherDeclared) return plain(bytes, declared)
  return guessed(plain(bytes, guessEncoding(bytes)))
}

function plain(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, encoding, issues: [] }
}

function wholeUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encoding: 'utf-8', issues: [] }
  } catch {
    return null
  }
}

function damagedUtf8(bytes: Uint8Array): Decoded {
  const decoded = plain(bytes, 'utf-8')
  const start = decoded.text.indexOf('\ufffd')
  const issue = { code: 'encoding_damaged', words: '\ufffd', start, end: start + 1 }
  return { ...decoded, issues: [issue] }
}

function guessed(decoded: Decoded): Decoded {
  return issued(decoded, 'encoding_guessed')
}

function issued(decoded: Decoded, code: string): Decoded {
  return { ...decoded, issues: [...decoded.issues, { code, words: '', start: 0, end: 0 }] }
}
