import type { LiveSet, Standing } from './live-set.ts'

/** Where an old name leads, and whether the same member gave that name to a claim of this report, as far as is known here. */
type Successor = { readonly by: string; readonly isOwn: boolean }

/**
 * Old names of claims, and where they lead now.
 *
 * A claim that an officer's reading carries on names the one it replaces. The old name leads to the live claim through
 * every reading that stands between, so that what was said of it is not lost. When several say that they replace one
 * name, the member whose claim bore it is believed; when that is not known here, the report of the smallest handle.
 */
export class ReplacedNames {
  private readonly live: LiveSet
  private readonly nameOf: (from: string, handle: string, number: number) => string
  /** By old name, then by report. */
  private readonly successors = new Map<string, Map<string, Successor>>()
  private readonly within = new Map<string, ReadonlySet<string>>()

  constructor(live: LiveSet, nameOf: (from: string, handle: string, number: number) => string) {
    this.live = live
    this.nameOf = nameOf
  }

  /** The live claim behind a name: itself unless it was replaced. */
  current(name: string): string {
    const [first] = [...(this.successors.get(name) ?? [])].sort(
      ([a, one], [b, other]) => Number(other.isOwn) - Number(one.isOwn) || (a < b ? -1 : 1),
    )
    return first?.[1].by ?? name
  }

  /** Takes in the readings of a report that now count. @returns old names that may lead elsewhere than before */
  refresh(report: string, readings: readonly Standing<'reading'>[]): readonly string[] {
    const now = new Map<string, Successor>()
    for (const latest of readings)
      for (const [old, next] of this.trace(report, latest))
        if (!now.has(old) || (next.isOwn && !now.get(old)?.isOwn)) now.set(old, next)
    const changed = [...new Set([...(this.within.get(report) ?? []), ...now.keys()])]
    for (const old of changed) this.lead(old, report, now.get(old))
    if (now.size > 0) this.within.set(report, new Set(now.keys()))
    else this.within.delete(report)
    return changed
  }

  private lead(old: string, report: string, next: Successor | undefined): void {
    const all = this.successors.get(old) ?? new Map<string, Successor>()
    if (next) all.set(report, next)
    else all.delete(report)
    if (all.size > 0) this.successors.set(old, all)
    else this.successors.delete(old)
  }

  /** Follows each claim of a member's latest reading back through its earlier ones. */
  private trace(report: string, latest: Standing<'reading'>): ReadonlyMap<string, Successor> {
    const own = new Set<string>()
    const before = new Map<string, string>()
    for (const { from, handle, payload } of this.live.everyReadingOf(report, latest.from))
      for (const [number, claim] of payload.claims.entries()) {
        const name = this.nameOf(from, handle, number)
        own.add(name)
        if (claim.replaces) before.set(name, claim.replaces)
      }
    const found = new Map<string, Successor>()
    for (const number of latest.payload.claims.keys()) {
      const by = this.nameOf(latest.from, latest.handle, number)
      for (let old = before.get(by); old && !found.has(old); old = before.get(old))
        found.set(old, { by, isOwn: own.has(old) })
    }
    return found
  }
}
