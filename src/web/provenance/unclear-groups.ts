import type { UnclearPair } from '#contract/provenance-views.ts'

export type UnclearGroup = {
  readonly because: UnclearPair['because']
  readonly one: string
  readonly others: readonly string[]
}

/** Pairs by the account that most of them share, so that an unnamed voice is told of once: every pair stands in one group. */
export function unclearGroups(pairs: readonly UnclearPair[]): readonly UnclearGroup[] {
  return [...Map.groupBy(pairs, ({ because }) => because)].flatMap(([because, alike]) => {
    const groups: UnclearGroup[] = []
    for (let left = alike; left.length > 0; ) {
      const one = commonest(left.flatMap(({ a, b }) => [a, b]))
      const own = left.filter(({ a, b }) => a === one || b === one)
      groups.push({ because, one, others: own.map(({ a, b }) => (a === one ? b : a)) })
      left = left.filter((pair) => !own.includes(pair))
    }
    return groups
  })
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
