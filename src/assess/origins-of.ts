import type { Account, LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { tracedClaims, type VoicedClaim } from './copies.ts'
import { joinedOrigins } from './joined-origins.ts'
import type { ReportKin } from './kinship/report-kin.ts'
import { tellersOf } from './tellers-of.ts'
import { originVoice } from './voice-of.ts'

/**
 * The accounts of an event: one for each origin that affirms it and each that denies it, with all claims that repeat it.
 *
 * Pure: the same claims in any order give the same accounts, and a copy of a report adds none.
 *
 * @param claims all claims of one event
 * @param book names that the charter says are one party's
 * @param kin the texts of their reports, if copies are to be told by them too
 * @returns sorted by origin; a denial's origin ends in " denies"
 * @source docs/decisions/0007-independent-origins.md
 */
export function originsOf(
  claims: readonly LiveClaim[],
  book?: NameBook,
  kin?: ReportKin,
): readonly Account[] {
  const voiced = joinedOrigins(
    claims.map((live) => {
      const voice = originVoice(live, book)
      return { live, voice, origin: voice.key, isCopy: false }
    }),
    book,
  )
  const accounts = new Map<string, VoicedClaim[]>()
  for (const claim of tracedClaims(voiced, kin)) {
    const origin = claim.origin + (claim.voice.denies ? ' denies' : '')
    const held = accounts.get(origin) ?? []
    held.push(claim)
    accounts.set(origin, held)
  }
  return [...accounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([origin, held]) => accountOf(origin, held, { book, kin }))
}

/** Its claims: those in its own voice first, then the earliest published, then by name. */
function accountOf(
  origin: string,
  held: readonly VoicedClaim[],
  by: { book?: NameBook | undefined; kin?: ReportKin | undefined },
): Account {
  const sorted = [...held].sort((a, b) => {
    const [one, other] = [rankOf(a), rankOf(b)]
    return one < other ? -1 : 1
  })
  const { voice } = sorted[0] as VoicedClaim
  const standing = held.filter(({ live }) => !live.isWithdrawn)
  const counted = standing.length > 0 ? standing : held
  return {
    origin,
    voice: voice.voice,
    kind: voice.kind,
    hasOwnKnowledge: counted.some((claim) => claim.voice.knows && !claim.isCopy),
    denies: voice.denies,
    isWithdrawn: standing.length === 0,
    claims: sorted.map(({ live }) => live.name),
    copies: new Set(held.map(({ live }) => live.text)).size - 1,
    tellers: tellersOf(sorted, by),
    ...(voice.side ? { side: voice.side } : {}),
  }
}

function rankOf({ live, voice, isCopy }: VoicedClaim): string {
  return [isCopy ? 1 : 0, voice.knows ? 0 : 1, live.source.published ?? '~', live.name].join(' ')
}
