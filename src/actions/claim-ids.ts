import type { ReleasedClaim } from '#domain/claim.ts'
import { claimIdOf } from '#domain/claim-id.ts'

/** The ids by which a member's own officers name the claims of one reading, in order: stable across readers. */
export function claimIdsOf(sha256: string, claims: readonly ReleasedClaim[]): readonly string[] {
  const ranks = new Map<string, number>()
  return claims.map(({ action, start, end, kind }) => {
    const span = {
      start: action?.start ?? start,
      end: action?.end ?? end,
      type: action?.type ?? kind,
    }
    const key = `${span.start} ${span.end} ${span.type}`
    const rank = ranks.get(key) ?? 0
    ranks.set(key, rank + 1)
    return claimIdOf({ sha256, ...span, rank })
  })
}
