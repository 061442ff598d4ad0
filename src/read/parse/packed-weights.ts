import { at } from './mix.ts'
import type { Scores, Weights } from './weights.ts'

/** Features that are scored at once, at most. */
const FEATURES_MAX = 160
/** What a slot's first number says of its feature: 16 bits of the hash that its home does not tell; 0 is an empty slot. */
export const checkOf = (feature: number) => feature & 0xffff || 1

/** Where the search for a feature begins, by the high bits of its hash. @param homes how many slots may be a home */
export const homeOf = (feature: number, homes: number) => ((feature >>> 0) * (homes / 2 ** 32)) | 0

/** Slots behind the last home, the very last of them empty, so that no search has to turn round. */
export const SLOTS_BEHIND = 64

/**
 * Weights of three classes for each feature: moves, and heads of marks. A slot is a check and three weights.
 *
 * A look into the table waits for memory, and what waits is asked for all at once: the first loop only touches the slots.
 */
export class TripleWeights implements Weights {
  readonly #slots: Int16Array
  readonly #homes: number
  readonly #places = new Int32Array(FEATURES_MAX)
  /** Kept, so that touching is not taken for idle work. */
  touched = 0

  /** @param slots four numbers each; SLOTS_BEHIND of them are nobody's home */
  constructor(slots: Int16Array) {
    this.#slots = slots
    this.#homes = slots.length / 4 - SLOTS_BEHIND
  }

  score(features: Int32Array, scores: Scores): void {
    const slots = this.#slots
    this.#touch(features)
    let first = 0
    let second = 0
    let third = 0
    for (let index = 0; index < features.length; index++) {
      const check = (checkOf(at(features, index)) << 16) >> 16
      let slot = at(this.#places, index)
      while (slots[slot] !== check && slots[slot] !== 0) slot += 4
      if (slots[slot] === 0) continue
      first += slots[slot + 1] as number
      second += slots[slot + 2] as number
      third += slots[slot + 3] as number
    }
    scores[0] = first
    scores[1] = second
    scores[2] = third
  }

  #touch(features: Int32Array): void {
    const slots = this.#slots
    let touched = 0
    for (let index = 0; index < features.length; index++) {
      const slot = homeOf(at(features, index), this.#homes) * 4
      this.#places[index] = slot
      touched ^= slots[slot] as number
    }
    this.touched = touched
  }
}

/** A class and its weight in 16 bits: seven of the class, nine of the weight's signed root. */
export const CLASSES_MAX = 128
export const ROOT_MAX = 255
export const pairOf = (one: number, root: number) => (one << 9) | (root + 256)

/**
 * Weights of many classes, few of which a feature speaks of. A slot is a check with a count, and where its pairs begin.
 *
 * Small weights are told apart finely and large ones roughly: a pair holds the root.
 */
export class ClassWeights implements Weights {
  readonly #slots: Int32Array
  readonly #homes: number
  readonly #pairs: Uint16Array
  readonly #places = new Int32Array(FEATURES_MAX)
  /** Kept, so that touching is not taken for idle work. */
  touched = 0

  /** @param slots two numbers each: check + count * 65536, place of the first pair */
  constructor(slots: Int32Array, pairs: Uint16Array) {
    this.#slots = slots
    this.#homes = slots.length / 2 - SLOTS_BEHIND
    this.#pairs = pairs
  }

  score(features: Int32Array, scores: Scores): void {
    scores.fill(0)
    this.#touchSlots(features)
    const found = this.#touchPairs(features)
    const slots = this.#slots
    const pairs = this.#pairs
    for (let index = 0; index < found; index++) {
      const slot = at(this.#places, index)
      const start = at(slots, slot + 1)
      const end = start + (at(slots, slot) >>> 16)
      for (let place = start; place < end; place++) {
        const pair = pairs[place] as number
        const root = (pair & 511) - 256
        scores[pair >> 9] = (scores[pair >> 9] as number) + root * Math.abs(root)
      }
    }
  }

  #touchSlots(features: Int32Array): void {
    let touched = 0
    for (let index = 0; index < features.length; index++) {
      const slot = homeOf(at(features, index), this.#homes) * 2
      this.#places[index] = slot
      touched ^= at(this.#slots, slot)
    }
    this.touched = touched
  }

  /** Finds the slots of the features that have one, and touches their pairs. Returns how many there are. */
  #touchPairs(features: Int32Array): number {
    const slots = this.#slots
    let found = 0
    let touched = 0
    for (let index = 0; index < features.length; index++) {
      const check = checkOf(at(features, index))
      let slot = at(this.#places, index)
      while ((at(slots, slot) & 0xffff) !== check && at(slots, slot) !== 0) slot += 2
      if (at(slots, slot) === 0) continue
      this.#places[found++] = slot
      touched ^= this.#pairs[at(slots, slot + 1)] as number
    }
    this.touched ^= touched
    return found
  }
}
