import { type BlockKey, blocksOf } from './normalise.ts'
import { isBefore, type Unit } from './unit.ts'

/** Units of one block: the first so many in order, the rest unsorted. Who is first depends on all, not on arrival. */
type Block = { readonly first: Unit[]; rest: Set<Unit> | null }

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
  return !block.rest?.has(unit)
}

/** @returns the unit that had to leave the first for it, or undefined */
function enter(block: Block, unit: Unit, max: number): Unit | undefined {
  const at = placeIn(block.first, unit)
  if (at >= max) {
    block.rest = (block.rest ?? new Set()).add(unit)
    return undefined
  }
  block.first.splice(at, 0, unit)
  const fallen = block.first.length > max ? block.first.pop() : undefined
  if (fallen) block.rest = (block.rest ?? new Set()).add(fallen)
  return fallen
}

/** @returns the unit that came among the first in its stead, or undefined */
function leave(block: Block, unit: Unit): Unit | undefined {
  if (block.rest?.delete(unit)) return undefined
  block.first.splice(placeIn(block.first, unit), 1)
  let risen: Unit | undefined
  for (const one of block.rest ?? []) if (!risen || isBefore(one, risen)) risen = one
  if (!risen) return undefined
  block.rest?.delete(risen)
  block.first.push(risen)
  return risen
}

/** Units of one block that another unit may compare itself with; `isSelective` pairs need a vaguer unit on one side. */
type Around = { readonly units: readonly Unit[]; readonly isSelective: boolean }

/** All blocks of one stream, by prefix, then by day or month. */
export class Blocks {
  readonly #blocks = new Map<string, Block>()
  readonly #max: number

  constructor(max: number) {
    this.#max = max
  }

  /** @returns the units that are no longer among the first of some block */
  enter(unit: Unit): readonly Unit[] {
    return keysOf(unit).flatMap(({ prefix, at }) => {
      const key = `${prefix}|${at}`
      const block = this.#blocks.get(key)
      if (block) return enter(block, unit, this.#max) ?? []
      this.#blocks.set(key, { first: [unit], rest: null })
      return []
    })
  }

  /** @returns the units that are now among the first of some block */
  leave(unit: Unit): readonly Unit[] {
    return keysOf(unit).flatMap(({ prefix, at }) => {
      const key = `${prefix}|${at}`
      const block = this.#blocks.get(key)
      const risen = block && leave(block, unit)
      if (block?.first.length === 0) this.#blocks.delete(key)
      return risen ?? []
    })
  }

  /**
   * The blocks that a unit looks through, each with its first units in order; itself among them.
   *
   * @param isCrowdedOut whether to look also from where it has just ceased to be among the first
   */
  around(unit: Unit, isCrowdedOut = false): readonly Around[] {
    return keysOf(unit).flatMap((key) => {
      const own = this.#blocks.get(`${key.prefix}|${key.at}`)
      const isThere = own && (isCrowdedOut || isSeen(own, unit))
      return isThere ? this.#near(key) : []
    })
  }

  #near({ prefix, at, spread, isSelective }: BlockKey): readonly Around[] {
    const days = Array.from({ length: 2 * spread + 1 }, (_, index) => at - spread + index)
    return days.flatMap((day) => {
      const block = this.#blocks.get(`${prefix}|${day}`)
      return block ? [{ units: block.first, isSelective }] : []
    })
  }
}

/** A unit's blocks, each once. */
function keysOf(unit: Unit): readonly BlockKey[] {
  const [first] = unit.signatures
  if (unit.signatures.length === 1 && first) return blocksOf(first.normal)
  const keys = new Map<string, BlockKey>()
  for (const signature of unit.signatures)
    for (const key of blocksOf(signature.normal)) keys.set(`${key.prefix}\n${key.at}`, key)
  return [...keys.values()]
}
