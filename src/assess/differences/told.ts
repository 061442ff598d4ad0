import type { Account, Difference, LiveClaim, Saying } from '#domain/event.ts'
import acts from '#model/assess/acts.json' with { type: 'json' }

/** What one account's claim says of one field, and how it is shown. */
export type Told<T> = {
  readonly account: Account
  readonly claim: string
  readonly value: T
  readonly shown: string
}
export type ToldClaim = Told<LiveClaim>

/** Differences that are told of one field. */
export const DIFFERENCES_MAX = 24
/** Distinct values of one field that are compared with each other, by name of claim. */
const VALUES_MAX = 64

export const sayingOf = ({ account, claim, shown }: Told<unknown>): Saying => ({
  origin: account.origin,
  voice: account.voice,
  claim,
  value: shown,
})

const { note: _, ...lists } = acts
const ACTS = new Map(Object.entries(lists).map(([name, list]) => [name, new Set(list)]))

/** What goes on for days is told of on any of them, what spreads in any place, what is done together by any part. */
export function isAct(name: keyof typeof lists, { claim }: LiveClaim): boolean {
  const { type = '', mode = '' } = claim.action ?? {}
  return ACTS.get(name)?.has(type) === true || ACTS.get(name)?.has(mode) === true
}

/** Every claim of affirming accounts that still stands and is no mere plan, by name. */
export function claimsTold(
  accounts: readonly Account[],
  claims: ReadonlyMap<string, LiveClaim>,
): readonly ToldClaim[] {
  return accounts
    .filter((account) => !account.denies && !account.isWithdrawn)
    .flatMap((account) => account.claims.map((claim) => ({ account, claim })))
    .flatMap(({ account, claim }) => {
      const value = claims.get(claim)
      const stands = value && !value.isWithdrawn && !isOnlyPlanned(value)
      return stands ? [{ account, claim, value, shown: '' }] : []
    })
    .sort((a, b) => (a.claim < b.claim ? -1 : 1))
}

/** What came of a plan differs from the plan; that sets nobody against anybody. */
const isOnlyPlanned = ({ claim }: LiveClaim) =>
  claim.modality === 'planned' || claim.modality === 'approved'

/** One telling for each account and value, the first {@link VALUES_MAX} by name of claim. */
export function distinct<T>(
  told: readonly Told<T>[],
  keyOf: (value: T) => string,
): readonly Told<T>[] {
  const first = new Map<string, Told<T>>()
  for (const one of told) {
    const key = `${one.account.origin} ${keyOf(one.value)}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()].slice(0, VALUES_MAX)
}

/** Every two tellings of two accounts that exclude each other. @cost the pairs of 64 values at most */
export function pairsApart<T>(
  field: Difference['field'],
  told: readonly Told<T>[],
  areApart: (a: T, b: T) => boolean,
): readonly Difference[] {
  return told
    .flatMap((one, at) =>
      told
        .slice(at + 1)
        .filter((other) => other.account !== one.account && areApart(one.value, other.value))
        .map((other): Difference => differenceOf({ field, kind: 'differs' }, one, other)),
    )
    .slice(0, DIFFERENCES_MAX)
}

export const differenceOf = (
  of: Pick<Difference, 'field' | 'kind' | 'thing'>,
  one: Told<unknown>,
  other: Told<unknown>,
): Difference => ({ ...of, a: sayingOf(one), b: sayingOf(other) })
