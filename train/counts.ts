/** How often each key comes, in the order of first coming. */
export function countsOf<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Keys with their counts, the commonest first; equals by `order`. */
export const ranked = <K>(counts: ReadonlyMap<K, number>, order: (a: K, b: K) => number) =>
  [...counts].toSorted((a, b) => b[1] - a[1] || order(a[0], b[0]))
