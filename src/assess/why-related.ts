import type { Account, LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { CIRCLE, TAGGED } from './joined-origins.ts'
import { type Doubt, relationsAmong } from './relations-among.ts'
import { type OriginVoice, originVoice } from './voice-of.ts'

type ByName = ReadonlyMap<string, LiveClaim>

/**
 * Why a claim is told under another's origin: it is the very same text; the same voice; one origin under another name,
 * such as a minister and the ministry; one unnamed source by its sender's tag; the same picture; outlets that have it from
 * each other; or it repeats what was out before, in its words or adding nothing.
 */
type Tie = {
  readonly claim: string
  readonly because: 'text' | 'voice' | 'name' | 'tag' | 'image' | 'circle' | 'repeats'
}
/** Two accounts of which nobody can tell whether they go back to one origin, and why. */
type Unclear = {
  readonly a: string
  readonly b: string
  readonly because: Doubt
}

/** Accounts that are compared with each other; the pairs of more would be too many to read. */
const PAIRED_MAX = 12

/** What ties each claim of an account, but the first, to its origin; in the account's order. */
export function tiesOf(account: Account, claims: ByName, book?: NameBook): readonly Tie[] {
  const reportOf = new Map<string, string>()
  const origin = account.denies ? account.origin.replace(/ denies$/, '') : account.origin
  return account.claims.flatMap((name, at) => {
    const live = claims.get(name)
    if (!live) return []
    const { text, report } = live
    // Another claim of the same report is no second text.
    const isSameText = (reportOf.get(text) ?? report) !== report
    if (!reportOf.has(text)) reportOf.set(text, report)
    if (at === 0) return []
    const tied = tieOf(live, originVoice(live, book), { ...account, origin })
    return [{ claim: name, because: isSameText ? 'text' : tied }]
  })
}

function tieOf(
  { source }: LiveClaim,
  own: OriginVoice,
  { origin, voice, kind }: Account,
): Tie['because'] {
  if (source.tags && own.kind === 'anonymous' && origin.startsWith(TAGGED)) return 'tag'
  if (own.kind === 'sensor' && own.key === origin) return 'image'
  if (foldWord(own.voice) === foldWord(voice)) return 'voice'
  // A last name alone is the person of that name.
  const isPerson = kind === 'person' && own.kind === 'person'
  const isSurname = isPerson && origin.endsWith(` ${own.key.replace(/^person:/, '')}`)
  if (own.key === origin || isSurname) return 'name'
  return origin.startsWith(CIRCLE) ? 'circle' : 'repeats'
}

/** Pairs of accounts that know, for it or against, that may go back to one origin; in order of origin. */
export function unclearAmong(accounts: readonly Account[], claims: ByName): readonly Unclear[] {
  const relationOf = relationsAmong(claims)
  const compared = accounts.slice(0, PAIRED_MAX)
  return compared.flatMap((a, at) =>
    compared
      .slice(at + 1)
      .filter((b) => a.denies === b.denies && a.hasOwnKnowledge && b.hasOwnKnowledge)
      .flatMap((b) => {
        const because = relationOf(a, b)
        const isClear = because === 'same' || because === 'independent'
        return isClear ? [] : [{ a: a.origin, b: b.origin, because }]
      }),
  )
}
