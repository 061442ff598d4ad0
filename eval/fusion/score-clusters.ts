import { assert } from '#lib/assert.ts'
import { leastCost } from './least-cost.ts'

/** Items by cluster: which cluster each item is in. Two of them are compared over the same items. */
export type Clustering = ReadonlyMap<string, string>
export type Shares = { readonly recall: number; readonly precision: number; readonly f1: number }

type Groups = ReadonlyMap<string, readonly string[]>

/**
 * MUC: links of the key that the response has, each cluster held together by as few links as can be. Single items count for
 * nothing; without any link in key and response the score is 0.
 *
 * @source Vilain et al. 1995, A Model-Theoretic Coreference Scoring Scheme
 */
export function mucOf(key: Clustering, response: Clustering): Shares {
  return sharesOf(linkShare(key, response), linkShare(response, key))
}

/**
 * B-cubed: for each item how much of its cluster is right, each item with equal weight, single ones too.
 *
 * @source Bagga and Baldwin 1998, Algorithms for Scoring Coreference Chains
 */
export function bCubedOf(key: Clustering, response: Clustering): Shares {
  return sharesOf(itemShare(key, response), itemShare(response, key))
}

/**
 * CEAF-e: clusters of key and response in the pairs that fit best, each in one pair; 2|K&R| / (|K|+|R|) says how a pair fits.
 *
 * @source Luo 2005, On Coreference Resolution Performance Metrics (phi 4)
 * @cost cubic in the clusters that hang together by common items
 */
export function ceafEOf(key: Clustering, response: Clustering): Shares {
  const [keys, responses] = [groupsOf(key), groupsOf(response)]
  const fit = bestFit(keys, responses, response)
  return sharesOf(share(fit, keys.size), share(fit, responses.size))
}

/** The mean of the F1 of MUC, B-cubed and CEAF-e. @source Pradhan et al. 2012, CoNLL-2012 shared task */
export function conllF1Of(key: Clustering, response: Clustering): number {
  return (mucOf(key, response).f1 + bCubedOf(key, response).f1 + ceafEOf(key, response).f1) / 3
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

const sharesOf = (recall: number, precision: number): Shares => ({
  recall,
  precision,
  f1: share(2 * recall * precision, recall + precision),
})

function groupsOf(clustering: Clustering): Groups {
  const groups = new Map<string, string[]>()
  for (const [item, cluster] of clustering) {
    const held = groups.get(cluster)
    if (held) held.push(item)
    else groups.set(cluster, [item])
  }
  return groups
}

/** How many items of a group each cluster of the other side holds. */
function overlapsOf(items: readonly string[], other: Clustering): ReadonlyMap<string, number> {
  const overlaps = new Map<string, number>()
  for (const item of items) {
    const cluster = other.get(item)
    assert(cluster !== undefined, 'both sides cluster the same items')
    overlaps.set(cluster, (overlaps.get(cluster) ?? 0) + 1)
  }
  return overlaps
}

function linkShare(one: Clustering, other: Clustering): number {
  let [held, all] = [0, 0]
  for (const items of groupsOf(one).values()) {
    held += items.length - overlapsOf(items, other).size
    all += items.length - 1
  }
  return share(held, all)
}

function itemShare(one: Clustering, other: Clustering): number {
  let sum = 0
  for (const items of groupsOf(one).values())
    for (const overlap of overlapsOf(items, other).values()) sum += overlap ** 2 / items.length
  return share(sum, one.size)
}

/** The total of the best pairing, part by part: clusters without common items never stand in one table. */
function bestFit(keys: Groups, responses: Groups, response: Clustering): number {
  const partOf = new Map<string, Part>()
  for (const [name, items] of keys) {
    const part: Part = { rows: [], columns: new Set() }
    const overlaps = overlapsOf(items, response)
    const row = new Map<string, number>()
    for (const [cluster, overlap] of overlaps) {
      const size = items.length + (responses.get(cluster)?.length ?? 0)
      row.set(cluster, (2 * overlap) / size)
    }
    part.rows.push(row)
    for (const cluster of overlaps.keys()) takeIn(part, cluster, partOf)
    assert(part.rows.length > 0, `cluster ${name} has a part`)
  }
  let total = 0
  for (const part of new Set(partOf.values())) total += fitOf(part)
  return total
}

type Part = { readonly rows: Map<string, number>[]; readonly columns: Set<string> }

/** Unites the part with the one that already holds the cluster. */
function takeIn(part: Part, cluster: string, partOf: Map<string, Part>): void {
  const held = partOf.get(cluster)
  if (held && held !== part) {
    part.rows.push(...held.rows)
    for (const column of held.columns) {
      part.columns.add(column)
      partOf.set(column, part)
    }
  }
  part.columns.add(cluster)
  partOf.set(cluster, part)
}

function fitOf({ rows, columns }: Part): number {
  const names = [...columns]
  const size = Math.max(rows.length, names.length)
  const costs = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => -(rows[row]?.get(names[column] ?? '') ?? 0)),
  )
  return -leastCost(costs)
}
