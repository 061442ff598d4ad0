import type { Item } from '#domain/item.ts'
import type { FaultList } from './faults.ts'
import { sha256Hex } from './hashes.ts'
import { unsignedBytes } from './items.ts'

/** How far one channel is complete, as this stream shows it. */
export type ChannelCount = { readonly from: string; readonly to: string; readonly n: number }

type Last = { from: string; to: string; n: number; hash: string; at: string }

/** Follows each channel: numbers without gaps, each item naming the one before it, no date that goes back. */
export class ChannelCheck {
  private readonly last = new Map<string, Last>()
  private readonly faults: FaultList

  constructor(faults: FaultList) {
    this.faults = faults
  }

  /** Takes an item whose signature holds; others say nothing about their channel. */
  take(position: number, item: Item): void {
    const { from, to, n, prev, at } = item
    const channel = `${from} ${to}`
    const last = this.last.get(channel) ?? { from, to, n: 0, hash: '', at: '' }
    const hash = sha256Hex(unsignedBytes(item))
    const facts = { from, to, found: n, expected: last.n + 1 }
    if (n <= last.n) {
      const isOther = n === last.n && hash !== last.hash
      this.faults.add(position, isOther ? 'channel_forked' : 'channel_repeated', facts)
      return
    }
    if (n > last.n + 1) this.faults.add(position, 'channel_gap', facts)
    else if (prev !== last.hash) this.faults.add(position, 'channel_forked', facts)
    if (at < last.at) this.faults.add(position, 'channel_backdated', facts)
    this.last.set(channel, { from, to, n, hash, at })
  }

  counts(): readonly ChannelCount[] {
    return [...this.last.values()].map(({ from, to, n }) => ({ from, to, n }))
  }
}
