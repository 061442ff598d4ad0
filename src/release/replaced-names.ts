import type { LiveSet, Standing } from './live-set.ts'

/** An old claim's name, and the live claim that has taken its place; null when none has any more. */
export type Replaced = { readonly old: string; readonly by: string | null }

/**
 * Old names of claims, and where they lead now.
 *
 * A claim that an officer's reading carries on names the one it replaces. The old name leads to the live claim through
 * every reading that stands between, so that what was said of it is not lost.
 */
export class ReplacedNames {
  private readonly live: LiveSet
  private readonly nameOf: (from: string, handle: string, number: number) => string
  private readonly by = new Map<string, string>()
  private readonly within = new Map<string, ReadonlyMap<string, string>>()

  constructor(live: LiveSet, nameOf: (from: string, handle: string, number: number) => string) {
    this.live = live
    this.nameOf = nameOf
  }

  /** The live claim behind a name: itself unless it was replaced. */
  current(name: string): string {
    return this.by.get(name) ?? name
  }

  /** What changed for one report, given the readings that now count. */
  refresh(report: string, readings: readonly Standing<'reading'>[]): readonly Replaced[] {
    const now = new Map<string, string>()
    for (const latest of readings) this.trace(report, latest, now)
    const then = this.within.get(report) ?? new Map<string, string>()
    if (now.size > 0) this.within.set(report, now)
    else this.within.delete(report)
    const changed = [...new Set([...then.keys(), ...now.keys()])].filter(
      (old) => now.get(old) !== then.get(old),
    )
    return changed.map((old) => {
      const by = now.get(old) ?? null
      if (by) this.by.set(old, by)
      else this.by.delete(old)
      return { old, by }
    })
  }

  /** Follows each claim of a member's latest reading back through its earlier ones. */
  private trace(report: string, latest: Standing<'reading'>, into: Map<string, string>): void {
    const before = new Map<string, string>()
    for (const { from, handle, payload } of this.live.everyReadingOf(report, latest.from))
      for (const [number, claim] of payload.claims.entries())
        if (claim.replaces) before.set(this.nameOf(from, handle, number), claim.replaces)
    for (const number of latest.payload.claims.keys()) {
      const name = this.nameOf(latest.from, latest.handle, number)
      for (let old = before.get(name); old && !into.has(old); old = before.get(old))
        into.set(old, name)
    }
  }
}
