import { at } from '#read/parse/mix.ts'
import { FeatureSlots, squaresOf } from './feature-slots.ts'

/** Weights of one class: whether a span is right. */
export class SpanWeights {
  readonly #slots: FeatureSlots
  readonly #weights: Int16Array
  readonly #scale: number

  /** @param roots a signed root a slot  @param scale what a square of 1 weighs */
  constructor(checks: Uint16Array, roots: Int8Array, scale: number) {
    this.#slots = new FeatureSlots(checks)
    this.#weights = squaresOf(roots)
    this.#scale = scale
  }

  /** How likely a span of these features is right, 0 to 1. */
  likelihoodOf(features: Int32Array): number {
    const count = this.#slots.find(features)
    const { found } = this.#slots
    let sum = 0
    for (let index = 0; index < count; index++) sum += this.#weights[at(found, index)] as number
    return 1 / (1 + Math.exp(-sum * this.#scale))
  }
}
