import { isBefore, type Unit } from './node.ts'

/**
 * Units of one block that take part, at most. The later ones in the order of anchors neither look through this block nor
 * are seen in it: each stands alone or joins by another block. So one crowded day costs no more than this many tests.
 */
export const BLOCK_MAX = 1024

/** Units of one block: the first {@link BLOCK_MAX} in order, the rest unsorted. Which are first depends on all, not on arrival. */
export type Block = { readonly first: Unit[]; readonly rest: Set<Unit> }

export const makeBlock = (): Block => ({ first: [], rest: new Set() })

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

export function isSeen(block: Block, unit: Unit): boolean {
  return block.rest.size === 0 || !block.rest.has(unit)
}

/** @returns the unit that had to leave the first for it, or undefined */
export function enter(block: Block, unit: Unit): Unit | undefined {
  const at = placeIn(block.first, unit)
  if (at >= BLOCK_MAX) {
    block.rest.add(unit)
    return undefined
  }
  block.first.splice(at, 0, unit)
  const fallen = block.first.length > BLOCK_MAX ? block.first.pop() : undefined
  if (fallen) block.rest.add(fallen)
  return fallen
}

/** @returns the unit that came among the first in its stead, or undefined */
export function leave(block: Block, unit: Unit): Unit | undefined {
  if (block.rest.delete(unit)) return undefined
  block.first.splice(placeIn(block.first, unit), 1)
  let risen: Unit | undefined
  for (const one of block.rest) if (!risen || isBefore(one, risen)) risen = one
  if (!risen) return undefined
  block.rest.delete(risen)
  block.first.push(risen)
  return risen
}
