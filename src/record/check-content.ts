import { z } from 'zod'
import type { Charter } from '#domain/charter.ts'
import { type Entry, type Item, payloads } from '#domain/item.ts'
import type { FaultList } from './faults.ts'
import { payloadHash } from './hashes.ts'
import { charterPayload } from './held-charter.ts'
import { readAs } from './read-line.ts'

/** Kinds whose content no recall takes away: the record could not be followed without it. */
const UNRECALLABLE: readonly string[] = ['charter', 'epoch', 'recall']

/** What the record reads of the contents that it follows; all else in them is the fold's. */
export type Followed = {
  readonly handle?: string
  readonly old?: string
  readonly channel?: string
  readonly charter?: Charter
  readonly key?: string
}
const FOLLOWED: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['charter', charterPayload],
  ['recall', payloads.recall],
  ['correction', payloads.correction],
  ['withdrawal', payloads.withdrawal],
])

const anyContent = z.looseObject({})

/** What came of one entry's content: whether it is as signed (or gone), and what the record follows in it. */
export type Content = { readonly isGood: boolean; readonly followed: Followed | null }

/**
 * Follows contents: each fits its signed hash, or is gone and a later recall by its own sender says why.
 *
 * @cost one short string for each item of the stream
 */
export class ContentCheck {
  private readonly faults: FaultList
  /** Senders and channels of each handle. */
  private readonly sent = new Map<string, Set<string>>()
  /** Positions whose content is gone, by handle, sender and channel, until a recall explains them. */
  private readonly missing = new Map<string, number[]>()
  private recalled = 0

  constructor(faults: FaultList) {
    this.faults = faults
  }

  /** Takes an entry whose signature holds. Says what is wrong with its content, if anything is. */
  take(entry: Entry, item: Item): Content {
    const content = this.contentOf(entry, item)
    const followed = content ? this.followedOf(entry.position, item.kind, content) : null
    if (item.kind === 'recall' && followed) this.recall(entry.position, item, followed)
    else if (followed) this.refuseOthers(entry.position, item, followed)
    const channels = this.sent.get(item.handle) ?? new Set()
    this.sent.set(item.handle, channels.add(`${item.from} ${item.to}`))
    return { isGood: content !== undefined, followed }
  }

  /** @returns how many entries are without content, for good reason */
  finish(): number {
    const unexplained = [...this.missing.values()].flat().sort((a, b) => a - b)
    for (const position of unexplained) this.faults.addLate(position, 'content_missing')
    return this.recalled
  }

  /** The content that was signed; null where it is gone, undefined where it is not what was signed. */
  private contentOf(entry: Entry, item: Item): object | null | undefined {
    const { payload, salt, nonce, position } = entry
    if (!payload || !salt || !nonce) return this.missingContent(entry, item)
    if (payloadHash(salt, payload) !== item.payload) {
      this.faults.add(position, 'payload_mismatch')
      return undefined
    }
    const read = readAs<object>(payload, anyContent)
    if ('value' in read) return read.value
    this.faults.add(position, 'payload_malformed', { kind: item.kind })
    return undefined
  }

  private missingContent({ payload, salt, nonce, position }: Entry, item: Item): null | undefined {
    const isWholeGone = !payload && !salt && !nonce
    if (isWholeGone && !UNRECALLABLE.includes(item.kind)) {
      addTo(this.missing, nameOf(item, item.handle), position)
      return null
    }
    this.faults.add(position, 'content_missing')
    return undefined
  }

  private followedOf(position: number, kind: string, content: object): Followed | null {
    const shape = FOLLOWED.get(kind)
    if (!shape) return null
    if (shape.safeParse(content).success) return content as Followed
    this.faults.add(position, 'payload_malformed', { kind })
    return null
  }

  /** A correction or a withdrawal is the originator's to make. */
  private refuseOthers(position: number, item: Item, payload: Followed): void {
    if (this.isOfOthers(item, payload.handle ?? payload.old))
      this.faults.add(position, 'not_originator', { kind: item.kind, from: item.from })
  }

  private recall(position: number, item: Item, { handle = '', channel }: Followed): void {
    if (channel !== item.to || this.isOfOthers(item, handle)) {
      this.faults.add(position, 'recall_unfounded')
      return
    }
    const name = nameOf(item, handle)
    this.recalled += this.missing.get(name)?.length ?? 0
    this.missing.delete(name)
  }

  /** Whether the handle is here, but never by this sender. One that is not here at all harms nobody. */
  private isOfOthers(item: Item, handle = ''): boolean {
    const channels = [...(this.sent.get(handle) ?? [])]
    const isOwn = channels.some((channel) => channel.startsWith(`${item.from} `))
    return channels.length > 0 && !isOwn
  }
}

const nameOf = (item: Item, handle: string): string => `${handle} ${item.from} ${item.to}`

function addTo(map: Map<string, number[]>, name: string, position: number): void {
  const positions = map.get(name)
  if (positions) positions.push(position)
  else map.set(name, [position])
}
