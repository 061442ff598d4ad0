import { grown } from './grown.ts'
import type { Limits } from './limits.ts'
import { type Entry, entriesOf, signaturesOf, type Unit } from './unit.ts'

const NONE: ReadonlySet<Unit> = new Set()

/**
 * The live claims of each reading that name their happening.
 *
 * Claims of one happening fill each other. A report that tells of two happenings means two, so its claims join across
 * happenings only when their signatures agree.
 */
export class Readings {
  readonly #entries = new Map<string, Entry[]>()
  readonly #max: number
  readonly #partingMax: number

  constructor({ readingMax, partingMax }: Limits) {
    this.#max = readingMax
    this.#partingMax = partingMax
  }

  add(entry: Entry): void {
    if (entry.live.claim.happening === undefined) return
    const { reading } = entry.live
    this.#entries.set(reading, grown(this.#entries.get(reading) ?? [], entry))
  }

  remove(entry: Entry): void {
    const held = this.#entries.get(entry.live.reading) ?? []
    const at = held.indexOf(entry)
    if (at >= 0) held.splice(at, 1)
    if (held.length === 0) this.#entries.delete(entry.live.reading)
  }

  /**
   * The happenings that these claims tell of: every live claim of each, and those of these that do. A claim that names no
   * happening is one by itself, without others.
   *
   * @cost linear in the claims and in their readings', each of which is gone through once
   */
  *happeningsOf(
    entries: readonly Entry[],
  ): IterableIterator<readonly [mates: readonly Entry[], told: readonly Entry[]]> {
    for (const [reading, told] of Map.groupBy(entries, ({ live }) => live.reading)) {
      const mates = Map.groupBy(this.#held(reading), happeningOf)
      for (const [happening, some] of Map.groupBy(told, happeningOf))
        if (happening !== undefined) yield [mates.get(happening) ?? [], some]
        else for (const one of some) yield [[], [one]]
    }
  }

  /** Units of every reading that tells of this one, where it has just begun or ceased to be kept apart; else of none. */
  unitsBesideAll(unit: Unit): Iterable<Unit> {
    const size = sizeOf(unit)
    if (size !== this.#partingMax && size !== this.#partingMax + 1) return []
    return new Set(entriesOf(unit).flatMap((entry) => this.unitsBeside(entry)))
  }

  /** Units of the claim's reading, if that still parts its happenings or has just ceased to. */
  unitsBeside({ live }: Entry): Iterable<Unit> {
    const held = this.#held(live.reading)
    if (held.length > this.#max + 1) return []
    return new Set(held.flatMap((entry) => entry.signature?.unit ?? []))
  }

  /**
   * Units that some reading tells of beside this one, never as one happening. Symmetric: a unit of more than
   * {@link Limits.partingMax} claims is kept apart from none, and none from it.
   *
   * @cost its claims, times the claims of their readings up to max
   */
  partedFrom(unit: Unit): ReadonlySet<Unit> {
    if (this.#isToldByMany(unit)) return NONE
    const parted = new Set<Unit>()
    for (const { live } of entriesOf(unit)) {
      const held = live.claim.happening === undefined ? [] : this.#held(live.reading)
      if (held.length > this.#max) continue
      for (const other of othersIn(held, unit)) if (!this.#isToldByMany(other)) parted.add(other)
    }
    return parted
  }

  #isToldByMany(unit: Unit): boolean {
    return sizeOf(unit) > this.#partingMax
  }

  #held(reading: string): readonly Entry[] {
    return this.#entries.get(reading) ?? []
  }
}

const happeningOf = ({ live }: Entry) => live.claim.happening

/** Units of one reading that share no happening with this one. */
function othersIn(held: readonly Entry[], unit: Unit): Iterable<Unit> {
  const own = new Set<string | undefined>()
  for (const { live, signature } of held)
    if (signature?.unit === unit) own.add(live.claim.happening)
  const [others, mates] = [new Set<Unit>(), new Set<Unit>([unit])]
  for (const { live, signature } of held)
    if (signature) (own.has(live.claim.happening) ? mates : others).add(signature.unit)
  return others.difference(mates)
}

const sizeOf = (unit: Unit) =>
  signaturesOf(unit).reduce((sum, signature) => sum + signature.entryCount, 0)
