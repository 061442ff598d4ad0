const START_SLOTS = 1 << 14
const COUNT_MAX = 255

/** Numbers for the features that come often enough: row 0 stands for all others. */
export class FeatureRows {
  #keys = new Int32Array(START_SLOTS)
  #counts = new Uint8Array(START_SLOTS)
  #rows = new Int32Array(0)
  #used = 0
  /** How many rows there are, row 0 among them. */
  size = 1

  /** @param least how often a feature must come to have a row */
  constructor(lists: readonly Int32Array[], least: number) {
    for (const features of lists) for (const feature of features) this.#count(feature)
    this.#settle((_, count) => count >= least)
  }

  /** The rows of features. */
  rowsOf(features: Int32Array): Int32Array {
    return features.map((feature) => this.#rows[this.#slotOf(feature)] as number)
  }

  /** The features that have rows, in the order of these: the one of row 1 first. */
  features(): Int32Array {
    const features = new Int32Array(this.size - 1)
    this.#rows.forEach((row, slot) => {
      if (row > 0) features[row - 1] = this.#keys[slot] as number
    })
    return features
  }

  /** Keeps only the features whose weights are the largest. @param width how many weights a row has */
  keepStrongest(weights: Float32Array, width: number, most: number): void {
    const sizes = Array.from(this.features(), (feature, index) => {
      const row = weights.subarray((index + 1) * width, (index + 2) * width)
      return { feature, size: row.reduce((size, one) => Math.max(size, Math.abs(one)), 0) }
    })
    sizes.sort((a, b) => b.size - a.size || a.feature - b.feature)
    const kept = new Set(sizes.slice(0, most).map(({ feature }) => feature))
    this.#settle((feature) => kept.has(feature))
  }

  #count(feature: number): void {
    let slot = this.#slotOf(feature)
    if (this.#counts[slot] === 0) {
      if (this.#used * 2 > this.#keys.length) {
        this.#grow()
        slot = this.#slotOf(feature)
      }
      this.#used++
      this.#keys[slot] = feature
    }
    this.#counts[slot] = Math.min((this.#counts[slot] as number) + 1, COUNT_MAX)
  }

  /** Gives a row to every feature that `keeps` takes, in an order that only the features settle. */
  #settle(keeps: (feature: number, count: number) => boolean): void {
    const kept: number[] = []
    this.#counts.forEach((count, slot) => {
      if (count > 0 && keeps(this.#keys[slot] as number, count)) kept.push(slot)
    })
    kept.sort((a, b) => (this.#keys[a] as number) - (this.#keys[b] as number))
    this.#rows = new Int32Array(this.#keys.length)
    kept.forEach((slot, index) => {
      this.#rows[slot] = index + 1
    })
    this.size = kept.length + 1
  }

  #slotOf(feature: number): number {
    const mask = this.#keys.length - 1
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 7) & mask
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== feature) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const counts = this.#counts
    this.#keys = new Int32Array(keys.length * 2)
    this.#counts = new Uint8Array(keys.length * 2)
    counts.forEach((count, old) => {
      if (count === 0) return
      const slot = this.#slotOf(keys[old] as number)
      this.#keys[slot] = keys[old] as number
      this.#counts[slot] = count
    })
  }
}
