import { assert } from '#lib/assert.ts'
import {
  base64FromBytes, bytesFromBase64, bytesFromText, concatBytes, equalBytes,
} from '#lib/bytes.ts' // biome-ignore format: one thought
import {
  ED25519,
  ED25519_COSIGNATURE,
  isKeyName,
  keyIdOf,
  type VerifierKey,
} from './verifier-key.ts'

/** Checks one Ed25519 signature. Comes in as an argument, so that this runs in a browser too. */
export type Verify = (
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

export type NoteSigner = {
  /** 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** A note whose known signatures are all good, at least one; or why it is not to be relied on. */
export type OpenedNote =
  | { readonly text: string; readonly signers: readonly string[] }
  | { readonly fault: 'malformed' | 'signature_bad' | 'signer_unknown' | 'keys_ambiguous' }

type SignatureLine = { name: string; id: Uint8Array; signature: Uint8Array }

const NOTE_UNITS_MAX = 1_000_000
const LINES_MAX = 100
const LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard forbids them, so they must be named
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f]/

/**
 * A text and one signature line under it.
 *
 * @param text ends in a line break
 * @param name under which the key signs; for a checkpoint, its origin
 * @source C2SP signed-note
 */
export async function signNote(text: string, name: string, signer: NoteSigner): Promise<string> {
  assert(isNoteText(text) && isKeyName(name), 'a note has a text with a last line break and a name')
  const key: VerifierKey = { name, type: ED25519, publicKey: signer.publicKey }
  const signature = await signer.sign(bytesFromText(text))
  return `${text}\n\u2014 ${name} ${base64FromBytes(concatBytes(keyIdOf(key), signature))}\n`
}

/**
 * Checks a note against known keys.
 *
 * Signatures by unknown keys are passed over; one bad signature by a known key spoils the note.
 *
 * @source C2SP signed-note; a key of type 4 checks a cosignature with its time
 */
export async function openNote(
  note: string,
  keys: readonly VerifierKey[],
  verify: Verify,
): Promise<OpenedNote> {
  const parts = parseNote(note)
  if (!parts) return { fault: 'malformed' }
  const signers: string[] = []
  for (const line of parts.lines) {
    const matching = keys.filter(
      (key) => key.name === line.name && equalBytes(keyIdOf(key), line.id),
    )
    const key = matching[0]
    if (matching.length > 1) return { fault: 'keys_ambiguous' }
    if (!key) continue
    if (!(await isSignedBy(key, parts.text, { line, verify }))) return { fault: 'signature_bad' }
    signers.push(key.name)
  }
  return signers.length > 0 ? { text: parts.text, signers } : { fault: 'signer_unknown' }
}

function isSignedBy(
  key: VerifierKey,
  text: string,
  by: { line: SignatureLine; verify: Verify },
): boolean | Promise<boolean> {
  const { signature } = by.line
  if (key.type === ED25519)
    return signature.length === 64 && by.verify(key.publicKey, bytesFromText(text), signature)
  assert(key.type === ED25519_COSIGNATURE, 'a key is of a type that can be parsed')
  if (signature.length !== 72) return false
  const seconds = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  const message = bytesFromText(`cosignature/v1\ntime ${seconds}\n${text}`)
  return by.verify(key.publicKey, message, signature.slice(8))
}

function parseNote(note: string): { text: string; lines: SignatureLine[] } | null {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || note.length > NOTE_UNITS_MAX || !note.endsWith('\n')) return null
  const text = note.slice(0, split + 1)
  const written = note.slice(split + 2, -1).split('\n')
  const lines = written.map(parseLine)
  const isFit = isNoteText(text) && lines.length <= LINES_MAX && !lines.includes(null)
  return isFit ? { text, lines: lines.filter((line) => line !== null) } : null
}

function parseLine(line: string): SignatureLine | null {
  const [, name, base64] = LINE.exec(line) ?? []
  const bytes = base64 === undefined ? null : bytesFromBase64(base64)
  if (!name || !isKeyName(name) || !bytes || bytes.length < 5) return null
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) }
}

const isNoteText = (text: string): boolean =>
  text.endsWith('\n') && text.isWellFormed() && !FORBIDDEN.test(text)
