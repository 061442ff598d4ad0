import { grown } from './grown.ts'
import { isBefore, type Unit } from './unit.ts'

/** Units of one block: the first so many in order, the rest unsorted. Who is first depends on all, not on arrival. */
type Crowd = { first: Unit[]; rest: Set<Unit> | null }
/** Most blocks hold one unit, and a million of those are little more than that unit. */
type Block = Unit | Crowd

/** Blocks of one prefix, by day or month: both lists ascend by it and are of one length. */
export type Lane = { ats: number[]; blocks: Block[] }

export const makeLane = (): Lane => ({ ats: [], blocks: [] })

const isCrowd = (block: Block): block is Crowd => 'first' in block

/** The units of a block that take part, in order. */
export const firstOf = (block: Block): readonly Unit[] => (isCrowd(block) ? block.first : [block])

/** How many units of a block do not take part. */
export const restCountOf = (block: Block): number => (isCrowd(block) ? (block.rest?.size ?? 0) : 0)

/** Whether the unit, which is in the block, takes part in it. */
export const isSeen = (block: Block, unit: Unit): boolean =>
  !(isCrowd(block) && block.rest?.has(unit))

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
  const crowd = isCrowd(block) ? block : { first: [block], rest: null }
  lane.blocks[place] = crowd
  return enterCrowd(crowd, unit, max)
}

/** @returns the unit that came among the first in its stead, or undefined */
export function leaveLane(lane: Lane, unit: Unit, at: number): Unit | undefined {
  const place = placeIn(lane, at)
  const block = lane.blocks[place]
  if (!block || lane.ats[place] !== at) return undefined
  if (!isCrowd(block)) {
    lane.ats.splice(place, 1)
    lane.blocks.splice(place, 1)
    return undefined
  }
  const risen = leaveCrowd(block, unit)
  const [last, ...others] = block.first
  if (last && others.length === 0 && !block.rest?.size) lane.blocks[place] = last
  return risen
}

function enterCrowd(crowd: Crowd, unit: Unit, max: number): Unit | undefined {
  const at = placeOf(crowd.first, unit)
  if (at >= max) {
    crowd.rest = (crowd.rest ?? new Set()).add(unit)
    return undefined
  }
  crowd.first = grown(crowd.first, unit, at)
  const fallen = crowd.first.length > max ? crowd.first.pop() : undefined
  if (fallen) crowd.rest = (crowd.rest ?? new Set()).add(fallen)
  return fallen
}

function leaveCrowd(crowd: Crowd, unit: Unit): Unit | undefined {
  if (crowd.rest?.delete(unit)) return undefined
  crowd.first.splice(placeOf(crowd.first, unit), 1)
  let risen: Unit | undefined
  for (const one of crowd.rest ?? []) if (!risen || isBefore(one, risen)) risen = one
  if (!risen) return undefined
  crowd.rest?.delete(risen)
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
