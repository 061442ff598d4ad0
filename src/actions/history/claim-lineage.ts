import type { ReleasedClaim } from '#domain/claim.ts'
import type { Payloads } from '#domain/item.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { TakenEntry } from '#release/live-set.ts'

/** A claim as one reading carried it. */
export type CarriedClaim = { readonly claim: ReleasedClaim; readonly report: string }

/** Every claim of some readings by name, and for those that an event's claims go back to, the name that they have now. */
export type Lineage = {
  readonly carried: ReadonlyMap<string, CarriedClaim>
  /** By name, old ones and present ones. */
  readonly nowOf: ReadonlyMap<string, string>
}

/** Follows each present claim of an event back through the readings whose claims it replaced. */
export function lineageOf(readings: readonly TakenEntry[], present: readonly string[]): Lineage {
  const carried = new Map<string, CarriedClaim>()
  for (const { item, payload } of readings) {
    const { report, claims } = payload as Payloads['reading']
    for (const [number, claim] of claims.entries())
      carried.set(claimNameOf(item.from, item.handle, number), { claim, report })
  }
  const nowOf = new Map<string, string>()
  for (const name of present)
    for (
      let at: string | undefined = name;
      at && !nowOf.has(at);
      at = carried.get(at)?.claim.replaces
    )
      nowOf.set(at, name)
  return { carried, nowOf }
}
