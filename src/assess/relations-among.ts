import type { Account, LiveClaim } from '#domain/event.ts'
import { areNear, type FoldedQuote, foldedQuote } from './quotes.ts'
import { UNPLACED } from './voice-of.ts'

/** Whether two accounts go back to one origin, to two, or nobody can tell. */
export type Relation = 'same' | 'unknown' | 'independent'

/** Claims of an account whose words are compared with another's; the first ones are its own. */
const QUOTES_MAX = 5

/**
 * Says how two accounts of one event hang together. Symmetric; only "independent" lets one corroborate the other.
 *
 * @param claims by name: those of all accounts that will be asked about
 * @cost each account's words are folded once
 */
export function relationsAmong(claims: ReadonlyMap<string, LiveClaim>) {
  const folded = new Map<string, readonly FoldedQuote[]>()
  const quotesOf = (account: Account) => {
    const held = folded.get(account.origin) ?? foldedQuotes(account, claims)
    folded.set(account.origin, held)
    return held
  }
  return (a: Account, b: Account): Relation => {
    if (a.origin === b.origin) return 'same'
    if (a.kind === 'anonymous' || b.kind === 'anonymous') return 'unknown'
    if (mayBeOneOffice(a, b) || mayBeOneOffice(b, a)) return 'unknown'
    return shareWords(quotesOf(a), quotesOf(b)) ? 'unknown' : 'independent'
  }
}

const mayBeOneOffice = (a: Account, b: Account) => isUnplaced(a) && isOfficial(b)
const isUnplaced = ({ origin }: Account) => origin.startsWith(UNPLACED)
const isOfficial = ({ origin }: Account) => /^(government|authority):/.test(origin)

/** Two voices in the same words: one may have had them from the other. */
function shareWords(a: readonly FoldedQuote[], b: readonly FoldedQuote[]): boolean {
  return a.some((one) => b.some((other) => areNear(one, other)))
}

function foldedQuotes(account: Account, claims: ReadonlyMap<string, LiveClaim>) {
  return account.claims
    .slice(0, QUOTES_MAX)
    .flatMap((name) => foldedQuote(claims.get(name)?.claim.quote ?? '') ?? [])
}
