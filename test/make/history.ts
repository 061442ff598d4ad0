import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { Charter } from '#domain/charter.ts'
import type { Entry, Item, ItemKind, UnsignedItem } from '#domain/item.ts'
import { CENTRE, JOINT, PUBLIC } from '#domain/names.ts'
import { base32FromBytes } from '#lib/base32.ts'
import { base64FromBytes, hexFromBytes } from '#lib/bytes.ts'
import { canonicalBytes, parseCanonical } from '#record/canonical.ts'
import { checkpointText, originOf } from '#record/checkpoint.ts'
import { type ExportHead, exportLines } from '#record/export-lines.ts'
import { EMPTY_HEAD, leafOf, nextHead, payloadHash, sha256Hex } from '#record/hashes.ts'
import { signedBytes, unsignedBytes } from '#record/items.ts'
import { append, EMPTY_FRONTIER, rootOf } from '#record/merkle.ts'
import { signNote } from '#record/note.ts'
import { type ChannelEnd, entersStreams, prepareItems } from '#release/prepare-items.ts'

const bytesOf = (label: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(label).digest())

/** The handle that tests give the name `label`. */
export const handleOf = (label: string): string => base32FromBytes(bytesOf(label).slice(0, 10))

/** An Ed25519 key that follows from its name alone. */
export function makeKey(name: string): { privateKey: KeyObject; publicKey: Uint8Array } {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  const der = Buffer.concat([prefix, bytesOf(`key of ${name}`)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { privateKey, publicKey: new Uint8Array(spki).slice(-32) }
}
export const publicKeyOf = (name: string): string => base64FromBytes(makeKey(name).publicKey)

const inFour = (en: string) => ({ ar: en, en, fa: en, ru: en })

/** A charter of invented members, each with the key that follows from its name. */
export function makeCharter(names: readonly string[] = ['north', 'south', 'east']): Charter {
  return {
    v: 1,
    id: 'calm-valley.example',
    names: inFour('Calm Valley Centre'),
    members: names.map((name) => ({
      name,
      names: inFour(name),
      monogram: name[0] as string,
      key: publicKeyOf(name),
    })),
    groups: [{ name: 'river', names: inFour('River'), members: names.slice(0, 2) }],
    chair: { order: [...names], period: 'P3M', from: '2031-05' },
    decisions: [],
    departments: [],
  }
}

export type Sending = {
  readonly from: string
  readonly kind: ItemKind
  /** Its handle is `handleOf(label)`. */
  readonly label: string
  readonly to: readonly string[]
  readonly payload: unknown
}

/** Every stream of an invented centre, filled by honest senders one item at a time. */
export class History {
  readonly charter: Charter
  readonly streams = new Map<string, Entry[]>()
  private readonly ends = new Map<string, ChannelEnd>()
  private ticks = 0

  constructor(charter: Charter = makeCharter()) {
    this.charter = charter
    const payload = { charter, key: publicKeyOf(CENTRE) }
    this.send({ from: CENTRE, kind: 'charter', label: 'charter', to: [JOINT], payload })
  }

  send({ from, kind, label, to, payload }: Sending): void {
    this.ticks += 1
    const at = `2031-05-01T10:00:00.${String(this.ticks).padStart(6, '0')}Z`
    const bytes = canonicalBytes(payload)
    const saltOf = (channel: string) => bytesOf(`salt ${this.ticks} ${from} ${channel}`)
    const channels = to.map((one) => `${from} ${one}`)
    const ends = to.map(
      (one, index) => this.ends.get(channels[index] as string) ?? { to: one, n: 0, itemHash: '' },
    )
    const prepared = prepareItems(
      [{ kind, handle: handleOf(label), to, tlp: 'amber' }],
      { from, at, ends },
      {
        payloadHash: (_, channel) => payloadHash(saltOf(channel), bytes),
        itemHash: (item) => sha256Hex(unsignedBytes(item)),
      },
    )
    for (const { item, itemHash } of prepared) {
      this.ends.set(`${from} ${item.to}`, { to: item.to, n: item.n, itemHash })
      this.append(item, { payload: bytes, salt: saltOf(item.to) })
    }
  }

  /** Takes a handle back in one channel: the signed recall, then the contents go. */
  recall(from: string, label: string, channel: string): void {
    const payload = { handle: handleOf(label), channel }
    this.send({ from, kind: 'recall', label: `recall ${label} ${channel}`, to: [channel], payload })
    for (const entries of this.streams.values())
      for (const [index, entry] of entries.entries()) {
        const item = itemOf(entry)
        const isNamed = item.handle === payload.handle && item.from === from && item.to === channel
        if (isNamed) entries[index] = { ...entry, payload: null, salt: null, nonce: null }
      }
  }

  entries(stream: string): readonly Entry[] {
    return this.streams.get(stream) ?? []
  }

  /** The position of a labelled item in a stream, the first one by default. */
  position(stream: string, label: string, to?: string): number {
    const found = this.entries(stream).find((entry) => {
      const item = itemOf(entry)
      return item.handle === handleOf(label) && (to === undefined || item.to === to)
    })
    if (!found) throw new Error(`no ${label} in ${stream}`)
    return found.position
  }

  private append(item: UnsignedItem, content: { payload: Uint8Array; salt: Uint8Array }): void {
    const bytes = signItem(item, item.from)
    for (const stream of entersStreams(this.charter, item)) {
      const entries = this.streams.get(stream) ?? []
      const position = entries.length + 1
      const nonce = bytesOf(`nonce ${stream} ${position}`)
      entries.push({ stream, position, item: bytes, ...content, nonce, leaf: leafOf(nonce, bytes) })
      this.streams.set(stream, entries)
    }
  }
}

export const itemOf = (entry: Entry): Item => parseCanonical(entry.item) as Item

/** The item's bytes signed with the key of any name: also of one that is not its sender. */
export function signItem(item: UnsignedItem, by: string): Uint8Array {
  const { sig: _, ...unsigned } = item as Item
  const signature = sign(null, unsignedBytes(unsigned), makeKey(by).privateKey)
  return signedBytes(unsigned, base64FromBytes(signature))
}

/** The head and, for a log, the signed checkpoint that a centre would state for these entries. */
export async function makeHead(
  history: History,
  stream: string,
  entries: readonly Entry[],
): Promise<ExportHead> {
  const leaves = entries.map((entry) => entry.leaf)
  const head = hexFromBytes(leaves.reduce(nextHead, EMPTY_HEAD))
  const of = {
    charter: history.charter,
    key: publicKeyOf(CENTRE),
    stream,
    head,
    size: leaves.length,
  }
  if (stream !== JOINT && stream !== PUBLIC) return of
  return { ...of, checkpoint: await makeCheckpoint(history, stream, leaves) }
}

export async function makeCheckpoint(
  history: History,
  stream: string,
  leaves: readonly Uint8Array[],
): Promise<string> {
  const origin = originOf(history.charter.id, stream)
  const text = checkpointText(origin, leaves.length, rootOf(leaves.reduce(append, EMPTY_FRONTIER)))
  const { privateKey, publicKey } = makeKey(CENTRE)
  const signer = { publicKey, sign: (message: Uint8Array) => sign(null, message, privateKey) }
  return signNote(text, origin, signer)
}

/** The lines of an export, as `parley export` prints them. */
export async function makeLines(head: ExportHead, entries: readonly Entry[]): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLines(head, streamed(entries))) lines.push(line)
  return lines
}

/** Things one by one, as a file or a database gives them. */
export async function* streamed<T>(things: Iterable<T>): AsyncGenerator<T> {
  yield* things
}
