import type { Node } from './node.ts'

/** Nodes that judgements may hold together as one; what would make more stays apart, shown as suspended. */
export const BOUND_MAX = 64

export type Tie = {
  readonly a: Node
  readonly b: Node
  /** Orders the ties: the two claims' names, lower first. */
  readonly key: string
}

/**
 * Groups of nodes that "same" holds together, where no group holds two that "different" parts.
 *
 * Ties are taken in order of their names, so the same judgements give the same groups whatever came first; one that would
 * unite what an explicit "different" parts is left out.
 */
export function boundGroups(
  nodes: readonly Node[],
  ties: { readonly same: readonly Tie[]; readonly different: readonly Tie[] },
): readonly (readonly Node[])[] {
  const groupOf = new Map<Node, Node[]>(nodes.map((node) => [node, [node]]))
  const barred = new Map<Node, Set<Node>>()
  for (const { a, b } of ties.different) {
    barred.set(a, (barred.get(a) ?? new Set()).add(b))
    barred.set(b, (barred.get(b) ?? new Set()).add(a))
  }
  const areBarred = (one: readonly Node[], other: readonly Node[]) =>
    one.some((node) => other.some((mate) => barred.get(node)?.has(mate)))

  for (const { a, b } of [...ties.same].sort((x, y) => (x.key < y.key ? -1 : 1))) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)]
    if (!one || !other || one === other) continue
    if (one.length + other.length > BOUND_MAX || areBarred(one, other)) continue
    one.push(...other)
    for (const node of other) groupOf.set(node, one)
  }
  return [...new Set(groupOf.values())]
}
