import { type Charter, streamsOf } from '#domain/charter.ts'
import type { Item, ItemKind, UnsignedItem } from '#domain/item.ts'
import type { Terms } from '#domain/report.ts'
import { assert } from '#lib/assert.ts'

/** One item to send: what it is, to which channels, its content's hash for each channel. */
export type ItemDraft = {
  readonly kind: ItemKind
  readonly handle: string
  readonly to: readonly string[]
  readonly tlp: Item['tlp']
  readonly terms?: Terms | undefined
  /** The blind tag of its unnamed source for each channel that gets one. */
  readonly tags?: ReadonlyMap<string, string> | undefined
}
/** The last item of a channel; n is 0 and the hash "" before the first. */
export type ChannelEnd = { readonly to: string; readonly n: number; readonly itemHash: string }

/** What canonical form and hashing are done with: rooms beside this one that it may not enter. */
export type Hashing = {
  /** SHA-256(salt || payload) in hex for this draft in this channel. */
  payloadHash(draft: number, channel: string): string
  itemHash(item: UnsignedItem): string
}
export type PreparedItem = {
  readonly draft: number
  readonly item: UnsignedItem
  readonly itemHash: string
}

/**
 * The items of a batch of drafts, one for each draft and channel, in order, each naming the one before it in its channel.
 *
 * @param ends where each channel stands now; every channel that a draft names must be there
 */
export function prepareItems(
  drafts: readonly ItemDraft[],
  of: { from: string; at: string; ends: readonly ChannelEnd[] },
  hashing: Hashing,
): readonly PreparedItem[] {
  const ends = new Map(of.ends.map((end) => [end.to, end]))
  return drafts.flatMap(({ kind, handle, to, tlp, terms, tags }, draft) =>
    to.map((channel) => {
      const end = ends.get(channel)
      assert(end, `the channel to "${channel}" has an end`)
      const tag = tags?.get(channel)
      const item: UnsignedItem = {
        v: 1,
        kind,
        handle,
        from: of.from,
        to: channel,
        n: end.n + 1,
        prev: end.itemHash,
        at: of.at,
        tlp,
        ...(terms ? { terms } : {}),
        ...(tag ? { tag } : {}),
        payload: hashing.payloadHash(draft, channel),
      }
      const itemHash = hashing.itemHash(item)
      ends.set(channel, { to: channel, n: item.n, itemHash })
      return { draft, item, itemHash }
    }),
  )
}

/** The streams that an item enters, each once: its recipient's, and all that the recipient nests in. */
export const entersStreams = (charter: Charter, item: { to: string }): readonly string[] => [
  ...new Set(streamsOf(charter, item.to)),
]
