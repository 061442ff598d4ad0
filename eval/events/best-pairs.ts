/** One item of each list, and how well they fit. */
export type Pair<A, B> = { readonly gold: A; readonly found: B; readonly points: number }

/** Pairs of the two lists, the best first, each item in one pair at most; of equals the earlier. Nothing pairs at 0 points. */
export function bestPairs<A, B>(
  gold: readonly A[],
  found: readonly B[],
  pointsOf: (gold: A, found: B) => number,
): Pair<A, B>[] {
  const pairs = gold
    .flatMap((one) =>
      found.map((other) => ({ gold: one, found: other, points: pointsOf(one, other) })),
    )
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
  const [takenGold, takenFound] = [new Set<A>(), new Set<B>()]
  return pairs.filter((pair) => {
    if (takenGold.has(pair.gold) || takenFound.has(pair.found)) return false
    takenGold.add(pair.gold)
    takenFound.add(pair.found)
    return true
  })
}
