import {
  blockIn,
  enterLane,
  firstOf,
  isSeen,
  type Lane,
  leaveLane,
  makeLane,
  placeIn,
  restCountOf,
} from './lane.ts'
import { type BlockKey, blocksOf } from './normalise.ts'
import { signaturesOf, type Unit } from './unit.ts'

/** Units of one block that another unit may compare itself with; `isSelective` pairs need a vaguer unit on one side. */
type Around = { readonly units: readonly Unit[]; readonly isSelective: boolean }

/** All blocks of one stream, by prefix, then by day or month. */
export class Blocks {
  readonly #lanes = new Map<string, Lane>()
  readonly #max: number

  constructor(max: number) {
    this.#max = max
  }

  /** @returns the units that are no longer among the first of some block */
  enter(unit: Unit): readonly Unit[] {
    const allFallen: Unit[] = []
    for (const { prefix, at } of keysOf(unit)) {
      const lane = this.#lanes.get(prefix) ?? makeLane()
      if (lane.ats.length === 0) this.#lanes.set(prefix, lane)
      const fallen = enterLane(lane, unit, { at, max: this.#max })
      if (fallen) allFallen.push(fallen)
    }
    return allFallen
  }

  /** @returns the units that are now among the first of some block */
  leave(unit: Unit): readonly Unit[] {
    const allRisen: Unit[] = []
    for (const { prefix, at } of keysOf(unit)) {
      const lane = this.#lanes.get(prefix)
      const risen = lane && leaveLane(lane, unit, at)
      if (risen) allRisen.push(risen)
      if (lane?.ats.length === 0) this.#lanes.delete(prefix)
    }
    return allRisen
  }

  /**
   * The blocks that a unit looks through, each with its first units in order; itself among them.
   *
   * @param isCrowdedOut whether to look also from where it has just ceased to be among the first
   */
  around(unit: Unit, isCrowdedOut = false): readonly Around[] {
    const found: Around[] = []
    for (const key of keysOf(unit)) {
      const lane = this.#lanes.get(key.prefix)
      const own = lane && blockIn(lane, key.at)
      if (lane && own && (isCrowdedOut || isSeen(own, unit))) addNear(found, lane, key)
    }
    return found
  }

  /** Units in the fullest block, and how many over all blocks are not among the first. @cost linear in blocks */
  crowding(): { readonly largestBlock: number; readonly crowdedOut: number } {
    let [largestBlock, crowdedOut] = [0, 0]
    for (const block of [...this.#lanes.values()].flatMap((lane) => lane.blocks)) {
      const restCount = restCountOf(block)
      largestBlock = Math.max(largestBlock, firstOf(block).length + restCount)
      crowdedOut += restCount
    }
    return { largestBlock, crowdedOut }
  }
}

/** Adds the blocks within the key's spread. */
function addNear(found: Around[], lane: Lane, { at, spread, isSelective }: BlockKey): void {
  for (let place = placeIn(lane, at - spread); place < lane.ats.length; place += 1) {
    const block = lane.blocks[place]
    if (!block || (lane.ats[place] as number) > at + spread) return
    found.push({ units: firstOf(block), isSelective })
  }
}

/** A unit's blocks, each once. */
function keysOf(unit: Unit): readonly BlockKey[] {
  if (unit.others.length === 0) return blocksOf(unit.first.normal)
  const keys = new Map<string, BlockKey>()
  for (const signature of signaturesOf(unit))
    for (const key of blocksOf(signature.normal)) keys.set(`${key.prefix}\n${key.at}`, key)
  return [...keys.values()]
}
