import { MIXED_BY, mix, PRIMED_BY, primed } from './mix.ts'

/** Writes the hash of every template over the values that are seen. */
type Write = (values: Int32Array, out: Int32Array) => void

/**
 * Feature templates: which of the things that are seen are taken together.
 *
 * Written as text, "a b" for the pair of a and b, templates apart by commas; each becomes one hash of its number and values.
 */
export class Templates {
  /** How many features there are. */
  readonly size: number
  readonly write: Write

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
    this.size = templates.length
    this.write = compiled(templates.toSorted((a, b) => a.sights.length - b.sights.length))
  }
}

type Template = { readonly seed: number; readonly sights: readonly number[] }

/**
 * The templates as straight code: their numbers stand in it, and each value is read once.
 *
 * Hashing takes a fifth of the time of loops over tables of templates, and it is done several times for each word. The code
 * is made of numbers alone, never of a text that is read. It repeats `mix`, of which a test makes sure.
 */
function compiled(templates: readonly Template[]): Write {
  const seen = [...new Set(templates.flatMap(({ sights }) => sights))]
  const lines = [
    'let h = 0',
    ...seen.map((sight) => `const v${sight} = values[${sight}]`),
    ...templates.map(({ seed, sights }, place) => `${hashing(seed, sights)}; out[${place}] = h`),
  ]
  return new Function('values', 'out', lines.join('\n')) as Write
}

const hashing = (seed: number, sights: readonly number[]) =>
  sights
    .map((sight, place) => {
      const prime = place === 0 ? primed(seed) : `Math.imul(h, ${PRIMED_BY})`
      return `h = Math.imul(${prime} ^ v${sight}, ${MIXED_BY}); h ^= h >>> 15`
    })
    .join('; ')

function numberOf(names: readonly string[], name: string): number {
  const number = names.indexOf(name)
  if (number < 0) throw new Error(`A template names "${name}", which nothing sees`)
  return number
}
