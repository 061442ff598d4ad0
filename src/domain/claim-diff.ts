import type { ReleasedClaim } from './claim.ts'

/** What of a claim may change between two readings, in the order that it is told. */
export const DIFF_FIELDS = [
  'what',
  'when',
  'where',
  'who',
  'toWhom',
  'howMany',
  'said',
  'words',
] as const
export type DiffField = (typeof DIFF_FIELDS)[number]
/** One field before and after; the empty string where nothing was said. `what` is an action's type and a status. */
export type FieldDiff = {
  readonly field: DiffField
  readonly before: string
  readonly after: string
}

type Said = Omit<ReleasedClaim, 'object' | 'replaces'>

const namesOf = (parties: readonly { readonly name: string }[]) =>
  parties.map(({ name }) => name).join('; ')

const VALUES: Readonly<Record<DiffField, (claim: Said) => string>> = {
  what: ({ action, status }) => `${action?.type ?? ''} ${status}`.trim(),
  when: ({ when }) => when?.edtf ?? '',
  where: ({ where }) => where?.name ?? '',
  who: ({ actors }) => namesOf(actors),
  toWhom: ({ targets }) => namesOf(targets),
  howMany: ({ counts = [] }) => counts.map(countOf).join('; '),
  said: ({ attribution }) => attribution.map(({ voice }) => voice).join('; '),
  words: ({ quote }) => quote,
}

/** Bounds stay bounds: "3", "3–5", "3–" for at least, "–5" for at most. */
function countOf({ what, of, least, most }: NonNullable<Said['counts']>[number]): string {
  const range = least === most ? `${least ?? ''}` : `${least ?? ''}–${most ?? ''}`
  return [range, what, of].filter(Boolean).join(' ')
}

/** The fields in which two versions of one claim differ; empty when they say the same. */
export function claimDiff(before: Said, after: Said): readonly FieldDiff[] {
  return DIFF_FIELDS.map((field) => ({
    field,
    before: VALUES[field](before),
    after: VALUES[field](after),
  })).filter((one) => one.before !== one.after)
}
