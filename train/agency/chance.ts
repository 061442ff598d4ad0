import { randomFrom } from '#train/random.ts'

/** What is drawn by lot, the same for the same seed. */
export class Chance {
  readonly #random: () => number

  constructor(seed: number) {
    this.#random = randomFrom(seed)
  }

  /** True so often. @param share 0 to 1 */
  is(share: number): boolean {
    return this.#random() < share
  }

  /** A whole number from 0 to one below the limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** One of several makers by their weights, and what it makes. */
  make<T>(makers: readonly (readonly [weight: number, make: () => T])[]): T {
    let left = this.#random() * makers.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, make] of makers) {
      left -= weight
      if (left < 0) return make()
    }
    return (makers.at(-1) as (typeof makers)[number])[1]()
  }
}
