import { at, mix, mixPrimed, primed } from './mix.ts'

/**
 * Feature templates: which of the things that are seen are taken together.
 *
 * Written as text, "a b" for the pair of a and b, templates apart by commas; each becomes one hash of its number and values.
 */
export class Templates {
  /** How many features there are. */
  readonly size: number
  /** Templates of one thing come first, then those of two and of three: a loop each, without loops inside. */
  readonly #ones: number
  readonly #twos: number
  readonly #threes: number
  readonly #lengths: Int32Array
  readonly #sights: Int32Array
  /** The hash that each template begins with, primed. */
  readonly #seeds: Int32Array

  /**
   * @param names of the values that are seen, in their order
   * @throws when a template names what is not there
   */
  constructor(names: readonly string[], text: string) {
    const templates = text.split(',').map((template, number) => ({
      seed: mix(0x7f4a7c15, number + 1),
      sights: template
        .trim()
        .split(/\s+/)
        .map((name) => numberOf(names, name)),
    }))
    const sorted = templates.toSorted((a, b) => a.sights.length - b.sights.length)
    this.size = templates.length
    const upTo = (most: number) => sorted.filter(({ sights }) => sights.length <= most).length
    this.#ones = upTo(1)
    this.#twos = upTo(2)
    this.#threes = upTo(3)
    this.#sights = Int32Array.from(sorted.flatMap(({ sights }) => sights))
    this.#seeds = Int32Array.from(sorted, ({ seed }) => primed(seed))
    this.#lengths = Int32Array.from(sorted, ({ sights }) => sights.length)
  }

  /** Writes the hash of every template over the values that are seen. */
  write(values: Int32Array, out: Int32Array): void {
    const seeds = this.#seeds
    const sights = this.#sights
    const ones = this.#ones
    const twos = this.#twos
    const threes = this.#threes
    let sight = 0
    let n = 0
    for (; n < ones; n++) out[n] = mixPrimed(at(seeds, n), at(values, at(sights, sight++)))
    for (; n < twos; n++) {
      const first = mixPrimed(at(seeds, n), at(values, at(sights, sight++)))
      out[n] = mix(first, at(values, at(sights, sight++)))
    }
    for (; n < threes; n++) {
      const first = mixPrimed(at(seeds, n), at(values, at(sights, sight++)))
      const second = mix(first, at(values, at(sights, sight++)))
      out[n] = mix(second, at(values, at(sights, sight++)))
    }
    for (; n < seeds.length; n++) {
      const end = sight + at(this.#lengths, n)
      let hash = mixPrimed(at(seeds, n), at(values, at(sights, sight++)))
      for (; sight < end; sight++) hash = mix(hash, at(values, at(sights, sight)))
      out[n] = hash
    }
  }
}

function numberOf(names: readonly string[], name: string): number {
  const number = names.indexOf(name)
  if (number < 0) throw new Error(`A template names "${name}", which nothing sees`)
  return number
}
