import type { VoicedClaim } from './copies.ts'
import type { ReportKin } from './kinship/report-kin.ts'

/** Outlets that an account names for having brought it, and texts that are compared for that. */
const TELLERS_MAX = 16

/**
 * Outlets that bring one origin's words in texts of their own, sorted: of an outlet's own words none, of copies the first.
 *
 * @param claims of one origin, the one to show first; of more than 16 texts the first
 */
export function tellersOf(
  claims: readonly VoicedClaim[],
  kin: ReportKin | undefined,
): readonly string[] {
  const kept = new Map<string, VoicedClaim>()
  for (const claim of claims) {
    const outlet = claim.live.source.outlet
    if (!outlet || claim.isCopy || claim.voice.kind === 'outlet' || kept.has(outlet)) continue
    if (kept.size >= TELLERS_MAX) break
    const isCopied = [...kept.values()].some(
      ({ live }) => live.text === claim.live.text || kin?.repeats(claim.live, live),
    )
    if (!isCopied) kept.set(outlet, claim)
  }
  return [...kept.keys()].sort()
}
