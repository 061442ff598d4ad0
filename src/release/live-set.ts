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
  readonly payload: Payloads[K]
}

/** One release of an item; each keeps its own content, so that taking one back leaves what the others brought. */
type Release = { position: number; channel: string; at: string; tlp: Item['tlp']; payload: unknown }
type Held = { kind: ItemKind; handle: string; from: string; releases: Release[] }

/** What a batch of entries moved: report handles whose standing or readings may differ, and pairs of claims. */
export type Touched = { readonly reports: ReadonlySet<string>; readonly pairs: ReadonlySet<string> }

/** The name of a pair of claims, whichever comes first. */
export const pairName = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * What one stream's entries leave standing: not recalled, not replaced, each member's last word.
 *
 * Takes entries in order of position. A recall takes back what its channel carried before it; the same handle released
 * again later stands again. Only the sender of an item can recall, correct or withdraw it: others' entries change nothing.
 *
 * @cost O(1) an entry; a recall is linear in the releases of its handle
 */
export class LiveSet {
  private readonly held = new Map<string, Held>()
  /** Positions of reading handles by report, of corrections by old handle, and so on. */
  private readonly readings = new Map<string, Set<string>>()
  private readonly corrections = new Map<string, Set<string>>()
  private readonly withdrawals = new Map<string, Set<string>>()
  private readonly judgements = new Map<string, Set<string>>()
  private readonly ledger = new Map<
    string,
    { to: string; act: 'release' | 'recall'; position: number; from: string }[]
  >()
  private reports = new Set<string>()
  private pairs = new Set<string>()

  take(entry: TakenEntry): void {
    const kind = entry.item.kind as ItemKind
    if (kind === 'recall') this.recall(entry)
    else if (entry.payload !== null) this.hold(kind, entry)
  }

  /** What changed since the last call. */
  takeTouched(): Touched {
    const touched = { reports: this.reports, pairs: this.pairs }
    this.reports = new Set()
    this.pairs = new Set()
    return touched
  }

  /** The report, if it stands and no correction of its sender has replaced it. */
  report(handle: string): Standing<'report'> | null {
    const report = this.standing(handle, 'report')
    if (!report) return null
    const replaced = [...(this.corrections.get(handle) ?? [])].some((name) => {
      const correction = this.standing(name, 'correction')
      return correction?.from === report.from && this.standing(correction.payload.new, 'report')
    })
    return replaced ? null : report
  }

  isWithdrawn(report: Standing<'report'>): boolean {
    return [...(this.withdrawals.get(report.handle) ?? [])].some(
      (name) => this.standing(name, 'withdrawal')?.from === report.from,
    )
  }

