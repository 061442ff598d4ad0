import { allStreams, type Charter, streamsOf } from '#domain/charter.ts'
import type { Item } from '#domain/item.ts'
import { CENTRE } from '#domain/names.ts'
import { bytesFromBase64 } from '#lib/bytes.ts'
import { charterHashOf, type ExportHead } from './export-lines.ts'
import type { FaultList } from './faults.ts'
import { unsignedBytes } from './items.ts'
import type { Verify } from './note.ts'

/** What the reader of an export knew before opening it. */
export type TrustedCharter = {
  /** `charterHashOf` a charter that this reader agreed to. It must be in force, or have been. */
  readonly charterHash?: string
  /** Keys that this reader knows by other ways: base64 by sender's name. */
  readonly keys?: Readonly<Record<string, string>>
}

/**
 * Who may sign and what enters the stream, by the charter in force at each entry.
 *
 * A name keeps its key: a centre that could swap one could speak for that member. Until the stream itself has entered
 * a name, the key that the first line states is used, and must prove to be the same in the end.
 */
export class CharterCheck {
  private inForce: Charter
  private lastEntered: string | null = null
  private readonly stated: ExportHead
  private readonly statedKeys: ReadonlyMap<string, string>
  private readonly trusted: TrustedCharter
  private readonly faults: FaultList
  private readonly keys: Map<string, string>
  private readonly hashes = new Set<string>()

  constructor(stated: ExportHead, trusted: TrustedCharter, faults: FaultList) {
    this.stated = stated
    this.statedKeys = keysOf(stated)
    this.inForce = stated.charter
    this.trusted = trusted
    this.faults = faults
    this.keys = new Map(Object.entries(trusted.keys ?? {}))
    if (!allStreams(stated.charter).includes(stated.stream))
      faults.add(0, 'stream_unknown', { stream: stated.stream })
    this.refuseSwapped(0, this.statedKeys)
    this.hashes.add(charterHashOf(stated))
  }

  /** Whether the item is signed by its sender. Says what is wrong, if not. */
  async isSigned(position: number, item: Item, verify: Verify): Promise<boolean> {
    const known = this.keys.get(item.from) ?? this.statedKeys.get(item.from)
    const key = bytesFromBase64(known ?? '')
    if (key?.length !== 32) {
      this.faults.add(position, 'signer_unknown', { from: item.from })
      return false
    }
    const signature = bytesFromBase64(item.sig)
    if (signature?.length === 64 && (await verify(key, unsignedBytes(item), signature))) return true
    this.faults.add(position, 'signature_bad', { from: item.from })
    return false
  }

  refuseMisdelivered(position: number, item: Item): void {
    if (!streamsOf(this.inForce, item.to).includes(this.stated.stream))
      this.faults.add(position, 'not_addressed', { to: item.to })
  }

  /** A charter that the centre entered: in force from here on. */
  enter(position: number, charter: Charter, key: string = this.stated.key): void {
    const keys = keysOf({ charter, key })
    this.refuseSwapped(position, keys)
    for (const [name, one] of keys) if (!this.keys.has(name)) this.keys.set(name, one)
    this.inForce = charter
    this.lastEntered = charterHashOf({ charter, key })
    this.hashes.add(this.lastEntered)
  }

  finish(): void {
    if (this.lastEntered !== null && this.lastEntered !== charterHashOf(this.stated))
      this.refuse(0, 'the first line states another than the stream last entered')
    const pinned = this.trusted.charterHash
    if (pinned !== undefined && !this.hashes.has(pinned))
      this.refuse(0, 'the one that you hold was never in force here')
  }

  private refuseSwapped(position: number, keys: ReadonlyMap<string, string>): void {
    for (const [name, key] of keys)
      if (this.keys.has(name) && this.keys.get(name) !== key)
        this.refuse(position, `the key of "${name}" is another`)
  }

  private refuse(position: number, reason: string): void {
    this.faults.add(position, 'charter_changed', { reason })
  }
}

function keysOf(held: Pick<ExportHead, 'charter' | 'key'>): ReadonlyMap<string, string> {
  const named = held.charter.members.flatMap(({ name, key }) => (key ? [[name, key] as const] : []))
  return new Map([...named, [CENTRE, held.key]])
}
