import { foldWord } from '#domain/search-tokens.ts'
import { hash32 } from '#lib/hash32.ts'
import rareness from '#model/fuse/rareness.en.json' with { type: 'json' }

/**
 * What a report is about: hashes of the stems that tell it best from other reports, the most telling first.
 *
 * Empty for a report in a language without a table of common words: there nobody knows which words tell anything.
 */
export type Sketch = Uint32Array

export const NO_SKETCH: Sketch = new Uint32Array(0)
/** Stems kept of one report. More hold no more: two reports of one event share the most telling ones. */
const KEPT_MAX = 32
const STEM = 6
const LETTERS_MIN = 3
/** How much more a stem weighs that is written as a name, or is a number: places, persons, years and counts part events. */
const NAME_WEIGHT = 2
/** A word of the first lines weighs up to this much more than one further down. */
const FIRST_WEIGHT = 4
const LINE_WORDS = 20
/** A book's words would tell no more than its beginning. */
const TEXT_MAX = 20_000

const LANGUAGE = /^en(?:-|$)/
const WORD = /\p{L}[\p{L}\p{N}]*|\p{N}+/gu
const NAME = /^[\p{Lu}\p{N}]/u
/** How telling a stem is, from how few of many texts have it. */
const LEVELS = new Map(
  Object.entries(rareness.levels).flatMap(([level, stems]) =>
    stems.split(' ').map((stem) => [stem, Number(level)] as const),
  ),
)

/**
 * The sketch of a report's text. Pure: the same text, the same sketch.
 *
 * @param language BCP 47 of the text
 * @cost linear in the text's first 20,000 UTF-16 units
 */
export function sketchOf(text: string, language: string | undefined): Sketch {
  if (!language || !LANGUAGE.test(language)) return NO_SKETCH
  const weights = [...seenIn(text)]
    .map(([stem, { times, isName }]) => {
      const rare = LEVELS.get(stem) ?? rareness.most
      return [stem, (1 + Math.log(times)) * rare * (isName ? NAME_WEIGHT : 1)] as const
    })
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return Uint32Array.from(weights.slice(0, KEPT_MAX), ([stem]) => hash32(stem))
}

type Seen = { times: number; isName: boolean }

function seenIn(text: string): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>()
  let number = 0
  for (const [word] of text.slice(0, TEXT_MAX).matchAll(WORD)) {
    const times = 1 + FIRST_WEIGHT / (1 + Math.floor(number / LINE_WORDS))
    number += 1
    const isName = NAME.test(word)
    if (word.length < LETTERS_MIN && !/\p{N}/u.test(word)) continue
    const stem = foldWord(word).slice(0, STEM)
    const held = seen.get(stem)
    if (held) {
      held.times += times
      held.isName ||= isName
    } else seen.set(stem, { times, isName })
  }
  return seen
}

export const isSameSketch = (a: Sketch, b: Sketch): boolean =>
  a.length === b.length && a.every((stem, rank) => stem === b[rank])

type Weights = { readonly of: ReadonlyMap<number, number>; readonly squares: number }

const weighed = new WeakMap<Sketch, Weights>()

/** Weights of a sketch's stems by their hashes, falling by one from each to the next; whole, so that sums are exact. */
function weightsOf(sketch: Sketch): Weights {
  const held = weighed.get(sketch)
  if (held) return held
  const of = new Map(Array.from(sketch, (stem, rank) => [stem, sketch.length - rank]))
  let squares = 0
  for (const weight of of.values()) squares += weight * weight
  const weights = { of, squares }
  weighed.set(sketch, weights)
  return weights
}

/** How alike two reports are: the cosine of their sketches, 0 to 1. Symmetric to the last bit; 0 where either has none. */
export function likeness(a: Sketch, b: Sketch): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a === b) return 1
  const [one, other] = [weightsOf(a), weightsOf(b)]
  let sum = 0
  for (const [stem, weight] of one.of) sum += weight * (other.of.get(stem) ?? 0)
  return sum / Math.sqrt(one.squares * other.squares)
}
