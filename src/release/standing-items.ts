import type { Item, ItemKind, Payloads } from '#domain/item.ts'

/** An entry as a fold takes it: the signed item and its content, null once recalled. */
export type TakenEntry = {
  readonly position: number
  readonly item: Item
  readonly payload: unknown
}

/** An item that stands in a stream: at least one of its releases there is not recalled. */
export type Standing<K extends ItemKind = ItemKind> = {
  readonly kind: K
  readonly handle: string
  readonly from: string
  readonly at: string
  readonly tlp: Item['tlp']
  readonly position: number
  /** Channels through which it stands here, sorted. */
  readonly channels: readonly string[]
  /** Blind tags of its unnamed source, one a channel at most, sorted. */
  readonly tags: readonly string[]
  readonly payload: Payloads[K]
}

/** One release of an item; each keeps its own content, so that taking one back leaves what the others brought. */
export type Release = {
  readonly kind: ItemKind
  readonly handle: string
  readonly from: string
  readonly channel: string
  readonly at: string
  readonly tlp: Item['tlp']
  readonly tag: string | undefined
  readonly position: number
  readonly payload: unknown
}

/** Kinds that no recall takes back: the rules by which all else is read. */
const LASTING: ReadonlySet<string> = new Set<ItemKind>(['charter', 'epoch'])

/**
 * The releases of one stream that no recall has taken back, by handle.
 *
 * A handle is its first standing sender's: what another sends under it says nothing, until the first has taken its own
 * back. So what is left does not depend on what was taken back meanwhile.
 */
export class StandingItems {
  private readonly held = new Map<string, Release[]>()

  /** @returns every release whose standing this may have moved */
  hold({ item, payload, position }: TakenEntry): readonly Release[] {
    const { handle, from, to: channel, at, tlp, tag } = item
    const kind = item.kind as ItemKind
    const release = { kind, handle, from, channel, at, tlp, tag, position, payload }
    const releases = this.held.get(handle) ?? []
    releases.push(release)
    this.held.set(handle, releases)
    return [release, ...releases.slice(0, 1)]
  }

  /** Takes back what the sender of a recall sent through the named channel before it; the same is returned as above. */
  recall({ item, payload, position }: TakenEntry): readonly Release[] {
    const { handle, channel } = payload as Payloads['recall']
    if (channel !== item.to) return []
    const releases = this.held.get(handle) ?? []
    const isTaken = (one: Release) =>
      one.from === item.from &&
      one.channel === channel &&
      one.position < position &&
      !LASTING.has(one.kind)
    const taken = releases.filter(isTaken)
    const left = releases.filter((one) => !isTaken(one))
    if (left.length > 0) this.held.set(handle, left)
    else this.held.delete(handle)
    return taken.length > 0 ? [...taken, ...left.slice(0, 1)] : []
  }

  find<K extends ItemKind>(handle: string, kind: K): Standing<K> | null {
    const releases = this.held.get(handle) ?? []
    const [first] = releases
    if (first?.kind !== kind) return null
    const { from, position, at, tlp } = first
    const same = releases.filter((one) => one.from === from && one.kind === kind)
    const channels = [...new Set(same.map((release) => release.channel))].sort()
    return {
      kind,
      handle,
      from,
      at,
      tlp,
      position,
      channels,
      tags: [...new Set(same.flatMap((release) => release.tag ?? []))].sort(),
      payload: first.payload as Payloads[K],
    }
  }
}
