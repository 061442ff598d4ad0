import { Blocks } from './blocks.ts'
import { grown } from './grown.ts'
import { JOIN_SCORE, scoreOf } from './score-of.ts'
import { compareUnits, isBefore, NO_UNITS, signaturesOf, type Unit } from './unit.ts'

/** What fusing has cost so far: for measuring alone, nothing hangs on it. */
export type Effort = {
  /** Pairs of units that were compared. */
  readonly pairTests: number
  /** Units in the fullest block, and over all blocks those that were too many to take part. */
  readonly largestBlock: number
  readonly crowdedOut: number
}

/** By how much the best anchor must beat the second before a vaguer unit joins it. */
const CLEAR_LEAD = 1

type Fit = { readonly anchor: Unit; readonly score: number }
type Decision = { readonly head: Unit; readonly isAnchor: boolean; readonly score: number }

/**
 * The anchored pivot: in a fixed order each unit becomes an anchor or joins the best anchor before it.
 *
 * Each unit's lot follows from those before it alone, so it is a function of the set. A change decides its own unit anew
 * and hands on down the order only where a lot has changed.
 *
 * @source docs/decisions/0006-anchored-pivot.md
 */
export class Pivot {
  /** Units whose event has changed since somebody last took them. */
  readonly touched = new Set<Unit>()
  readonly #blocks: Blocks
  /** Last in order first, so that the next is popped from the end. */
  readonly #queue: Unit[] = []
  readonly #partedFrom: (unit: Unit) => Iterable<Unit>
  #pairTests = 0

  constructor(of: {
    readonly blockMax: number
    /** Units that something beside their scores keeps out of one event with this one; {@link queue} tells of its changes. */
    readonly partedFrom: (unit: Unit) => Iterable<Unit>
  }) {
    this.#blocks = new Blocks(of.blockMax)
    this.#partedFrom = of.partedFrom
  }

  /** Takes a unit in. Nothing is decided until {@link settle}. */
  enter(unit: Unit): void {
    unit.isLive = true
    for (const fallen of this.#blocks.enter(unit)) {
      this.queue(fallen)
      for (const member of fallen.members) this.queue(member)
      if (fallen.isAnchor) this.#tellLater(fallen, true)
    }
    this.queue(unit)
  }

  /** Takes a unit out. Those who leaned on it are decided anew by {@link settle}. */
  leave(unit: Unit): void {
    const wasAnchor = unit.isAnchor
    unit.isAnchor = false
    if (wasAnchor) this.#tellLater(unit)
    for (const member of unit.members) this.queue(member)
    for (const barred of unit.bars ?? []) this.queue(barred)
    for (const parted of this.#partedFrom(unit)) this.queue(parted)
    for (const risen of this.#blocks.leave(unit)) {
      this.queue(risen)
      if (risen.isAnchor) this.#tellLater(risen)
    }
    this.touch(unit)
    leaveHead(unit)
    unit.isLive = false
  }

  queue(unit: Unit): void {
    if (unit.isQueued) return
    unit.isQueued = true
    let [low, high] = [0, this.#queue.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareUnits(this.#queue[middle] as Unit, unit) > 0) low = middle + 1
      else high = middle
    }
    this.#queue.splice(low, 0, unit)
  }

  /** Marks the unit's event as changed. */
  touch(unit: Unit): void {
    this.touched.add(unit)
    if (unit.head) this.touched.add(unit.head)
  }

  /** Decides every queued unit, in order, and all whose lot hangs on what changed. */
  settle(): void {
    for (let unit = this.#queue.pop(); unit; unit = this.#queue.pop()) {
      unit.isQueued = false
      if (unit.isLive) this.#apply(unit, this.#decide(unit))
    }
  }

  effort(): Effort {
    return { pairTests: this.#pairTests, ...this.#blocks.crowding() }
  }

  #scoreOf(a: Unit, b: Unit, least = JOIN_SCORE): number {
    this.#pairTests += 1
    return unitScore(a, b, least)
  }

  #apply(unit: Unit, { head, isAnchor, score }: Decision): void {
    unit.score = score
    if (head === unit.head && isAnchor === unit.isAnchor) return
    const hasFlipped = isAnchor !== unit.isAnchor
    this.#move(unit, head)
    unit.isAnchor = isAnchor
    if (hasFlipped) this.#tellLater(unit)
    for (const barred of unit.bars ?? []) if (isBefore(unit, barred)) this.queue(barred)
    for (const parted of this.#partedFrom(unit)) if (isBefore(unit, parted)) this.queue(parted)
  }

  #move(unit: Unit, head: Unit): void {
    this.touch(unit)
    leaveHead(unit)
    unit.head = head
    if (head !== unit) head.members = grown(head.members as Unit[], unit)
    this.touch(unit)
  }

