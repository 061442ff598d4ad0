import type { Entry, Unit } from './unit.ts'

/**
 * The live claims of each reading that name their happening.
 *
 * Claims of one happening fill each other. A report that tells of two happenings means two, so its claims join across
 * happenings only when their signatures agree.
 */
export class Readings {
  readonly #entries = new Map<string, Entry[]>()
  readonly #max: number

  /** @param max claims of one reading up to which its happenings part them */
  constructor(max: number) {
    this.#max = max
  }

  add(entry: Entry): void {
    if (entry.live.claim.happening === undefined) return
    const held = this.#entries.get(entry.live.reading)
    if (held) held.push(entry)
    else this.#entries.set(entry.live.reading, [entry])
  }

  remove(entry: Entry): void {
    const held = this.#entries.get(entry.live.reading) ?? []
    const at = held.indexOf(entry)
    if (at >= 0) held.splice(at, 1)
    if (held.length === 0) this.#entries.delete(entry.live.reading)
  }

  /** Every live claim of the same reading and happening; none for a claim without one. */
  matesOf({ live }: Entry): readonly Entry[] {
    const { happening } = live.claim
    if (happening === undefined) return []
    return this.#held(live.reading).filter((entry) => entry.live.claim.happening === happening)
  }

  /** Units of the claim's reading, if that still parts its happenings or has just ceased to. */
  unitsBeside({ live }: Entry): Iterable<Unit> {
    const held = this.#held(live.reading)
    if (held.length > this.#max + 1) return []
    return new Set(held.flatMap((entry) => entry.signature?.unit ?? []))
  }

  /** Whether the reading has just begun to part its claims, or just ceased to. */
  isAtLimit({ live }: Entry): boolean {
    const size = this.#held(live.reading).length
    return size === this.#max || size === this.#max + 1
  }

  /** Some reading tells of both, never as one happening. @cost claims of the smaller, times their reading's, up to max */
  parts(a: Unit, b: Unit): boolean {
    const [small, large] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a]
    return small.signatures.some((signature) =>
      signature.entries.some(
        ({ live }) =>
          live.claim.happening !== undefined && this.#isParted(live.reading, small, large),
      ),
    )
  }

  #isParted(reading: string, a: Unit, b: Unit): boolean {
    const held = this.#held(reading)
    if (held.length > this.#max) return false
    const one = happeningsOf(held, a)
    if (one.length === 0) return false
    const other = happeningsOf(held, b)
    return other.length > 0 && !one.some((happening) => other.includes(happening))
  }

  #held(reading: string): readonly Entry[] {
    return this.#entries.get(reading) ?? []
  }
}

function happeningsOf(held: readonly Entry[], unit: Unit): readonly string[] {
  const found: string[] = []
  for (const { live, signature } of held) {
    const { happening } = live.claim
    if (signature?.unit === unit && happening !== undefined) found.push(happening)
  }
  return found
}

const sizeOf = (unit: Unit) =>
  unit.signatures.reduce((sum, signature) => sum + signature.entries.length, 0)
