import type { Entry, Item } from '#domain/item.ts'
import { CENTRE, JOINT, PUBLIC } from '#domain/names.ts'
import { bytesFromBase64 } from '#lib/bytes.ts'
import { ChainCheck, type Waypoint, waypointFrom } from './check-chain.ts'
import { ChannelCheck, type ChannelCount } from './check-channels.ts'
import { CharterCheck, type TrustedCharter } from './check-charter.ts'
import { ContentCheck } from './check-content.ts'
import { type CheckpointBody, originOf, parseCheckpoint } from './checkpoint.ts'
import { charterHashOf, type ExportHead } from './export-lines.ts'
import { FaultList, type RecordFault } from './faults.ts'
import { openNote, type Verify } from './note.ts'
import { readEntry, readHead, readItem } from './read-line.ts'
import { ED25519 } from './verifier-key.ts'

/** What the reader of an export kept from before, so that a swapped charter and a rewritten stream show. */
export type Trusted = TrustedCharter & {
  /** The stream's head at an earlier size, in hex. */
  readonly head?: { readonly size: number; readonly head: string }
  /** Signed checkpoints of this stream that were seen earlier, or by others. */
  readonly checkpoints?: readonly string[]
}

export type Verdict = {
  /** Nothing is wrong, as far as this file and what was trusted can show. */
  readonly isSound: boolean
  readonly stream: string | null
  readonly size: number
  /** The head after the last entry, in hex: what to keep for the next time. */
  readonly head: string
  readonly charterHash: string | null
  /** The first bad entry. */
  readonly first: RecordFault | null
  /** In order of position; the first hundred. */
  readonly faults: readonly RecordFault[]
  readonly faultCount: number
  /** Every channel of the stream, and the number up to which it is complete. */
  readonly channels: readonly ChannelCount[]
  /** Entries whose content is gone by a recall of their sender. */
  readonly recalledCount: number
}

export type VerifyOptions = {
  readonly verify: Verify
  readonly trusted?: Trusted
  /** Called in order for each entry that its sender signed, its content as signed or gone: a refold's way in. */
  readonly onEntry?: (entry: Entry, item: Item) => void | Promise<void>
}

