import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Columns } from './packed-gazetteer.ts'

/**
 * The packed gazetteer on disk: one line of JSON padded to 8 bytes, then the three columns as they stand in memory.
 *
 * Written beside its place and renamed, so that a reader sees a whole file or none. Read back only when it was made
 * from the same sources and its bytes have the hash that its head tells; anything else counts as no file.
 */
type Head = Pick<Columns, 'hash' | 'wordsMax' | 'countryCodes' | 'provinceCodes'> & {
  readonly lengths: readonly [numbers: number, table: number, text: number]
  readonly body: string
}

const ALIGNMENT = 8
const NEWLINE = 10
const HEAD_BYTES_MAX = 1 << 20

export function writeCache(path: string, columns: Columns): void {
  const body = [columns.numbers, columns.table, columns.text].map(bytesOf)
  const { hash, wordsMax, countryCodes, provinceCodes } = columns
  const lengths = [columns.numbers.length, columns.table.length, columns.text.length] as const
  const head: Head = { hash, wordsMax, countryCodes, provinceCodes, lengths, body: hashOf(body) }
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  try {
    writeWhole(draft, [paddedLine(JSON.stringify(head)), ...body])
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The columns of a cache file; null when there is none, or it was made from other sources, or it is damaged. */
export function readCache(path: string, hash: string): Columns | null {
  try {
    return columnsFrom(readFileSync(path), hash)
  } catch {
    // Not there, not readable, not JSON: all the same here, since it can be built again.
    return null
  }
}

function columnsFrom(file: Buffer<ArrayBuffer>, hash: string): Columns | null {
  const end = file.indexOf(NEWLINE) + 1
  if (end === 0 || end > HEAD_BYTES_MAX) return null
  const head = JSON.parse(file.toString('utf8', 0, end)) as Head
  if (head.hash !== hash) return null
  // A file this large has its own buffer, but nothing promises that it begins on a border of words.
  const body =
    file.byteOffset % ALIGNMENT === 0 ? file.subarray(end) : Buffer.from(file.subarray(end))
  const [numbers, table, text] = head.lengths
  if (body.length !== numbers * 4 + table * 4 + text || hashOf([body]) !== head.body) return null
  return {
    hash,
    wordsMax: head.wordsMax,
    countryCodes: head.countryCodes,
    provinceCodes: head.provinceCodes,
    numbers: new Int32Array(body.buffer, body.byteOffset, numbers),
    table: new Uint32Array(body.buffer, body.byteOffset + numbers * 4, table),
    text: new Uint8Array(body.buffer, body.byteOffset + (numbers + table) * 4, text),
  }
}

function bytesOf(column: Int32Array | Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function paddedLine(json: string): Buffer {
  const bytes = Buffer.byteLength(json) + 1
  return Buffer.from(`${json}${' '.repeat((ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT)}\n`)
}

function writeWhole(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w', 0o644)
  try {
    for (const part of parts)
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
