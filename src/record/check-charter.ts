import { allStreams, type Charter, streamsOf } from '#domain/charter.ts'
import type { Item } from '#domain/item.ts'
import { CENTRE } from '#domain/names.ts'
import { bytesFromBase64 } from '#lib/bytes.ts'
import { canonicalText } from './canonical.ts'
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
 * A name keeps its key: a centre that could swap one could speak for that member.
 */
export class CharterCheck {
  private inForce: Charter
  private readonly stated: ExportHead
  private readonly trusted: TrustedCharter
  private readonly faults: FaultList
  private readonly keys = new Map<string, string>()
  private readonly hashes = new Set<string>()
  private lastEntered: string | null = null

  constructor(stated: ExportHead, trusted: TrustedCharter, faults: FaultList) {
    this.stated = stated
    this.inForce = stated.charter
    this.trusted = trusted
    this.faults = faults
    for (const [name, key] of Object.entries(trusted.keys ?? {})) this.keys.set(name, key)
    if (!allStreams(stated.charter).includes(stated.stream))
      faults.add(0, 'stream_unknown', { stream: stated.stream })
    this.learn(0, { charter: stated.charter, key: stated.key })
  }

  /** Whether the item is signed by its sender and was sent to this stream. Says what is wrong, if not. */
  async isSigned(position: number, item: Item, verify: Verify): Promise<boolean> {
    const key = bytesFromBase64(this.keys.get(item.from) ?? '')
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
    this.learn(position, { charter, key })
    this.inForce = charter
    this.lastEntered = canonicalText(charter)
  }

  finish(): void {
    if (this.lastEntered !== null && this.lastEntered !== canonicalText(this.stated.charter))
      this.refuse(0, 'the first line states another than the stream last entered')
    const pinned = this.trusted.charterHash
    if (pinned !== undefined && !this.hashes.has(pinned))
      this.refuse(0, 'the one that you hold was never in force here')
  }

  private learn(position: number, held: Pick<ExportHead, 'charter' | 'key'>): void {
    this.hashes.add(charterHashOf(held))
    const named = held.charter.members.flatMap(({ name, key }) =>
      key ? [[name, key] as const] : [],
    )
    for (const [name, key] of [...named, [CENTRE, held.key] as const]) {
      const known = this.keys.get(name)
      if (known !== undefined && known !== key)
        this.refuse(position, `the key of "${name}" is another`)
      else this.keys.set(name, key)
    }
  }

  private refuse(position: number, reason: string): void {
    this.faults.add(position, 'charter_changed', { reason })
  }
}
