import { foldWord } from '#domain/search-tokens.ts'
import { dayNumberFromText } from '#lib/days.ts'
import { hash32 } from '#lib/hash32.ts'
import rareness from '#model/fuse/rareness.en.json' with { type: 'json' }

/**
 * What a report is about: hashes of the stems that tell it best from other reports, ascending.
 *
 * Empty for a report in a language without a table of common words: there nobody knows which words tell anything.
 */
export type Sketch = {
  readonly stems: Uint32Array
  /** How telling each stem is in this report, from 1 to 255 for the most telling. */
  readonly weights: Uint8Array
  /** Different stems in all: a longer report shares more with others, and is the better anchor of its story. */
  readonly size: number
  /** The day it was published, since 1970-01-01; null when nobody says. */
  readonly published: number | null
}

/** Stems kept of one report. More hold no more: two reports of one story share the most telling ones. */
const KEPT_MAX = 48
const WEIGHT_MAX = 255
const STEM = 6
const LETTERS_MIN = 3
/** How much more a stem weighs that is written as a name, or is a number: places, persons, years and counts part events. */
const NAME_WEIGHT = 2
/** A word of the first lines weighs up to this much more than one further down. */
const FIRST_WEIGHT = 4
const LINE_WORDS = 20
/** A book's words would tell no more than its beginning. */
const TEXT_MAX = 20_000

const DAY_LENGTH = '2031-05-04'.length
const LANGUAGE = /^en(?:-|$)/
/** A word, or a number with what stands after its point. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{N}]*/gu
const NAME = /^[\p{Lu}\p{N}]/u
/** How telling a stem is, from how few of many texts have it. */
const LEVELS = new Map(
  Object.entries(rareness.levels).flatMap(([level, stems]) =>
    stems.split(' ').map((stem) => [stem, Number(level)] as const),
  ),
)

/** A sketch of hashed stems and what each weighs, in any order; the heaviest are kept. */
export function sketchFrom(
  weighed: readonly (readonly [stem: number, weight: number])[],
  published: number | null = null,
): Sketch {
  const telling = weighed.toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, KEPT_MAX)
  const most = telling[0]?.[1] ?? 1
  const kept = telling.sort(([a], [b]) => a - b)
  return {
    stems: Uint32Array.from(kept, ([stem]) => stem),
    weights: Uint8Array.from(kept, ([, weight]) =>
      Math.max(1, Math.round((WEIGHT_MAX * weight) / most)),
    ),
    size: weighed.length,
    published,
  }
}

export const NO_SKETCH: Sketch = sketchFrom([])

/** What of a report its sketch is made of. */
export type Sketched = {
  readonly text: string
  /** BCP 47 of the text. */
  readonly language?: string | undefined
  /** `YYYY-MM-DD` or longer; another form says no day. */
  readonly published?: string | undefined
}

/**
 * The sketch of a report. Pure: the same text and day, the same sketch.
 *
 * @cost linear in the text's first 20,000 UTF-16 units
 */
export function sketchOf({ text, language, published = '' }: Sketched): Sketch {
  if (!language || !LANGUAGE.test(language)) return NO_SKETCH
  const weighed = [...seenIn(text)]
    .map(([stem, { times, isName }]) => {
      const rare = LEVELS.get(stem) ?? rareness.most
      return [hash32(stem), (1 + Math.log(times)) * rare * (isName ? NAME_WEIGHT : 1)] as const
    })
    .filter(([, weight]) => weight > 0)
  return sketchFrom(weighed, dayNumberFromText(published.slice(0, DAY_LENGTH)))
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
  a.size === b.size &&
  a.published === b.published &&
  isEqual(a.stems, b.stems) &&
  isEqual(a.weights, b.weights)

const isEqual = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  a.length === b.length && Array.prototype.every.call(a, (one, rank) => one === b[rank])

/** The stems that tell most of a sketch, the most telling first; of equals the lower. */
export function mostTelling({ stems, weights }: Sketch, max: number): readonly number[] {
  const most: number[] = []
  for (let rank = 0; rank < stems.length; rank += 1) {
    const weight = weights[rank] as number
    let at = most.length
    while (at > 0 && (weights[most[at - 1] as number] as number) < weight) at -= 1
    if (at >= max) continue
    most.splice(at, 0, rank)
    if (most.length > max) most.pop()
  }
  return most.map((rank) => stems[rank] as number)
}