  /** Each member's latest standing reading of a report, in order of member. */
  readingsOf(report: string): readonly Standing<'reading'>[] {
    const latest = new Map<string, Standing<'reading'>>()
    for (const name of this.readings.get(report) ?? []) {
      const reading = this.standing(name, 'reading')
      const other = reading && latest.get(reading.from)
      if (reading && (!other || other.position < reading.position))
        latest.set(reading.from, reading)
    }
    return [...latest.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
  }

  /** Every standing reading of a report by one member, superseded ones too, oldest first. */
  everyReadingOf(report: string, from: string): readonly Standing<'reading'>[] {
    return [...(this.readings.get(report) ?? [])]
      .map((name) => this.standing(name, 'reading'))
      .filter((one) => one !== null && one.from === from)
      .sort((a, b) => (a?.position ?? 0) - (b?.position ?? 0)) as Standing<'reading'>[]
  }

  /** Each member's last standing word on a pair; "open" takes an earlier word back. */
  judgementsOn(pair: string): readonly Standing<'judgement'>[] {
    const last = new Map<string, Standing<'judgement'>>()
    for (const name of this.judgements.get(pair) ?? []) {
      const judgement = this.standing(name, 'judgement')
      const other = judgement && last.get(judgement.from)
      if (judgement && (!other || other.position < judgement.position))
        last.set(judgement.from, judgement)
    }
    return [...last.values()]
      .filter((one) => one.payload.verdict !== 'open')
      .sort((a, b) => (a.from < b.from ? -1 : 1))
  }

  /** The streams to which `viewer` has released a handle and not recalled it, by its own record; sorted. */
  audienceOf(handle: string, viewer: string): readonly string[] {
    const acts = (this.ledger.get(handle) ?? []).filter((act) => act.from === viewer)
    const last = new Map(
      acts.sort((a, b) => a.position - b.position).map((act) => [act.to, act.act]),
    )
    return [...last]
      .filter(([, act]) => act === 'release')
      .map(([to]) => to)
      .sort()
  }

  standing<K extends ItemKind>(handle: string, kind: K): Standing<K> | null {
    const held = this.held.get(handle)
    const first = held?.releases[0]
    if (!held || !first || held.kind !== kind) return null
    const channels = [...new Set(held.releases.map((release) => release.channel))].sort()
    const { position, at, tlp } = first
    const payload = first.payload as Payloads[K]
    return { kind, handle, from: held.from, at, tlp, position, channels, payload }
  }

  private hold(kind: ItemKind, { item, payload, position }: TakenEntry): void {
    const known = this.held.get(item.handle)
    // A handle belongs to the sender that drew it; another sender's use of it says nothing.
    if (known && known.releases.length > 0 && (known.from !== item.from || known.kind !== kind))
      return
    const held =
      known && known.from === item.from
        ? known
        : { kind, handle: item.handle, from: item.from, releases: [] }
    const release = { position, channel: item.to, at: item.at, tlp: item.tlp, payload }
    held.kind = kind
    held.releases.push(release)
    this.held.set(item.handle, held)
    this.index(held, release)
    this.touch(held, payload)
  }

  private index({ kind, handle, from }: Held, { payload, position }: Release): void {
    if (kind === 'reading') addTo(this.readings, (payload as Payloads['reading']).report, handle)
    if (kind === 'correction')
      addTo(this.corrections, (payload as Payloads['correction']).old, handle)
    if (kind === 'withdrawal')
      addTo(this.withdrawals, (payload as Payloads['withdrawal']).handle, handle)
    if (kind === 'judgement') addTo(this.judgements, pairOf(payload), handle)
    if (kind !== 'release') return
    const { act, handles, to } = payload as Payloads['release']
    for (const named of handles)
      for (const stream of to) {
        const acts = this.ledger.get(named) ?? []
        acts.push({ to: stream, act, position, from })
        this.ledger.set(named, acts)
      }
  }

  private recall({ item, payload, position }: TakenEntry): void {
    const named = payload as Payloads['recall'] | null
    const held = named && this.held.get(named.handle)
    if (!held || held.from !== item.from) return
    const isTaken = (one: Release) => one.channel === named.channel && one.position < position
    for (const one of held.releases.filter(isTaken)) this.touch(held, one.payload)
    held.releases = held.releases.filter((one) => !isTaken(one))
    if (held.releases.length === 0) this.held.delete(named.handle)
  }

  private touch({ kind, handle }: Held, payload: unknown): void {
    if (kind === 'report') this.reports.add(handle)
    else if (kind === 'judgement') this.pairs.add(pairOf(payload))
    else {
      const at = payload as {
        report?: string
        old?: string
        new?: string
        handle?: string
        handles?: string[]
      }
      const named = [at.report, at.old, at.new, at.handle, ...(at.handles ?? [])]
      for (const name of named) if (typeof name === 'string') this.reports.add(name)
    }
  }
}

const pairOf = (payload: unknown) => {
  const { a, b } = payload as Payloads['judgement']
  return pairName(a, b)
}

function addTo(index: Map<string, Set<string>>, key: string, name: string): void {
  const names = index.get(key) ?? new Set()
  names.add(name)
  index.set(key, names)
}
