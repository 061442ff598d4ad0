import type { Signature } from './unit.ts'

/** Signatures that judgements may hold together as one; what would make more stays apart, shown as suspended. */
export const BOUND_MAX = 64

export type Tie = {
  readonly a: Signature
  readonly b: Signature
  /** Orders the ties: the two claims' names, lower first. */
  readonly key: string
}

/**
 * Groups of signatures that "same" holds together, where no group holds two that "different" parts.
 *
 * Ties are taken in order of their names, so the same judgements give the same groups whatever came first; one that would
 * unite what an explicit "different" parts is left out.
 */
export function boundGroups(
  signatures: readonly Signature[],
  ties: { readonly same: readonly Tie[]; readonly different: readonly Tie[] },
): readonly (readonly Signature[])[] {
  const groupOf = new Map<Signature, Signature[]>(
    signatures.map((signature) => [signature, [signature]]),
  )
  const barred = new Map<Signature, Set<Signature>>()
  for (const { a, b } of ties.different) {
    barred.set(a, (barred.get(a) ?? new Set()).add(b))
    barred.set(b, (barred.get(b) ?? new Set()).add(a))
  }
  const areBarred = (one: readonly Signature[], other: readonly Signature[]) =>
    one.some((signature) => other.some((mate) => barred.get(signature)?.has(mate)))

  for (const { a, b } of [...ties.same].sort((x, y) => (x.key < y.key ? -1 : 1))) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)]
    if (!one || !other || one === other) continue
    if (one.length + other.length > BOUND_MAX || areBarred(one, other)) continue
    one.push(...other)
    for (const signature of other) groupOf.set(signature, one)
  }
  return [...new Set(groupOf.values())]
}
