import type { Account, LiveClaim } from '#domain/event.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { areNear, type FoldedQuote, foldedQuote } from './quotes.ts'
import { UNPLACED } from './voice-key.ts'

/**
 * Why nobody can tell whether two accounts go back to one origin: one of them has no name; one is an office that may be the
 * other's; one speaks for the other, or is told by it alone; both use the same words; two pictures may be one.
 */
export type Doubt = 'unnamed' | 'office' | 'through' | 'words' | 'image'
/** Whether two accounts go back to one origin, to two, or why nobody can tell. */
export type Relation = 'same' | 'independent' | Doubt

/** Different words of an account that are compared with another's; the first ones are its own. */
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
    const doubt = doubtOf(a, b, claims)
    if (doubt) return doubt
    return shareWords(quotesOf(a), quotesOf(b)) ? 'words' : 'independent'
  }
}

function doubtOf(a: Account, b: Account, claims: ReadonlyMap<string, LiveClaim>): Doubt | null {
  if (a.kind === 'anonymous' || b.kind === 'anonymous') return 'unnamed'
  if (mayBeOneOffice(a, b) || mayBeOneOffice(b, a)) return 'office'
  if (mayBeOneImage(a, b) || mayBeOneImage(b, a)) return 'image'
  return speaksThrough(a, b, claims) || speaksThrough(b, a, claims) ? 'through' : null
}

/** "The satellite image" may be "the satellite image of 4 May", and "a video" any video. */
function mayBeOneImage(a: Account, b: Account): boolean {
  if (a.kind !== 'sensor' || b.kind !== 'sensor') return false
  const words = new Set(nameIn(b).split(' '))
  return nameIn(a)
    .split(' ')
    .every((word) => words.has(word))
}

const mayBeOneOffice = (a: Account, b: Account) => isUnplaced(a) && isOfficial(b)
const nameIn = ({ origin }: Account) => origin.replace(/^\w+:/, '')
const isUnplaced = ({ origin }: Account) => origin.startsWith(UNPLACED)
const isOfficial = ({ origin }: Account) => /^(government|authority):/.test(origin)

/** All that one says is told by the other, or it bears the other's name: "its drivers say". Whom an outlet quotes is himself. */
function speaksThrough(a: Account, b: Account, claims: ReadonlyMap<string, LiveClaim>): boolean {
  if (b.kind === 'outlet') return false
  if (` ${nameIn(a)} `.includes(` ${nameIn(b)} `) && isOfficial(b)) return true
  return a.claims.every((name) => {
    const [, ...further] = claims.get(name)?.claim.attribution ?? []
    return isOfficial(b) && further.some((voice) => foldWord(voice.voice) === foldWord(b.voice))
  })
}

/** Two voices in the same words: one may have had them from the other. */
function shareWords(a: readonly FoldedQuote[], b: readonly FoldedQuote[]): boolean {
  return a.some((one) => b.some((other) => areNear(one, other)))
}

/** Each of its different words once, so that a copy leaves no words of the account out. */
function foldedQuotes(account: Account, claims: ReadonlyMap<string, LiveClaim>) {
  const quotes = new Set(account.claims.map((name) => claims.get(name)?.claim.quote ?? ''))
  return [...quotes].slice(0, QUOTES_MAX).flatMap((quote) => foldedQuote(quote) ?? [])
}
