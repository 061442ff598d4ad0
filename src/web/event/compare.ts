import type { AccountView, ClaimView } from '#contract/views.ts'

/** What accounts are compared by, in the order of their rows. */
export const FACTS = ['what', 'when', 'where', 'who', 'toWhom', 'howMany'] as const
export type Fact = (typeof FACTS)[number]

/** How one account's fact lies beside the others': not said, first said here, the same as a column's, or different. */
export type Cell =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'first' }
  | { readonly kind: 'same'; readonly as: number }
  | { readonly kind: 'differs'; readonly from: number }

/** The claim that an account shows: its first that still stands, else its first. */
export function shownClaim(account: AccountView): ClaimView | undefined {
  return account.claims.find((claim) => !claim.isWithdrawn) ?? account.claims[0]
}

/**
 * Compares one fact across accounts.
 *
 * A cell equal to an earlier one points to the first such column; another differs from the first column that says
 * anything. Silence differs from nothing.
 */
export function compareFact(accounts: readonly AccountView[], fact: Fact): readonly Cell[] {
  const keys = accounts.map((account) => keyOf(shownClaim(account), fact))
  const first = keys.findIndex((key) => key !== '')
  return keys.map((key, at): Cell => {
    if (key === '') return { kind: 'unsaid' }
    const alike = keys.indexOf(key)
    if (alike < at) return { kind: 'same', as: alike }
    return at === first ? { kind: 'first' } : { kind: 'differs', from: first }
  })
}

const folded = (names: readonly { readonly name: string }[]) =>
  names
    .map(({ name }) => name.trim().toLowerCase())
    .toSorted()
    .join('; ')

const KEYS: Readonly<Record<Fact, (claim: ClaimView) => string>> = {
  what: (claim) => `${claim.status} ${claim.action?.type ?? ''}`.trim(),
  when: (claim) => claim.when?.edtf ?? '',
  where: (claim) => claim.where?.name.toLowerCase() ?? '',
  who: (claim) => folded(claim.actors),
  toWhom: (claim) => folded(claim.targets),
  howMany: (claim) =>
    (claim.counts ?? [])
      .map(({ what, least, most }) => `${what} ${least ?? ''}-${most ?? ''}`)
      .toSorted()
      .join('; '),
}

const keyOf = (claim: ClaimView | undefined, fact: Fact) => (claim ? KEYS[fact](claim) : '')

/** A, B, C ... for columns; 27 and more take numbers. */
export function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : String(column + 1)
}
