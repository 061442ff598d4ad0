import { grown } from './grown.ts'
import { isBefore, type Unit } from './unit.ts'

/** A block of more units than take part: the first so many in order, the rest unsorted. Who is first depends on all, not on arrival. */
type Crowd = { first: Unit[]; readonly rest: Set<Unit> }
/** Most blocks hold one unit, and a million of those are little more than that unit; of several a list in order is enough. */
type Block = Unit | Unit[] | Crowd

/** Blocks of one prefix, by day or month: both lists ascend by it and are of one length. */
export type Lane = { ats: number[]; blocks: Block[] }

export const makeLane = (): Lane => ({ ats: [], blocks: [] })

const isCrowd = (block: Block): block is Crowd => 'rest' in block

/** The units of a block that take part, in order. */
export function firstOf(block: Block): readonly Unit[] {
  if (Array.isArray(block)) return block
  return isCrowd(block) ? block.first : [block]
}

/** How many units of a block do not take part. */
export const restCountOf = (block: Block): number => (isCrowd(block) ? block.rest.size : 0)

/** Whether the unit, which is in the block, takes part in it. */
export const isSeen = (block: Block, unit: Unit): boolean =>
  !(isCrowd(block) && block.rest.has(unit))

/** Where a day or month stands in a lane, or would stand. */
export function placeIn({ ats }: Lane, at: number): number {
  let [low, high] = [0, ats.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ats[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The block of one day or month, if there is one. */
export function blockIn(lane: Lane, at: number): Block | undefined {
  const place = placeIn(lane, at)
  return lane.ats[place] === at ? lane.blocks[place] : undefined
}

/** @returns the unit that had to leave the first for it, or undefined */
export function enterLane(
  lane: Lane,
  unit: Unit,
  { at, max }: { readonly at: number; readonly max: number },
): Unit | undefined {
  const place = placeIn(lane, at)
  const block = lane.blocks[place]
  if (!block || lane.ats[place] !== at) {
    lane.ats = grown(lane.ats, at, place)
    lane.blocks = grown(lane.blocks, unit as Block, place)
    return undefined
  }
  if (isCrowd(block)) return enterCrowd(block, unit, max)
  const units = Array.isArray(block) ? block : [block]
  if (units.length < max) {
    lane.blocks[place] = grown(units, unit, placeOf(units, unit))
    return undefined
  }
  const crowd = { first: units, rest: new Set<Unit>() }
  lane.blocks[place] = crowd
  return enterCrowd(crowd, unit, max)
}

/** @returns the unit that came among the first in its stead, or undefined */
export function leaveLane(lane: Lane, unit: Unit, at: number): Unit | undefined {
  const place = placeIn(lane, at)
  const block = lane.blocks[place]
  if (!block || lane.ats[place] !== at) return undefined
  if (isCrowd(block)) {
    const risen = leaveCrowd(block, unit)
    if (block.rest.size === 0) lane.blocks[place] = block.first
    return risen
  }
  const left = firstOf(block).filter((one) => one !== unit)
  if (left.length > 0) lane.blocks[place] = left.length === 1 ? (left[0] as Unit) : left
  else {
    lane.ats.splice(place, 1)
    lane.blocks.splice(place, 1)
  }
  return undefined
}

function enterCrowd(crowd: Crowd, unit: Unit, max: number): Unit | undefined {
  const at = placeOf(crowd.first, unit)
  if (at >= max) {
    crowd.rest.add(unit)
    return undefined
  }
  crowd.first.splice(at, 0, unit)
  const fallen = crowd.first.pop() as Unit
  crowd.rest.add(fallen)
  return fallen
}

/** The first are full, so whoever leaves them makes room. */
function leaveCrowd(crowd: Crowd, unit: Unit): Unit | undefined {
  if (crowd.rest.delete(unit)) return undefined
  crowd.first.splice(placeOf(crowd.first, unit), 1)
  let risen: Unit | undefined
  for (const one of crowd.rest) if (!risen || isBefore(one, risen)) risen = one
  if (!risen) return undefined
  crowd.rest.delete(risen)
  crowd.first.push(risen)
  return risen
}

/** Where a unit stands, or would stand, among the first. */
function placeOf(units: readonly Unit[], unit: Unit): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(units[middle] as Unit, unit)) low = middle + 1
    else high = middle
  }
  return low
}
