import { at, mix } from './mix.ts'

/**
 * Feature templates: which of the things that are seen are taken together.
 *
 * Written as text, "a b" for the pair of a and b, templates apart by commas; each becomes one hash of its number and values.
 */
export class Templates {
  /** How many features there are. */
  readonly size: number
  /** Templates of one thing come first, then those of two and of three: a loop each, without loops inside. */
  readonly #ends: readonly number[]
  readonly #lengths: Int32Array
  readonly #sights: Int32Array
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
    this.#ends = Array.from(
      { length: 3 },
      (_, index) => sorted.filter(({ sights }) => sights.length <= index + 1).length,
    )
    this.#sights = Int32Array.from(sorted.flatMap(({ sights }) => sights))
    this.#seeds = Int32Array.from(sorted, ({ seed }) => seed)
    this.#lengths = Int32Array.from(sorted, ({ sights }) => sights.length)
  }

  /** Writes the hash of every template over the values that are seen. */
  write(values: Int32Array, out: Int32Array): void {
    const seeds = this.#seeds
    const sights = this.#sights
    const [ones = 0, twos = 0, threes = 0] = this.#ends
    let sight = 0
    let n = 0
    for (; n < ones; n++) out[n] = mix(at(seeds, n), at(values, at(sights, sight++)))
    for (; n < twos; n++) {
      const first = mix(at(seeds, n), at(values, at(sights, sight++)))
      out[n] = mix(first, at(values, at(sights, sight++)))
    }
    for (; n < threes; n++) {
      const first = mix(at(seeds, n), at(values, at(sights, sight++)))
      const second = mix(first, at(values, at(sights, sight++)))
      out[n] = mix(second, at(values, at(sights, sight++)))
    }
    for (; n < seeds.length; n++) {
      let hash = at(seeds, n)
      for (const end = sight + at(this.#lengths, n); sight < end; sight++)
        hash = mix(hash, at(values, at(sights, sight)))
      out[n] = hash
    }
  }
}

function numberOf(names: readonly string[], name: string): number {
  const number = names.indexOf(name)
  if (number < 0) throw new Error(`A template names "${name}", which nothing sees`)
  return number
}
