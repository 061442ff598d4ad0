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

type Count = NonNullable<ClaimView['counts']>[number]

/** The claim that an account shows: its first that still stands, else its first. */
export function shownClaim(account: AccountView): ClaimView | undefined {
  return account.claims.find((claim) => !claim.isWithdrawn) ?? account.claims[0]
}

/** The claim that tells an account's fact: the shown one where it does, else the first that stands and does. */
export function tellingClaim(account: AccountView, fact: Fact): ClaimView | undefined {
  const shown = shownClaim(account)
  if (shown && keyOf(shown, fact) !== '') return shown
  const telling = account.claims.find((one) => !one.isWithdrawn && keyOf(one, fact) !== '')
  return telling ?? shown
}

/** What an account counts, each thing once, in the words of the first claim of its that stands and counts it. */
export function countsOf(account: AccountView): readonly Count[] {
  const shown = shownClaim(account)
  const standing = account.claims.filter((one) => one !== shown && !one.isWithdrawn)
  const found = new Map<string, Count>()
  for (const claim of shown ? [shown, ...standing] : [])
    for (const count of claim.counts ?? []) {
      const thing = thingOf(count)
      if (!found.has(thing)) found.set(thing, count)
    }
  return [...found.values()]
}

const thingOf = ({ what, of }: Count) => `${what} ${of ?? ''}`

/**
 * Compares one fact across accounts.
 *
 * A cell equal to an earlier one points to the first such column; another differs from the first column that says
 * anything. Silence differs from nothing; a place known by its position is the same under every name; numbers differ only where they count the same thing and cannot both hold.
 */
export function compareFact(accounts: readonly AccountView[], fact: Fact): readonly Cell[] {
  if (fact === 'howMany') return compareCounts(accounts.map(countsOf))
  const keys = accounts.map((account) => keyOf(tellingClaim(account, fact), fact))
  const first = keys.findIndex((key) => key !== '')
  return keys.map((key, at): Cell => {
    if (key === '') return { kind: 'unsaid' }
    const alike = keys.indexOf(key)
    if (alike < at) return { kind: 'same', as: alike }
    return at === first || NAMES.includes(fact)
      ? { kind: 'first' }
      : { kind: 'differs', from: first }
  })
}

/** One party has many names, in many languages, and "we": another name is another word, and no difference yet. */
const NAMES: readonly Fact[] = ['who', 'toWhom']

function compareCounts(columns: readonly (readonly Count[])[]): readonly Cell[] {
  const keys = columns.map((counts) =>
    counts
      .map((count) => `${thingOf(count)} ${count.least ?? ''}-${count.most ?? ''}`)
      .toSorted()
      .join('; '),
  )
  return columns.map((counts, at): Cell => {
    if (counts.length === 0) return { kind: 'unsaid' }
    const alike = keys.indexOf(keys[at] ?? '')
    if (alike < at) return { kind: 'same', as: alike }
    const from = columns.slice(0, at).findIndex((others) => cannotBoth(counts, others))
    return from < 0 ? { kind: 'first' } : { kind: 'differs', from }
  })
}

const cannotBoth = (counts: readonly Count[], others: readonly Count[]) =>
  counts.some((one) =>
    others.some(
      (other) =>
        thingOf(one) === thingOf(other) &&
        ((one.least ?? 0) > (other.most ?? Infinity) ||
          (other.least ?? 0) > (one.most ?? Infinity)),
    ),
  )

const folded = (names: readonly { readonly name: string }[]) =>
  names
    .map(({ name }) => name.trim().toLowerCase())
    .toSorted()
    .join('; ')

const KEYS: Readonly<Record<Fact, (claim: ClaimView) => string>> = {
  what: (claim) => `${claim.status} ${claim.action?.type ?? ''}`.trim(),
  when: (claim) => claim.when?.edtf ?? '',
  where: ({ where }) =>
    where?.lat === undefined ? (where?.name.toLowerCase() ?? '') : `${where.lat} ${where.lon}`,
  who: (claim) => folded(claim.actors),
  toWhom: (claim) => folded(claim.targets),
  howMany: (claim) => (claim.counts ?? []).map(thingOf).join('; '),
}

const keyOf = (claim: ClaimView | undefined, fact: Fact) => (claim ? KEYS[fact](claim) : '')

/** A, B, C ... for columns; 27 and more take numbers. */
export function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : String(column + 1)
}
