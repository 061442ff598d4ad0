import type { Account, LiveClaim } from '#domain/event.ts'
import { areNear, foldedQuote } from './quotes.ts'
import { UNPLACED } from './voice-of.ts'

/** Whether two accounts go back to one origin, to two, or nobody can tell. */
export type Relation = 'same' | 'unknown' | 'independent'

const QUOTES_MAX = 20

/**
 * How two accounts of one event hang together. Symmetric; only "independent" lets one corroborate the other.
 *
 * @param claims by name: those of both accounts
 */
export function relationOf(
  a: Account,
  b: Account,
  claims: ReadonlyMap<string, LiveClaim>,
): Relation {
  if (a.origin === b.origin) return 'same'
  if (a.kind === 'anonymous' || b.kind === 'anonymous') return 'unknown'
  if (isUnplaced(a) && isOfficial(b)) return 'unknown'
  if (isUnplaced(b) && isOfficial(a)) return 'unknown'
  return shareWords(quotesOf(a, claims), quotesOf(b, claims)) ? 'unknown' : 'independent'
}

const isUnplaced = ({ origin }: Account) => origin.startsWith(UNPLACED)
const isOfficial = ({ origin }: Account) => /^(government|authority):/.test(origin)

/** Two voices in the same words: one may have had them from the other. */
function shareWords(a: ReturnType<typeof quotesOf>, b: ReturnType<typeof quotesOf>): boolean {
  return a.some((one) => b.some((other) => areNear(one, other)))
}

function quotesOf(account: Account, claims: ReadonlyMap<string, LiveClaim>) {
  return account.claims.slice(0, QUOTES_MAX).flatMap((name) => {
    const quote = foldedQuote(claims.get(name)?.claim.quote ?? '')
    return quote ?? []
  })
}
