import type { LiveClaim } from '#domain/event.ts'
import type { NormalClaim } from './normalise.ts'
import type { Telling } from './telling.ts'

/** One live claim, with what it tells and the node that it stands in. */
export type Entry = {
  readonly live: LiveClaim
  readonly told: Telling
  /** None until it is placed and once it is taken out. */
  node: Node | null
}

/** A distinct signature with every claim that has it: what is repeated costs nothing. */
export type Node = {
  readonly key: string
  readonly normal: NormalClaim
  readonly entries: Set<Entry>
  /** Entries that somebody judged; some may have been taken back since. */
  judged: Set<Entry> | null
  unit: Unit
}

/**
 * What joins an anchor as one: a node, or nodes that judgements hold together.
 *
 * `head` is the unit whose event it is in: itself for an anchor and for one that stands alone.
 */
export type Unit = {
  readonly nodes: readonly Node[]
  readonly key: string
  readonly order: number
  readonly tier: number
  /** Units that a judgement keeps out of its event. */
  bars: Set<Unit> | null
  isLive: boolean
  isAnchor: boolean
  head: Unit | null
  score: number
  /** Units that joined it. */
  members: Set<Unit> | null
  /** The event's id as it was last told. */
  toldId: string
}

/**
 * A unit outside the order still: the pivot lets it in.
 *
 * @param nodes at least one; they become the unit's own
 */
export function unitOf(nodes: readonly Node[]): Unit {
  const sorted = nodes.length > 1 ? [...nodes].sort(compareNodes) : nodes
  const first = (sorted[0] as Node).normal
  const unit: Unit = {
    nodes: sorted,
    key: (sorted[0] as Node).key,
    order: first.order,
    tier: Math.min(...sorted.map((node) => node.normal.tier)),
    bars: null,
    isLive: false,
    isAnchor: false,
    head: null,
    score: 0,
    members: null,
    toldId: '',
  }
  for (const node of sorted) node.unit = unit
  return unit
}

function compareNodes(a: Node, b: Node): number {
  return a.normal.order - b.normal.order || (a.key < b.key ? -1 : 1)
}

/** Whether `a` stands before `b` in the order of anchors: a total order that knows no arrival. */
export function isBefore(a: Unit, b: Unit): boolean {
  return a.order !== b.order ? a.order < b.order : a.key < b.key
}

export const compareUnits = (a: Unit, b: Unit) => (a === b ? 0 : isBefore(a, b) ? -1 : 1)

/** A node without entries, a unit of its own. */
export function makeNode(key: string, normal: NormalClaim): Node {
  const node = { key, normal, entries: new Set<Entry>(), judged: null } as unknown as Node
  unitOf([node])
  return node
}

/** The lowest claim name of the unit's first node: its event's id while it heads one. */
export function idOf(unit: Unit): string {
  let lowest = ''
  for (const { live } of (unit.nodes[0] as Node).entries)
    if (lowest === '' || live.name < lowest) lowest = live.name
  return lowest
}
