import { at } from './mix.ts'
import type { Scores, Weights } from './weights.ts'

/**
 * A slot of `MoveWeights` in 32 bits: a check of twelve, and by how much the second and the third class lead the first,
 * ten each.
 */
export const LEAD_MAX = 511
const CHECK_MASK = 0xfff
/** @param second how much the second class leads, whole, at most LEAD_MAX either way */
export const leadSlot = (feature: number, second: number, third: number) =>
  ((feature & CHECK_MASK) << 20) | ((second & 0x3ff) << 10) | (third & 0x3ff)

/**
 * Weights of three classes for each feature: moves, and heads of marks.
 *
 * A feature has one slot or none, and what is no weight of its own counts nothing by a mask instead of a branch: memory is
 * asked for many slots at once, and no guess of the processor fails.
 */
export class LeadWeights implements Weights {
  readonly #slots: Int32Array
  readonly #shift: number

  /** @param slots a power of two of them */
  constructor(slots: Int32Array) {
    this.#slots = slots
    this.#shift = 32 - Math.log2(slots.length)
  }

  /** The classes are always all three. */
  score(features: Int32Array, _: Uint8Array, scores: Scores): void {
    const slots = this.#slots
    const shift = this.#shift
    let second = 0
    let third = 0
    for (let index = 0; index < features.length; index++) {
      const feature = at(features, index)
      const slot = at(slots, feature >>> shift)
      // All ones where the check is the feature's own, otherwise 0.
      const isOwn = (((slot ^ (feature << 20)) >>> 20) - 1) >> 31
      second = (second + (((slot << 12) >> 22) & isOwn)) | 0
      third = (third + (((slot << 22) >> 22) & isOwn)) | 0
    }
    scores[0] = 0
    scores[1] = second
    scores[2] = third
  }
}

/** Slots of one line of `ClassWeights`: what a processor loads at once. */
export const LINE = 32
/** A slot of `ClassWeights` in 16 bits: a check of eight, and the signed root of the weight. */
export const ROOT_MAX = 127
const BYTE = 0xff
export const rootSlot = (check: number, root: number) => (check << 8) | (root & BYTE)

/** How far apart the slots of neighbouring classes lie, and their checks where classes share a place in the line. */
const STEP = 11
const SALT = 85
/** The place of a class's slot for a feature. @param shift 32 less the bits of the number of lines */
export const slotOf = (feature: number, one: number, shift: number) =>
  (feature >>> shift) * LINE + (((feature >>> 8) + one * STEP) & (LINE - 1))
/** What a slot has to say to be the feature's and the class's own. */
export const classCheckOf = (feature: number, one: number) => (feature + (one >> 5) * SALT) & BYTE

/**
 * Weights of many classes, of which only a few are asked for at a time.
 *
 * All slots of a feature lie in one line of memory, a slot a class. Small weights are told apart finely and large ones
 * roughly: a slot holds the root.
 */
export class ClassWeights implements Weights {
  readonly #slots: Uint16Array
  readonly #shift: number

  /** @param slots a power of two of them, at least two lines */
  constructor(slots: Uint16Array) {
    this.#slots = slots
    this.#shift = 32 - Math.log2(slots.length / LINE)
  }

  score(features: Int32Array, classes: Uint8Array, scores: Scores): void {
    for (let one = 0; one < classes.length; one += 2) this.#scoreTwo(features, classes, scores, one)
  }

  /** Two classes at once, since a feature's line is found once for both; the last of an odd number twice. */
  #scoreTwo(features: Int32Array, classes: Uint8Array, scores: Scores, from: number): void {
    const slots = this.#slots
    const shift = this.#shift
    const last = Math.min(from + 1, classes.length - 1)
    const one = classes[from] as number
    const two = classes[last] as number
    let first = 0
    let second = 0
    for (let index = 0; index < features.length; index++) {
      const feature = at(features, index)
      first =
        (first +
          ownSquare(slots[slotOf(feature, one, shift)] as number, classCheckOf(feature, one))) |
        0
      second =
        (second +
          ownSquare(slots[slotOf(feature, two, shift)] as number, classCheckOf(feature, two))) |
        0
    }
    scores[from] = first
    scores[last] = second
  }
}

/** The weight of a slot, 0 unless the check is its own. */
function ownSquare(slot: number, check: number): number {
  const root = (slot << 24) >> 24
  const isOwn = (((slot >>> 8) ^ check) - 1) >> 31
  return Math.imul(root, Math.abs(root)) & isOwn
}
