import { Refusal } from '#domain/refusal.ts'

/** One file of an archive, as the archive's directory declares it. */
export type ZipEntry = {
  readonly name: string
  /** Where its local header begins. */
  readonly at: number
  readonly isPacked: boolean
  readonly packedBytes: number
  readonly unpackedBytes: number
}

/** Limits on an archive, all looked at before anything is unpacked. */
export const ENTRIES_MAX = 2000
export const UNPACKED_BYTES_MAX = 50 * 1024 * 1024
/** XML packs to a twentieth; only what repeats itself without end packs to less than a three-hundredth. */
const RATIO_MAX = 300
const RATIO_FREE_BYTES = 1024 * 1024

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const COMMENT_MAX = 65_535
const LARGE = 0xffffffff
const STORED = 0
const DEFLATED = 8

/**
 * The directory of an archive, by name, with its limits held: at most 2,000 files, 50 MB unpacked, packed to a
 * three-hundredth.
 *
 * The directory may lie; who unpacks counts again.
 *
 * @throws {Refusal} `too_large` past a limit; `report_binary` for a directory that is damaged, names a file twice, is of
 *   the 64-bit kind, or holds a file that is locked by a password
 * @source PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16
 */
export function entriesOfZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const directoryAt = view.getUint32(end + 16, true)
  if (count > ENTRIES_MAX)
    throw new Refusal('too_large', {
      size: `an archive of ${count} files`,
      most: `${ENTRIES_MAX} files`,
    })

  const entries = new Map<string, ZipEntry>()
  let unpackedBytes = 0
  let at = directoryAt
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(view, at)
    if (entries.has(entry.name)) throw damaged()
    entries.set(entry.name, entry)
    unpackedBytes += entry.unpackedBytes
    if (unpackedBytes > UNPACKED_BYTES_MAX || isBomb(entry)) throw tooMuch(unpackedBytes)
    at = next
  }
  return entries
}

/** What is said of an archive that does not hold together. */
export function damaged(): Refusal {
  return new Refusal('report_binary', {
    reason: 'they are a Word document or ZIP archive that is damaged',
  })
}

function isBomb({ packedBytes, unpackedBytes }: ZipEntry): boolean {
  return unpackedBytes > RATIO_FREE_BYTES && unpackedBytes > packedBytes * RATIO_MAX
}

function tooMuch(unpackedBytes: number): Refusal {
  return new Refusal('too_large', {
    size: `${Math.ceil(unpackedBytes / (1024 * 1024))} MB once unpacked`,
    most: `${UNPACKED_BYTES_MAX / (1024 * 1024)} MB, packed to a 300th`,
  })
}

/** Where the record stands that ends the archive, a comment after it allowed. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - COMMENT_MAX; at--)
    if (view.getUint32(at, true) === END_MARK) return at
  throw new Refusal('report_binary', {
    reason: 'they are a Word document or ZIP archive that is cut off',
  })
}

function entryAt(view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) throw damaged()
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const [packedBytes, unpackedBytes] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
  ]
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((off) =>
    view.getUint16(at + off, true),
  ) as [number, number, number]
  const next = at + ENTRY_BYTES + nameBytes + extraBytes + commentBytes
  const localAt = view.getUint32(at + 42, true)
  if (flags & 1)
    throw new Refusal('report_binary', { reason: 'they are a ZIP archive protected by a password' })
  if (next > view.byteLength || [packedBytes, unpackedBytes, localAt].includes(LARGE))
    throw damaged()
  if (method !== STORED && method !== DEFLATED) throw damaged()
  const nameAt = view.byteOffset + at + ENTRY_BYTES
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameAt, nameBytes))
  return {
    entry: { name, at: localAt, isPacked: method === DEFLATED, packedBytes, unpackedBytes },
    next,
  }
}
