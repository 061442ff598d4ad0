import type { Scores, Weights } from '#read/parse/weights.ts'

const START_ROWS = 1 << 12
/** Features that are scored at once, at most. */
const FEATURES_MAX = 160

/** The features that may have weights, and for which classes. */
export type Kept = ReadonlyMap<number, readonly number[]>

/**
 * Weights that learn: a row of one number a class for every feature that was ever part of a mistake.
 *
 * Averaged over all steps, which is what generalises; features of too few mistakes do not count.
 */
export class Perceptron implements Weights {
  /** Feature and row + 1, side by side; row 0 marks an empty slot. */
  #slots = new Int32Array(START_ROWS * 4)
  #mask = START_ROWS * 2 - 1
  /** A row: a weight a class, then how many mistakes the feature was part of. */
  #weights: Float32Array
  /** What a weight lacks of its sum over all steps, so that the average needs no pass over all of them. */
  #lag: Float32Array
  readonly #starts = new Int32Array(FEATURES_MAX)
  /** Kept, so that touching is not taken for idle work. */
  touched = 0
  #rowCount = 0
  #step = 1
  readonly #width: number
  readonly classes: number
  readonly updatesMin: number

  /** For each row and class whether there may be a weight; null as long as any may be. */
  #mayWeigh: Uint8Array | null = null

  /**
   * @param updatesMin mistakes that a feature must be part of before it counts
   * @param kept the only weights that there will be
   */
  constructor(classes: number, updatesMin = 1, kept: Kept | null = null) {
    this.classes = classes
    this.updatesMin = updatesMin
    this.#width = classes + 1
    this.#weights = new Float32Array(START_ROWS * this.#width)
    this.#lag = new Float32Array(START_ROWS * classes)
    if (kept) this.#keep(kept)
  }

  #keep(kept: Kept): void {
    const mayWeigh = new Uint8Array(kept.size * this.classes)
    for (const [feature, classes] of kept) {
      const start = this.#rowFor(feature) * this.classes
      for (const one of classes) mayWeigh[start + one] = 1
    }
    this.#mayWeigh = mayWeigh
  }

  score(features: Int32Array, classes: Uint8Array, scores: Scores): void {
    const weights = this.#weights
    const found = this.#touch(features)
    for (let one = 0; one < classes.length; one++) scores[one] = 0
    for (let index = 0; index < found; index++) {
      const start = this.#starts[index] as number
      if ((weights[start + this.classes] as number) < this.updatesMin) continue
      for (let one = 0; one < classes.length; one++)
        scores[one] =
          (scores[one] as number) + (weights[start + (classes[one] as number)] as number)
    }
  }

  /** Finds the rows of the features that have one; asks memory for all slots at once, then for all rows. */
  #touch(features: Int32Array): number {
    const slots = this.#slots
    const starts = this.#starts
    let touched = 0
    for (let index = 0; index < features.length; index++)
      touched ^= slots[((features[index] as number) & this.#mask) * 2 + 1] as number
    let found = 0
    for (let index = 0; index < features.length; index++) {
      const row = this.#rowOf(features[index] as number)
      if (row < 0) continue
      starts[found++] = row * this.#width
      touched ^= this.#weights[row * this.#width] as number
    }
    this.touched = touched
    return found
  }

  /** One more example was seen, learned from or not. */
  tick(): void {
    this.#step++
  }

  /** Moves weight from the class that was guessed to the one that was right. */
  learn(features: Int32Array, right: number, guessed: number): void {
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] as number
      const row = this.#mayWeigh ? this.#rowOf(feature) : this.#rowFor(feature)
      if (row < 0) continue
      const updates = row * this.#width + this.classes
      this.#weights[updates] = (this.#weights[updates] as number) + 1
      this.#add(row, right, 1)
      this.#add(row, guessed, -1)
    }
  }

  /** Calls with every feature that counts, its averaged weights (one buffer, used again), and of how many mistakes it was part. */
  forEach(see: (feature: number, weights: Float32Array, mistakes: number) => void): void {
    const averaged = new Float32Array(this.classes)
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const row = (this.#slots[slot + 1] as number) - 1
      const start = row * this.#width
      const mistakes = this.#weights[start + this.classes] as number
      if (row < 0 || mistakes < this.updatesMin) continue
      for (let one = 0; one < this.classes; one++) {
        const lag = (this.#lag[row * this.classes + one] as number) / this.#step
        averaged[one] = (this.#weights[start + one] as number) - lag
      }
      see(this.#slots[slot] as number, averaged, mistakes)
    }
  }

  #add(row: number, one: number, amount: number): void {
    const place = row * this.#width + one
    const lag = row * this.classes + one
    if (this.#mayWeigh && this.#mayWeigh[lag] === 0) return
    this.#weights[place] = (this.#weights[place] as number) + amount
    this.#lag[lag] = (this.#lag[lag] as number) + amount * this.#step
  }

  #rowOf(feature: number): number {
    const slots = this.#slots
    let slot = feature & this.#mask
    for (;;) {
      const row = slots[slot * 2 + 1] as number
      if (row === 0 || slots[slot * 2] === feature) return row - 1
      slot = (slot + 1) & this.#mask
    }
  }

  #rowFor(feature: number): number {
    const known = this.#rowOf(feature)
    if (known >= 0) return known
    if (this.#rowCount * 2 > this.#mask) this.#grow()
    this.#rowCount++
    this.#put(feature, this.#rowCount)
    return this.#rowCount - 1
  }

  #put(feature: number, row: number): void {
    let slot = feature & this.#mask
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * 2] = feature
    this.#slots[slot * 2 + 1] = row
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    this.#mask = old.length - 1
    for (let slot = 0; slot < old.length; slot += 2)
      if (old[slot + 1] !== 0) this.#put(old[slot] as number, old[slot + 1] as number)
    const rows = old.length / 2
    this.#weights = widened(this.#weights, rows * this.#width)
    this.#lag = widened(this.#lag, rows * this.classes)
  }
}

function widened(numbers: Float32Array, length: number): Float32Array {
  const wide = new Float32Array(length)
  wide.set(numbers)
  return wide
}