/**
 * Judges an export by itself: every leaf, the chain, checkpoints, signatures, channels, contents and recalls.
 *
 * Never throws at bad data: what is wrong is in the verdict. Holds no more than one line, one short string for each
 * handle and one record for each channel.
 *
 * @param lines the file's lines without their line breaks
 * @source docs/reference/log.md, which also says what no such check can show
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  options: VerifyOptions,
): Promise<Verdict> {
  const faults = new FaultList()
  let check: ExportCheck | null = null
  for await (const line of lines) {
    if (check) await check.take(line)
    else {
      const read = readHead(line)
      if ('fault' in read) return unreadable(read.fault)
      check = await ExportCheck.open(read.value, faults, options)
    }
  }
  return check ? check.finish() : unreadable('the file is empty')
}

function unreadable(reason: string): Verdict {
  const faults = new FaultList()
  faults.add(0, 'header_malformed', { reason })
  const nothing = {
    stream: null,
    size: 0,
    head: '',
    charterHash: null,
    channels: [],
    recalledCount: 0,
  }
  return { ...nothing, ...judged(faults) }
}

function judged(list: FaultList): Pick<Verdict, 'isSound' | 'first' | 'faults' | 'faultCount'> {
  const { faults, faultCount } = list.list()
  return { isSound: faultCount === 0, first: faults[0] ?? null, faults, faultCount }
}

class ExportCheck {
  private readonly chain: ChainCheck
  private readonly charter: CharterCheck
  private readonly channels: ChannelCheck
  private readonly content: ContentCheck
  private readonly head: ExportHead
  private readonly faults: FaultList
  private readonly options: VerifyOptions

  static async open(head: ExportHead, faults: FaultList, options: VerifyOptions) {
    const charter = new CharterCheck(head, options.trusted ?? {}, faults)
    const waypoints = await waypointsOf(head, faults, options)
    return new ExportCheck({ head, faults, options, charter, waypoints })
  }

  private constructor(of: {
    head: ExportHead
    faults: FaultList
    options: VerifyOptions
    charter: CharterCheck
    waypoints: readonly Waypoint[]
  }) {
    this.head = of.head
    this.faults = of.faults
    this.options = of.options
    this.charter = of.charter
    this.chain = new ChainCheck(of.waypoints, of.faults)
    this.channels = new ChannelCheck(of.faults)
    this.content = new ContentCheck(of.faults)
  }

  async take(line: string): Promise<void> {
    const read = readEntry(line, this.head.stream)
    if ('fault' in read) {
      this.faults.add(this.chain.duePosition, 'line_malformed', { reason: read.fault })
      this.chain.skip()
      return
    }
    const entry = read.value
    this.chain.take(entry)
    const item = readItem(entry.item)
    if ('fault' in item) this.faults.add(entry.position, 'item_malformed', { reason: item.fault })
    else await this.takeItem(entry, item.value)
  }

  finish(): Verdict {
    const { head, size } = this.chain.finish(this.head.size)
    this.charter.finish()
    const recalledCount = this.content.finish()
    const { stream } = this.head
    const charterHash = charterHashOf(this.head)
    const channels = this.channels.counts()
    return { stream, size, head, charterHash, channels, recalledCount, ...judged(this.faults) }
  }

  private async takeItem(entry: Entry, item: Item): Promise<void> {
    const { position } = entry
    // What the sender did not sign says nothing: it cannot recall, open a gap in a channel or enter a charter.
    if (!(await this.charter.isSigned(position, item, this.options.verify))) return
    this.charter.refuseMisdelivered(position, item)
    this.channels.take(position, item)
    const { isGood, followed } = this.content.take(entry, item)
    if (item.kind === 'charter' && item.from === CENTRE && followed?.charter)
      this.charter.enter(position, followed.charter, followed.key)
    if (isGood) await this.options.onEntry?.(entry, item)
  }
}

/** The states that the stream must pass through, by its own head and checkpoint and by what its reader kept. */
async function waypointsOf(
  head: ExportHead,
  faults: FaultList,
  { trusted, verify }: VerifyOptions,
): Promise<readonly Waypoint[]> {
  const waypoints: Waypoint[] = [{ size: head.size, head: head.head, isKept: false }]
  if (trusted?.head) waypoints.push({ ...trusted.head, isKept: true })
  const isLog = head.stream === JOINT || head.stream === PUBLIC
  if (isLog && head.checkpoint === undefined && head.size > 0) faults.add(0, 'checkpoint_missing')

  const notes = (trusted?.checkpoints ?? []).map((note) => ({ note, isKept: true }))
  if (head.checkpoint !== undefined) notes.push({ note: head.checkpoint, isKept: false })
  for (const { note, isKept } of notes) {
    const opened = await openCheckpoint(note, { head, verify, isKept })
    if ('fault' in opened) faults.add(0, 'checkpoint_unfit', { reason: opened.fault })
    else waypoints.push(waypointFrom(opened, isKept))
  }
  return waypoints
}

async function openCheckpoint(
  note: string,
  { head, verify, isKept }: { head: ExportHead; verify: Verify; isKept: boolean },
): Promise<CheckpointBody | { fault: string }> {
  const origin = originOf(head.charter.id, head.stream)
  const publicKey = bytesFromBase64(head.key) ?? new Uint8Array()
  const opened = await openNote(note, [{ name: origin, type: ED25519, publicKey }], verify)
  if ('fault' in opened) return { fault: `its note is ${opened.fault.replace('_', ' ')}` }
  const body = parseCheckpoint(opened.text)
  if (body?.origin !== origin) return { fault: 'it is of another log' }
  // A kept one may speak of more: then the stream was rolled back, which its end will show.
  if (!isKept && body.size > head.size) return { fault: 'it speaks of more entries than there are' }
  return body
}
