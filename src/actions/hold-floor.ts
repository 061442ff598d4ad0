import type { ReleasedClaim } from '#domain/claim.ts'
import { type Fault, Refusal } from '#domain/refusal.ts'
import { floorOf } from '#domain/safety-floor.ts'

const FINE: ReadonlySet<string> = new Set(['point', 'city', 'district'])

/** What of a reading may not go to another member now: one fault a claim, naming its words and the remedy. */
export function floorFaults(
  claims: readonly ReleasedClaim[],
  report: { published?: string | undefined; at: string; now: string },
): readonly Fault[] {
  // A day of publication that lies ahead, or that nobody stated, proves nothing: then the day of arrival counts.
  const isPast =
    report.published !== undefined && report.published.slice(0, 10) <= report.at.slice(0, 10)
  const publishedEarliest = isPast ? (report.published ?? report.at) : report.at
  return claims.flatMap((claim, number) => {
    const verdict = floorOf(claim, { publishedEarliest, now: report.now })
    const places = [claim.where, ...(claim.alsoWhere ?? [])]
    const isFine = places.some((place) => place !== undefined && FINE.has(place.precision))
    if (verdict === 'free' || (verdict === 'coarsen' && !isFine)) return []
    const remedy =
      verdict === 'withhold'
        ? 'wait until it is a day old'
        : 'give its place as a province or country, or reject the claim'
    return [{ pointer: `/claims/${number}`, message: `“${claim.quote.slice(0, 120)}”: ${remedy}` }]
  })
}

/** @throws {Refusal} `floor_broken` when anything of the reading may not go to another member now */
export function holdFloor(
  claims: readonly ReleasedClaim[],
  report: { published?: string | undefined; at: string; now: string },
): void {
  const faults = floorFaults(claims, report)
  if (faults.length > 0) throw new Refusal('floor_broken', {}, faults)
}