  /** A unit's lot, given those before it: an anchor, a member of the best anchor, or alone where two fit alike. */
  #decide(unit: Unit): Decision {
    const [best, second] = this.#bestTwo(unit)
    if (!best) return { head: unit, isAnchor: true, score: 0 }
    const isUnclear = unit.tier > 0 && second && best.score - second.score < CLEAR_LEAD
    return { head: isUnclear ? unit : best.anchor, isAnchor: false, score: best.score }
  }

  /** The two anchors before it that fit best; of equals the earlier comes first. */
  #bestTwo(unit: Unit): readonly (Fit | undefined)[] {
    let best: Fit | undefined
    let second: Fit | undefined
    for (const anchor of this.#anchorsBefore(unit)) {
      // Of what is surely placed only the best counts, so nothing worse need be known exactly.
      const least = (unit.tier > 0 ? second : best)?.score ?? JOIN_SCORE
      const fit = { anchor, score: this.#scoreOf(unit, anchor, least) }
      if (fit.score < JOIN_SCORE || !isBetter(fit, second) || this.#isBarred(unit, anchor)) continue
      if (isBetter(fit, best)) [best, second] = [fit, best]
      else second = fit
    }
    return [best, second]
  }

  #anchorsBefore(unit: Unit): ReadonlySet<Unit> {
    const anchors = new Set<Unit>()
    for (const { units, isSelective } of this.#blocks.around(unit)) {
      for (const other of units) {
        if (!isBefore(other, unit)) break
        if (other.isAnchor && (!isSelective || isVague(unit, other))) anchors.add(other)
      }
    }
    return anchors
  }

  /** Whether a judgement, or a reading that tells of both, keeps the unit from what stands with the anchor before it. */
  #isBarred(unit: Unit, anchor: Unit): boolean {
    for (const barred of unit.bars ?? []) if (standsWith(barred, anchor, unit)) return true
    for (const parted of this.#partedFrom(unit)) if (standsWith(parted, anchor, unit)) return true
    return false
  }

  /** Queues the later units whose lot may change now that this one has become an anchor or ceased to be one. */
  #tellLater(unit: Unit, isCrowdedOut = false): void {
    for (const { units, isSelective } of this.#blocks.around(unit, isCrowdedOut)) {
      for (const other of units) {
        if (!isBefore(unit, other) || (isSelective && !isVague(unit, other))) continue
        if (this.#mayMind(other, unit)) this.queue(other)
      }
    }
  }

  /** Whether a later unit's lot may hang on whether this one is an anchor. */
  #mayMind(other: Unit, unit: Unit): boolean {
    if (other.tier === 0 && !unit.isAnchor) return other.head === unit
    const score = this.#scoreOf(unit, other)
    if (score < JOIN_SCORE || (unit.isAnchor && this.#isBarred(other, unit))) return false
    return other.tier > 0 || other.isAnchor || score >= other.score
  }
}

/** @cost linear in the members of its event */
function leaveHead(unit: Unit): void {
  const { head } = unit
  if (!head || head === unit || head.members.length === 0) return
  const members = head.members as Unit[]
  const at = members.indexOf(unit)
  if (at >= 0) members.splice(at, 1)
  if (members.length === 0) head.members = NO_UNITS
}

const standsWith = (one: Unit, anchor: Unit, unit: Unit) =>
  one === anchor || (one.head === anchor && isBefore(one, unit))

const isVague = (a: Unit, b: Unit) => a.tier > 0 || b.tier > 0

function isBetter(fit: Fit, than: Fit | undefined): boolean {
  if (!than || fit.score !== than.score) return !than || fit.score > than.score
  return isBefore(fit.anchor, than.anchor)
}

/**
 * The best score of any two of their signatures: a judgement lets the units touch by any side. Below `least` any score
 * that is below it.
 */
export function unitScore(a: Unit, b: Unit, least = JOIN_SCORE): number {
  if (a.others.length === 0 && b.others.length === 0)
    return scoreOf(a.first.normal, b.first.normal, least)
  let best = Number.NEGATIVE_INFINITY
  for (const one of signaturesOf(a))
    for (const other of signaturesOf(b))
      best = Math.max(best, scoreOf(one.normal, other.normal, least))
  return best
}
