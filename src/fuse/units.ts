import { boundGroups, type Tie } from './bind.ts'
import { type Entry, isBefore, makeNode, type Node, type Unit, unitOf } from './node.ts'
import type { NormalClaim } from './normalise.ts'
import { type Pivot, unitScore } from './pivot.ts'
import type { Readings } from './readings.ts'
import { JOIN_SCORE } from './score-of.ts'
import type { Verdicts } from './verdicts.ts'

type Parts = {
  readonly pivot: Pivot
  readonly readings: Readings
  readonly verdicts: Verdicts
  /** The live entry of a claim's name. */
  readonly entryOf: (name: string) => Entry | undefined
}

/**
 * Entries in nodes, nodes in units.
 *
 * Nearly every claim is unjudged and merely enters or leaves its node. Where judgements hold, the units of all nodes that
 * "same" connects, before and after, are taken apart and bound anew.
 */
export class Units {
  readonly #nodes = new Map<string, Node>()
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  nodes(): Iterable<Node> {
    return this.#nodes.values()
  }

  /** Moves an entry to the node of its signature; null takes it out. */
  place(entry: Entry, normal: NormalClaim | null): void {
    if (entry.node?.normal.key === normal?.key) return
    if (!this.#parts.verdicts.has(entry.live.name)) this.#shift(entry, normal)
    else this.rework([entry, ...this.#partnersOf(entry)], () => this.#move(entry, normal, ''))
  }

  /** Makes a change that judgements hang on, then binds the nodes around the seeds anew. */
  rework(seeds: readonly Entry[], change: () => void): void {
    const touched = new Set<Node>()
    for (const seed of seeds) this.#collect(seed.node, touched)
    change()
    for (const seed of seeds) this.#rekey(seed)
    for (const seed of seeds) this.#collect(seed.node, touched)
    this.#rebuild(touched)
    for (const seed of seeds) this.#tellReading(seed, seed.node?.unit)
  }

  /** Whether a chain of "same" leads from one node to the other, whatever parts them. */
  areTied(a: Node, b: Node): boolean {
    const tied = new Set<Node>()
    this.#collect(a, tied)
    return tied.has(b)
  }

  #shift(entry: Entry, normal: NormalClaim | null): void {
    const { pivot } = this.#parts
    const old = entry.node?.unit
    const isEmptied = entry.node?.entries.size === 1
    this.#move(entry, normal, '')
    if (old && isEmptied) pivot.leave(old)
    else if (old) pivot.touch(old)
    this.#tellReading(entry, isEmptied ? undefined : old)

    const unit = entry.node?.unit
    if (!unit) return
    const isNew = !unit.isLive
    if (isNew) pivot.enter(unit)
    else pivot.touch(unit)
    this.#tellReading(entry, isNew ? undefined : unit)
  }

  /** Nothing but the node's entries: units are the caller's care. */
  #move(entry: Entry, normal: NormalClaim | null, suffix: string): void {
    const { readings, verdicts } = this.#parts
    const old = entry.node
    if (old) {
      readings.remove(entry)
      old.entries.delete(entry)
      old.judged?.delete(entry)
      if (old.entries.size === 0) this.#nodes.delete(old.key)
    }
    entry.node = null
    if (!normal) return
    const key = normal.key + suffix
    const node = this.#nodes.get(key) ?? makeNode(key, normal)
    this.#nodes.set(key, node)
    node.entries.add(entry)
    if (verdicts.has(entry.live.name)) this.markJudged(entry, node)
    entry.node = node
    readings.add(entry)
  }

  markJudged(entry: Entry, node: Node): void {
    node.judged ??= new Set()
    node.judged.add(entry)
  }

  /** Of one signature and yet judged different: such claims get nodes of their own. */
  #rekey(entry: Entry): void {
    const { node } = entry
    if (!node) return
    const { key } = node.normal
    const isSingled = this.#partnersOf(entry).some(
      (other) => other.node?.normal.key === key && this.#verdictOn(entry, other) === 'different',
    )
    const suffix = isSingled ? `#${entry.live.name}` : ''
    if (node.key !== key + suffix) this.#move(entry, node.normal, suffix)
  }

  #partnersOf(entry: Entry): readonly Entry[] {
    const names = [...this.#parts.verdicts.partnersOf(entry.live.name)]
    return names.flatMap((name) => this.#parts.entryOf(name) ?? [])
  }

  #verdictOn(a: Entry, b: Entry) {
    return this.#parts.verdicts.verdictOn(a.live.name, b.live.name)
  }

  /** Adds every node that "same" connects to this one. */
  #collect(start: Node | null, into: Set<Node>): void {
    const waiting = start ? [start] : []
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (into.has(node)) continue
      into.add(node)
      waiting.push(...this.#tiesOf([node], 'same').map((tie) => tie.b))
    }
  }

  #rebuild(touched: ReadonlySet<Node>): void {
    for (const { unit } of touched) if (unit.isLive) this.#dissolve(unit)
    const nodes = [...touched].filter((node) => node.entries.size > 0)
    const ties = { same: this.#tiesOf(nodes, 'same'), different: this.#tiesOf(nodes, 'different') }
    for (const group of boundGroups(nodes, ties)) this.#parts.pivot.enter(unitOf(group))
    for (const { a, b } of ties.different) bar(a.unit, b.unit)
  }

  #dissolve(unit: Unit): void {
    this.#parts.pivot.leave(unit)
    for (const other of unit.bars ?? []) other.bars?.delete(unit)
  }

  #tiesOf(nodes: readonly Node[], verdict: 'same' | 'different'): readonly Tie[] {
    const ties = new Map<string, Tie>()
    for (const node of nodes) {
      for (const entry of node.judged ?? []) {
        for (const other of this.#partnersOf(entry)) {
          if (!other.node || this.#verdictOn(entry, other) !== verdict) continue
          const key = [entry.live.name, other.live.name].sort().join()
          ties.set(key, { a: node, b: other.node, key })
        }
      }
    }
    return [...ties.values()]
  }

  /** Queues units of the entry's reading whose parting from its unit may have changed. */
  #tellReading(entry: Entry, unit: Unit | undefined): void {
    const { pivot, readings } = this.#parts
    const isAtLimit = readings.isAtLimit(entry)
    if (!unit && !isAtLimit) return
    for (const other of readings.unitsBeside(entry)) {
      if (isAtLimit) pivot.queue(other)
      else if (unit && other !== unit && unitScore(unit, other) >= JOIN_SCORE)
        pivot.queue(isBefore(unit, other) ? other : unit)
    }
  }
}

function bar(a: Unit, b: Unit): void {
  a.bars = (a.bars ?? new Set()).add(b)
  b.bars = (b.bars ?? new Set()).add(a)
}
