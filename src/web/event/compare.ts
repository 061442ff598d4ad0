import type { DifferenceView } from '#contract/provenance-views.ts'
import type { AccountView, ClaimView, EventView } from '#contract/views.ts'

/** What accounts are compared by, in the order of their rows. */
export const FACTS = ['what', 'when', 'where', 'who', 'toWhom', 'howMany'] as const
export type Fact = (typeof FACTS)[number]

/** How one account's fact lies beside the others': not said, said in words of its own, or the same as an earlier column's. */
export type Cell =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'own' }
  | { readonly kind: 'same'; readonly as: number }

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
 * Compares one fact across accounts: a cell equal to an earlier one points to the first such column.
 *
 * What they differ in is told by the centre. A place known by its position is the same under every name.
 */
export function compareFact(accounts: readonly AccountView[], fact: Fact): readonly Cell[] {
  const keys = accounts.map((account) =>
    fact === 'howMany' ? countsKey(countsOf(account)) : keyOf(tellingClaim(account, fact), fact),
  )
  return keys.map((key, at): Cell => {
    if (key === '') return { kind: 'unsaid' }
    const alike = keys.indexOf(key)
    return alike < at ? { kind: 'same', as: alike } : { kind: 'own' }
  })
}

const countsKey = (counts: readonly Count[]) =>
  counts
    .map((count) => `${thingOf(count)} ${count.least ?? ''}-${count.most ?? ''}`)
    .toSorted()
    .join('; ')

/** A difference as one of its accounts shows it: beside which column, what is said there and here. */
export type Beside = {
  readonly kind: DifferenceView['kind']
  readonly field: DifferenceView['field']
  readonly thing?: string | undefined
  readonly column: number
  readonly there: string
  readonly here: string
}

const FIELDS: Partial<Record<Fact, DifferenceView['field']>> = {
  when: 'when',
  where: 'where',
  who: 'who',
  howMany: 'count',
}

/**
 * What an account's fact differs in from the others', first columns first: each pair is told once, at the later column; what
 * updates or revises is told where it was said last.
 */
export function besideOthers(
  { accounts, differences }: Pick<EventView, 'accounts' | 'differences'>,
  { fact, column }: { readonly fact: Fact; readonly column: number },
): readonly Beside[] {
  const columns = new Map(accounts.map(({ origin }, at) => [origin, at]))
  const at = (origin: string) => columns.get(origin) ?? -1
  return differences
    .filter(({ field }) => field === FIELDS[fact])
    .flatMap(({ field, kind, thing, a, b }): Beside[] => {
      const isTurned = kind === 'differs' && at(a.origin) > at(b.origin)
      const [there, here] = isTurned ? [b, a] : [a, b]
      if (at(here.origin) !== column || at(there.origin) < 0) return []
      const values = { there: there.value, here: here.value }
      return [{ kind, field, thing, column: at(there.origin), ...values }]
    })
    .toSorted((one, other) => one.column - other.column)
}

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
