import type { Account, LiveClaim } from '#domain/event.ts'
import { relationsAmong } from './relations-among.ts'

/** Accounts that are tried in pairs, by origin. */
const PAIRED_MAX = 50

/** Origins that surely are several, and those of which each may be one of them. */
export type CountedOrigins = {
  readonly counted: readonly Account[]
  readonly mayBeOne: readonly Account[]
}

/**
 * Counts origins as if all that may be one were one.
 *
 * Takes whoever is in doubt with fewest others, then leaves those in doubt with it aside, and so on: every two that are
 * counted are known to be independent. Where there are two such accounts at all, two are found.
 *
 * @param accounts that are weighed, in any order; of more than 50 the first by origin
 * @cost the pairs of 50 accounts
 */
export function countedOrigins(
  accounts: readonly Account[],
  claims: ReadonlyMap<string, LiveClaim>,
): CountedOrigins {
  const weighed = accounts.toSorted((a, b) => (a.origin < b.origin ? -1 : 1)).slice(0, PAIRED_MAX)
  const relationOf = relationsAmong(claims)
  const doubts = new Map(
    weighed.map((one) => [
      one,
      new Set(weighed.filter((other) => other !== one && relationOf(one, other) !== 'independent')),
    ]),
  )
  const counted: Account[] = []
  let left: readonly Account[] = weighed
  while (left.length > 0) {
    const doubtsLeft = (one: Account) => left.filter((other) => doubts.get(one)?.has(other)).length
    const clearest = left.reduce((best, one) => (rank(one) < rank(best) ? one : best))
    counted.push(clearest)
    left = left.filter((one) => one !== clearest && !doubts.get(clearest)?.has(one))

    // Of equal doubt whoever has a name goes first.
    function rank(one: Account): number {
      return 2 * doubtsLeft(one) + Number(one.kind === 'anonymous')
    }
  }
  const isCounted = new Set(counted)
  return {
    counted: counted.sort((a, b) => (a.origin < b.origin ? -1 : 1)),
    mayBeOne: weighed.filter((one) => !isCounted.has(one)),
  }
}
