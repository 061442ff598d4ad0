import { at } from '#read/parse/mix.ts'
import { FeatureSlots, squaresOf } from './feature-slots.ts'
import { LABEL_COUNT } from './voice-labels.ts'

/**
 * Weights of every label for each feature.
 *
 * Labels are added up one by one in plain numbers, which is three times as fast as a loop over them.
 */
export class RowWeights {
  readonly #slots: FeatureSlots
  readonly #weights: Int16Array
  readonly #scale: number
  /** Kept, so that touching is not taken for idle work. */
  touched = 0

  /** @param roots LABEL_COUNT signed roots a slot  @param scale what a square of 1 weighs */
  constructor(checks: Uint16Array, roots: Int8Array, scale: number) {
    this.#slots = new FeatureSlots(checks)
    this.#weights = squaresOf(roots)
    this.#scale = scale
  }

  /** Writes, from `start` on, the sum of each label over the features. */
  score(features: Int32Array, scores: Float64Array, start: number): void {
    const count = this.#slots.find(features)
    const weights = this.#weights
    const { found } = this.#slots
    this.#touch(count)
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    let i = 0
    let j = 0
    let k = 0
    let l = 0
    let m = 0
    for (let index = 0; index < count; index++) {
      const row = at(found, index) * LABEL_COUNT
      a += weights[row] as number
      b += weights[row + 1] as number
      c += weights[row + 2] as number
      d += weights[row + 3] as number
      e += weights[row + 4] as number
      f += weights[row + 5] as number
      g += weights[row + 6] as number
      h += weights[row + 7] as number
      i += weights[row + 8] as number
      j += weights[row + 9] as number
      k += weights[row + 10] as number
      l += weights[row + 11] as number
      m += weights[row + 12] as number
    }
    const scale = this.#scale
    scores[start] = a * scale
    scores[start + 1] = b * scale
    scores[start + 2] = c * scale
    scores[start + 3] = d * scale
    scores[start + 4] = e * scale
    scores[start + 5] = f * scale
    scores[start + 6] = g * scale
    scores[start + 7] = h * scale
    scores[start + 8] = i * scale
    scores[start + 9] = j * scale
    scores[start + 10] = k * scale
    scores[start + 11] = l * scale
    scores[start + 12] = m * scale
  }

  /** Asks for all rows that were found at once. */
  #touch(count: number): void {
    const { found } = this.#slots
    let touched = 0
    for (let index = 0; index < count; index++)
      touched ^= this.#weights[at(found, index) * LABEL_COUNT] as number
    this.touched = touched
  }
}
