import type { Segment } from './voice-labels.ts'
import type { VoiceSentence } from './voice-sentence.ts'

/** What belongs to one cue: numbers of segments in the passage's list. */
type VoiceLink = {
  readonly cue: number
  /** Who says it; absent when nobody is named. */
  readonly source?: number
  /** What is said: one stretch, or several around the cue and in other sentences. */
  readonly contents: readonly number[]
}

/** What speaks against a pair, in words of distance: a border of sentences, a cue between; a tie in the tree speaks for it. */
const SENTENCE_COST = 15
const BETWEEN_COST = 8
const TIE_WORTH = 14
/** A pair that costs more is none. */
const SOURCE_COST_MAX = 22
const CONTENT_COST_MAX = 60
/** Cues on either side that are looked at, and heads that are climbed. */
const NEAR_MAX = 3
const CLIMB_MAX = 4
/** Cues that share a source by coordination: "said ... and added". */
const JOINED = 'conj'

/**
 * Ties the sources and contents of a passage to its cues: by the tree where it tells, else by nearness.
 *
 * A cue has one source at most, and a source may have several cues; a content has one cue.
 * @param segments in the order of the text, not overlapping
 * @cost O(words + segments)
 */
export function linkVoices(
  sentences: readonly VoiceSentence[],
  segments: readonly Segment[],
): VoiceLink[] {
  const cues = segments.flatMap(({ role }, number) => (role === 'cue' ? [number] : []))
  if (cues.length === 0) return []
  const pairs = new Pairs(sentences, segments)
  const sources = segments.flatMap(({ role }, number) => (role === 'source' ? [number] : []))
  const contents = new Map<number, number[]>()
  segments.forEach(({ role }, number) => {
    if (role !== 'content') return
    const cue = cheapest(near(cues, number), (cue) => pairs.cost(cue, number), CONTENT_COST_MAX)
    if (cue !== undefined) contents.set(cue, [...(contents.get(cue) ?? []), number])
  })
  return cues.map((cue) => {
    const source = cheapest(near(sources, cue), (one) => pairs.cost(cue, one), SOURCE_COST_MAX)
    return {
      cue,
      ...(source === undefined ? {} : { source }),
      contents: contents.get(cue) ?? [],
    }
  })
}

/** A few numbers of a sorted list before and behind another. */
function near(sorted: readonly number[], number: number): readonly number[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return sorted.slice(Math.max(0, low - NEAR_MAX), low + NEAR_MAX)
}

function cheapest(
  numbers: readonly number[],
  costOf: (number: number) => number,
  most: number,
): number | undefined {
  let [best, least] = [undefined as number | undefined, most]
  for (const number of numbers) {
    const cost = costOf(number)
    if (cost > least) continue
    best = number
    least = cost
  }
  return best
}

/** Weighs pairs of a cue and something else. */
class Pairs {
  readonly #segments: readonly Segment[]
  /** By word of the passage: its head, -1 for none; its sentence; whether it hangs there as one of several. */
  readonly #heads: number[] = []
  readonly #sentences: number[] = []
  readonly #isJoined: boolean[] = []
  readonly #isMark: boolean[] = []
  readonly #tops: readonly number[]
  /** How many cues there are before each segment. */
  readonly #cuesBefore: readonly number[]

  constructor(sentences: readonly VoiceSentence[], segments: readonly Segment[]) {
    this.#segments = segments
    sentences.forEach(({ tree }, sentence) => {
      const from = this.#heads.length
      for (const { head, relation, upos } of tree) {
        this.#heads.push(head < 0 ? -1 : from + head)
        this.#sentences.push(sentence)
        this.#isJoined.push(relation === JOINED)
        this.#isMark.push(upos === 'PUNCT')
      }
    })
    this.#tops = segments.map((segment) => this.#topOf(segment))
    let cues = 0
    this.#cuesBefore = segments.map(({ role }) => (role === 'cue' ? cues++ : cues))
  }

  cost(cue: number, other: number): number {
    const [first, last] = cue < other ? [cue, other] : [other, cue]
    const [before, behind] = [this.#segments[first] as Segment, this.#segments[last] as Segment]
    const borders =
      (this.#sentences[behind.start] as number) - (this.#sentences[before.end - 1] as number)
    const own = cue < other ? 1 : 0
    const between = (this.#cuesBefore[last] as number) - (this.#cuesBefore[first] as number) - own
    return (
      behind.start -
      before.end +
      borders * SENTENCE_COST +
      between * BETWEEN_COST -
      this.#tie(cue, other) * TIE_WORTH
    )
  }

  /** 2 for a tie of one step between a cue and something else, 1 for a longer one, 0 for none. */
  #tie(cue: number, other: number): number {
    const [cueTop, top] = [this.#tops[cue] as number, this.#tops[other] as number]
    if (this.#isIn(this.#headOf(top), cue) || this.#isIn(this.#headOf(cueTop), other)) return 2
    if (this.#isJoinedUnder(cueTop, this.#headOf(top))) return 1
    let place = this.#headOf(top)
    for (let climbed = 0; climbed < CLIMB_MAX && place >= 0; climbed++) {
      if (this.#isIn(place, cue)) return 1
      place = this.#headOf(place)
    }
    return 0
  }

  /** True when the way up from a word to another goes by coordination alone. */
  #isJoinedUnder(word: number, above: number): boolean {
    let place = word
    for (let climbed = 0; climbed < CLIMB_MAX && this.#isJoined[place]; climbed++) {
      place = this.#headOf(place)
      if (place === above) return true
    }
    return false
  }

  #headOf(word: number): number {
    return this.#heads[word] ?? -1
  }

  #isIn(word: number, segment: number): boolean {
    const { start, end } = this.#segments[segment] as Segment
    return word >= start && word < end
  }

  /** The first word of a segment whose head lies outside it. */
  #topOf({ start, end }: Segment): number {
    for (let word = start; word < end; word++) {
      const head = this.#headOf(word)
      if (!this.#isMark[word] && (head < start || head >= end)) return word
    }
    return start
  }
}
