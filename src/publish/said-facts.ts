import type { Language } from '#domain/charter.ts'
import type { Count, ReleasedClaim } from '#domain/claim.ts'
import type { Account, Event, LiveClaim } from '#domain/event.ts'
import { numberShown } from '#domain/number-shown.ts'
import { wordsFor } from './catalogues.ts'

type SaidFacts = Partial<Record<'who' | 'toWhom' | 'howMany', readonly string[]>>
type Telling = { readonly claim: ReleasedClaim; readonly voice: string }

/**
 * Who did it, to whom and how many, each value once and behind it in brackets whoever says so: "killed: 3-5 (River Board,
 * Ana Reis)". Accounts that deny or were withdrawn say none of it. A fact that nobody tells is left out.
 *
 * @param language what is counted is told in its words; null for the claim's own key
 */
export function saidFacts(
  { accounts }: Pick<Event, 'accounts'>,
  claims: readonly LiveClaim[],
  language: Language | null,
): SaidFacts {
  const told = tellings(accounts, claims)
  const facts: SaidFacts = {
    who: withSpeakers(told, ({ actors }) => actors.map(({ name }) => name)),
    toWhom: withSpeakers(told, ({ targets }) => targets.map(({ name }) => name)),
    howMany: withSpeakers(told, ({ counts = [] }) => counts.map((one) => counted(one, language))),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, values]) => values.length > 0))
}

function tellings(accounts: readonly Account[], claims: readonly LiveClaim[]): Telling[] {
  const standing = claims.filter(({ isWithdrawn }) => !isWithdrawn)
  const claimOf = new Map(standing.map(({ name, claim }) => [name, claim]))
  return accounts
    .filter(({ denies, isWithdrawn }) => !denies && !isWithdrawn)
    .flatMap(({ voice, claims: names }) =>
      names.flatMap((name) => claimOf.get(name) ?? []).map((claim) => ({ claim, voice })),
    )
}

/** The values in the order of their first telling. */
function withSpeakers(
  told: readonly Telling[],
  valuesOf: (claim: ReleasedClaim) => readonly string[],
): readonly string[] {
  const speakers = new Map<string, Set<string>>()
  for (const { claim, voice } of told)
    for (const value of valuesOf(claim))
      speakers.set(value, (speakers.get(value) ?? new Set()).add(voice))
  return [...speakers].map(([value, by]) => `${value} (${[...by].join(', ')})`)
}

function counted(count: Count, language: Language | null): string {
  const what = language === null ? count.what : wordsFor('counted', count.what, language)
  return `${[what, count.of].filter(Boolean).join(' ')}: ${numberShown(count)}`
}
