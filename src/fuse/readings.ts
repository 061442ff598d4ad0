import type { Entry, Node, Unit } from './node.ts'

type Told = { size: number; readonly nodes: Map<Node, string[]> }

/**
 * Which happenings each reading tells in which node. A report that tells of two happenings means two, so its claims
 * join across happenings only when their signatures agree.
 */
export class Readings {
  readonly #told = new Map<string, Told>()
  readonly #max: number

  /** @param max claims of one reading up to which it parts them */
  constructor(max: number) {
    this.#max = max
  }

  add(entry: Entry): void {
    const { happening } = entry.live.claim
    if (happening === undefined || !entry.node) return
    const told = this.#told.get(entry.live.reading) ?? { size: 0, nodes: new Map() }
    this.#told.set(entry.live.reading, told)
    told.size += 1
    const held = told.nodes.get(entry.node)
    if (held) held.push(happening)
    else told.nodes.set(entry.node, [happening])
  }

  remove(entry: Entry): void {
    const { happening } = entry.live.claim
    const told = this.#told.get(entry.live.reading)
    if (happening === undefined || !told || !entry.node) return
    told.size -= 1
    const held = told.nodes.get(entry.node) ?? []
    held.splice(held.indexOf(happening), 1)
    if (held.length === 0) told.nodes.delete(entry.node)
    if (told.size === 0) this.#told.delete(entry.live.reading)
  }

  /** Units whose relation to the entry's own may have changed with it: those of its reading, if that still parts. */
  unitsBeside(entry: Entry): Iterable<Unit> {
    const told = this.#told.get(entry.live.reading)
    if (entry.live.claim.happening === undefined || !told || told.size > this.#max + 1) return []
    const units = new Set<Unit>()
    for (const node of told.nodes.keys()) units.add(node.unit)
    return units
  }

  /** Whether the reading has just begun to part its claims, or just ceased to. */
  isAtLimit(entry: Entry): boolean {
    const size = this.#told.get(entry.live.reading)?.size ?? 0
    return size === this.#max || size === this.#max + 1
  }

  /** Some reading tells of both, never as one happening. */
  parts(a: Unit, b: Unit): boolean {
    const [small, large] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a]
    for (const node of small.nodes) {
      for (const { live } of node.entries) {
        if (live.claim.happening !== undefined && this.#isParted(live.reading, small, large))
          return true
      }
    }
    return false
  }

  #isParted(reading: string, a: Unit, b: Unit): boolean {
    const told = this.#told.get(reading)
    if (!told || told.size > this.#max) return false
    const [one, other] = [happeningsOf(told, a), happeningsOf(told, b)]
    return one.length > 0 && other.length > 0 && !one.some((happening) => other.includes(happening))
  }
}

function happeningsOf(told: Told, unit: Unit): readonly string[] {
  const [only] = unit.nodes
  if (unit.nodes.length === 1 && only) return told.nodes.get(only) ?? []
  return unit.nodes.flatMap((node) => told.nodes.get(node) ?? [])
}

const sizeOf = (unit: Unit) =>
  unit.nodes.length === 1
    ? (unit.nodes[0]?.entries.size ?? 0)
    : unit.nodes.reduce((sum, node) => sum + node.entries.size, 0)
