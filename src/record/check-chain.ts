import type { Entry } from '#domain/item.ts'
import { equalBytes, hexFromBytes } from '#lib/bytes.ts'
import type { CheckpointBody } from './checkpoint.ts'
import type { FaultList } from './faults.ts'
import { EMPTY_HEAD, leafOf, nextHead } from './hashes.ts'
import { append, EMPTY_FRONTIER, type Frontier, rootOf } from './merkle.ts'

/** A state of the stream that the entries must pass through: stated by the export, or kept by its reader from before. */
export type Waypoint = {
  readonly size: number
  readonly head?: string
  readonly root?: Uint8Array
  /** Kept from an earlier reading; else stated by the export itself. */
  readonly isKept: boolean
}

export const waypointFrom = (checkpoint: CheckpointBody, isKept: boolean): Waypoint => ({
  size: checkpoint.size,
  root: checkpoint.root,
  isKept,
})

/** Follows positions, leaves, the chain of heads and the Merkle tree. */
export class ChainCheck {
  private head: Uint8Array = EMPTY_HEAD
  private frontier: Frontier = EMPTY_FRONTIER
  private due = 1
  private count = 0
  private readonly faults: FaultList
  private readonly waypoints: ReadonlyMap<number, readonly Waypoint[]>
  private readonly hasRoots: boolean

  constructor(waypoints: readonly Waypoint[], faults: FaultList) {
    this.faults = faults
    this.waypoints = Map.groupBy(waypoints, (waypoint) => waypoint.size)
    this.hasRoots = waypoints.some((waypoint) => waypoint.root)
    this.pass()
  }

  /** The position that the next line should have, by what came before. */
  get duePosition(): number {
    return this.due
  }

  take(entry: Entry): void {
    if (entry.position !== this.due) {
      const position = Math.min(this.due, entry.position)
      this.faults.add(position, 'position_gap', { expected: this.due })
    }
    if (entry.nonce && !equalBytes(leafOf(entry.nonce, entry.item), entry.leaf))
      this.faults.add(entry.position, 'leaf_mismatch')
    this.due = Math.max(this.due, entry.position + 1)
    this.count += 1
    this.head = nextHead(this.head, entry.leaf)
    if (this.hasRoots) this.frontier = append(this.frontier, entry.leaf)
    this.pass()
  }

  /** A line that could not be read holds a place all the same. */
  skip(): void {
    this.due += 1
    this.count += 1
  }

  /** @returns the head after all entries, in hex, and how many there were */
  finish(statedSize: number): { readonly head: string; readonly size: number } {
    const found = this.count
    if (found !== statedSize)
      this.faults.add(Math.min(found, statedSize) + 1, 'size_mismatch', {
        stated: statedSize,
        found,
      })
    for (const [size, waypoints] of this.waypoints)
      if (size > found && waypoints.some((waypoint) => waypoint.isKept))
        this.faults.add(found + 1, 'stream_rolled_back', { kept: size })
    return { head: hexFromBytes(this.head), size: found }
  }

  private pass(): void {
    for (const waypoint of this.waypoints.get(this.count) ?? []) this.compare(waypoint)
  }

  private compare({ size, head, root, isKept }: Waypoint): void {
    const isHead = head === undefined || head === hexFromBytes(this.head)
    const isRoot = root === undefined || equalBytes(root, rootOf(this.frontier))
    if (isHead && isRoot) return
    if (isKept) this.faults.add(size, 'stream_forked', { kept: size })
    else this.faults.add(size, isHead ? 'checkpoint_mismatch' : 'head_mismatch')
  }
}
