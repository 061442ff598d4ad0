import { isBefore, type Unit } from './node.ts'
import type { BlockKey } from './normalise.ts'

/** Units of one block: the first so many in order, the rest unsorted. Who is first depends on all, not on arrival. */
type Block = { readonly first: Unit[]; readonly rest: Set<Unit> }

const makeBlock = (): Block => ({ first: [], rest: new Set() })

/** Where a unit stands, or would stand, among the first. */
function placeIn(units: readonly Unit[], unit: Unit): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(units[middle] as Unit, unit)) low = middle + 1
    else high = middle
  }
  return low
}

function isSeen(block: Block, unit: Unit): boolean {
  return block.rest.size === 0 || !block.rest.has(unit)
}

/** @returns the unit that had to leave the first for it, or undefined */
function enter(block: Block, unit: Unit, max: number): Unit | undefined {
  const at = placeIn(block.first, unit)
  if (at >= max) {
    block.rest.add(unit)
    return undefined
  }
  block.first.splice(at, 0, unit)
  const fallen = block.first.length > max ? block.first.pop() : undefined
  if (fallen) block.rest.add(fallen)
  return fallen
}

/** @returns the unit that came among the first in its stead, or undefined */
function leave(block: Block, unit: Unit): Unit | undefined {
  if (block.rest.delete(unit)) return undefined
  block.first.splice(placeIn(block.first, unit), 1)
  let risen: Unit | undefined
  for (const one of block.rest) if (!risen || isBefore(one, risen)) risen = one
  if (!risen) return undefined
  block.rest.delete(risen)
  block.first.push(risen)
  return risen
}

/** Units of one block that another unit may compare itself with; `isSelective` pairs need a vaguer unit on one side. */
type Around = { readonly units: readonly Unit[]; readonly isSelective: boolean }

/** All blocks of one stream, by prefix, then by day or month. */
export class Blocks {
  readonly #blocks = new Map<string, Map<number, Block>>()
  readonly #max: number

  constructor(max: number) {
    this.#max = max
  }

  /** @returns the units that are no longer among the first of some block */
  enter(unit: Unit): readonly Unit[] {
    return keysOf(unit).flatMap((key) => enter(this.#make(key), unit, this.#max) ?? [])
  }

  /** @returns the units that are now among the first of some block */
  leave(unit: Unit): readonly Unit[] {
    return keysOf(unit).flatMap((key) => {
      const days = this.#blocks.get(key.prefix)
      const block = days?.get(key.at)
      if (!days || !block) return []
      const risen = leave(block, unit)
      if (block.first.length === 0) days.delete(key.at)
      if (days.size === 0) this.#blocks.delete(key.prefix)
      return risen ?? []
    })
  }

  /** The blocks that a unit looks through, each with its first units in order; itself among them. */
  around(unit: Unit): readonly Around[] {
    const around: Around[] = []
    for (const { prefix, at, spread } of keysOf(unit)) {
      const days = this.#blocks.get(prefix)
      const own = days?.get(at)
      if (!days || !own || !isSeen(own, unit)) continue
      for (let day = at - spread; day <= at + spread; day += 1) {
        const block = days.get(day)
        if (block) around.push({ units: block.first, isSelective: spread === 0 })
      }
    }
    return around
  }

  #make({ prefix, at }: BlockKey): Block {
    const days = this.#blocks.get(prefix) ?? new Map<number, Block>()
    const block = days.get(at) ?? makeBlock()
    if (block.first.length === 0) this.#blocks.set(prefix, days.set(at, block))
    return block
  }
}

/** A unit's blocks, each once. */
function keysOf(unit: Unit): readonly BlockKey[] {
  const [first] = unit.nodes
  if (unit.nodes.length === 1 && first) return first.normal.blocks
  const keys = new Map<string, BlockKey>()
  for (const node of unit.nodes)
    for (const key of node.normal.blocks) keys.set(`${key.prefix}\n${key.at}`, key)
  return [...keys.values()]
}
