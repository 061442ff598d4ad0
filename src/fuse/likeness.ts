import type { Report } from './report.ts'

/** Places of the table: a few times the stems of a sketch, so that most stems have a place of their own. */
const PLACES = 256

/**
 * How alike reports are to one of them: the cosine of their sketches, 0 to 1. Symmetric to the last bit: its sum is of whole
 * numbers.
 *
 * The one report's stems stand in a table, for it is compared with hundreds at a time.
 */
export class Likeness {
  readonly #stems = new Uint32Array(PLACES)
  /** 0 where a place is free: no stem of a sketch weighs nothing. */
  readonly #weights = new Uint8Array(PLACES)
  #of: Report | null = null

  between(one: Report, other: Report): number {
    if (this.#of !== one) this.#take(one)
    const { stems, weights } = other.sketch
    let sum = 0
    for (let rank = 0; rank < stems.length; rank += 1) {
      const stem = stems[rank] as number
      const weight = this.#weights[this.#placeOf(stem)] as number
      if (weight > 0) sum += weight * (weights[rank] as number)
    }
    return sum === 0 ? 0 : sum / (one.length * other.length)
  }

  /** Forgets a report that was taken out: nothing of it stays. */
  drop(report: Report): void {
    if (this.#of !== report) return
    this.#weights.fill(0)
    this.#stems.fill(0)
    this.#of = null
  }

  #take(report: Report): void {
    const { stems, weights } = report.sketch
    this.#weights.fill(0)
    for (let rank = 0; rank < stems.length; rank += 1) {
      const place = this.#placeOf(stems[rank] as number)
      this.#stems[place] = stems[rank] as number
      this.#weights[place] = weights[rank] as number
    }
    this.#of = report
  }

  /** Where a stem stands, or the free place where it would. */
  #placeOf(stem: number): number {
    let place = stem % PLACES
    while (this.#weights[place] !== 0 && this.#stems[place] !== stem) place = (place + 1) % PLACES
    return place
  }
}
