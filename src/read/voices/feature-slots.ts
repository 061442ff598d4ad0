import { at } from '#read/parse/mix.ts'
import { checkOf, homeOf, SLOTS_BEHIND } from '#read/parse/slots.ts'

/** Features that are looked up at once, at most. */
const FEATURES_MAX = 160

/**
 * Which slots of a table some features have: a check of 16 bits a slot, 0 for an empty one.
 *
 * Checks stand apart from weights: most features that are looked up have none, and the checks alone stay near at hand.
 * A look into a table waits for memory, and what waits is asked for all at once: the first loop only touches the checks.
 */
export class FeatureSlots {
  /** The slots that were found last. */
  readonly found = new Int32Array(FEATURES_MAX)
  readonly #checks: Uint16Array
  readonly #homes: number
  /** Kept, so that touching is not taken for idle work. */
  touched = 0

  /** @param checks SLOTS_BEHIND of them are nobody's home, and the last one is empty */
  constructor(checks: Uint16Array) {
    this.#checks = checks
    this.#homes = checks.length - SLOTS_BEHIND
  }

  /** Finds the slots of the features that have one. Returns how many there are. */
  find(features: Int32Array): number {
    const checks = this.#checks
    const slots = this.found
    const homes = this.#homes
    let touched = 0
    for (let index = 0; index < features.length; index++) {
      const home = homeOf(at(features, index), homes)
      slots[index] = home
      touched ^= checks[home] as number
    }
    this.touched = touched
    let found = 0
    for (let index = 0; index < features.length; index++) {
      const check = checkOf(at(features, index))
      let slot = at(slots, index)
      let here = checks[slot] as number
      while (here !== check && here !== 0) here = checks[++slot] as number
      if (here !== 0) slots[found++] = slot
    }
    return found
  }
}

/** Weights are kept as signed roots, so that small ones are told apart finely. */
export const ROOT_MAX = 127
export const squaresOf = (roots: Int8Array) =>
  Int16Array.from(roots, (root) => root * Math.abs(root))
