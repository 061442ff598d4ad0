import type { GoldSentence } from '#eval/conllu.ts'
import { Lexicon, WORD } from '#read/parse/lexicon.ts'
import { wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'
import { countsOf, ranked } from './counts.ts'

/** Words seen less often have no kin; the commonest of them are what stands around others. */
const COUNT_MIN = 5
const WORDS_MAX = 16_000
const AROUND_MAX = 500
const KINS = 128
const ROUNDS = 12

/** A vector with few numbers that are not 0. */
type Sparse = { readonly places: Int32Array; readonly values: Float32Array }

/** Hashes of the words of gold sentences, then of those of raw texts. */
export function wordsOfAll(
  sentences: readonly GoldSentence[],
  texts: readonly string[],
): Int32Array[] {
  const lexicon = new Lexicon()
  const hashes = (words: readonly string[]) =>
    Int32Array.from(words, (word) => lexicon.hash(word, WORD.low))
  return [
    ...sentences.map(({ words }) => hashes(words.map(({ form }) => form))),
    ...texts.flatMap((text) =>
      splitSentences(text, '').map((span) => hashes(wordsIn(text, span).map((word) => word.text))),
    ),
  ]
}

/**
 * The kin of words: a number that words share which stand among the same words. It tells what a rare word is like.
 *
 * @param sentences raw ones, hashes of their words in a row
 * @returns the kin of each frequent enough word, from 1
 * @cost words x kins x neighbours, a dozen times
 */
export function kinOfWords(sentences: readonly Int32Array[]): Map<number, number> {
  const counts = countsOf(sentences.flatMap((words) => [...words]))
  const byUse = ranked(counts, (a, b) => a - b).filter(([, count]) => count >= COUNT_MIN)
  const words = byUse.slice(0, WORDS_MAX).map(([word]) => word)
  const vectors = vectorsOf(sentences, words)
  const kins = kinsOf(vectors)
  return new Map(words.map((word, index) => [word, (kins[index] as number) + 1]))
}

/** How often the commonest words stand before and behind each word, as it exceeds chance; of length 1. */
function vectorsOf(sentences: readonly Int32Array[], words: readonly number[]): Sparse[] {
  const numberOf = new Map(words.map((word, index) => [word, index]))
  const counts = words.map(() => new Map<number, number>())
  const totals = new Float64Array(AROUND_MAX * 2 + 2)
  const side = (word: number | undefined) => {
    const number = word === undefined ? AROUND_MAX : (numberOf.get(word) ?? -1)
    return number > AROUND_MAX ? -1 : number
  }
  const see = (own: Map<number, number>, place: number) => {
    own.set(place, (own.get(place) ?? 0) + 1)
    totals[place] = (totals[place] as number) + 1
  }
  for (const sentence of sentences)
    sentence.forEach((word, index) => {
      const own = counts[numberOf.get(word) ?? -1]
      if (!own) return
      const [before, after] = [side(sentence[index - 1]), side(sentence[index + 1])]
      if (before >= 0) see(own, before)
      if (after >= 0) see(own, AROUND_MAX + 1 + after)
    })
  return counts.map((own) => unitOf(own, totals))
}

function unitOf(counts: ReadonlyMap<number, number>, totals: Float64Array): Sparse {
  const all = totals.reduce((sum, one) => sum + one, 0)
  const own = counts.values().reduce((sum, one) => sum + one, 0)
  const kept = [...counts].flatMap(([place, count]) => {
    const value = Math.log((count * all) / (own * (totals[place] as number)))
    return value > 0 ? [[place, value] as const] : []
  })
  const length = Math.hypot(...kept.map(([, value]) => value)) || 1
  return {
    places: Int32Array.from(kept, ([place]) => place),
    values: Float32Array.from(kept, ([, value]) => value / length),
  }
}

/** Kins around centres that begin as the commonest words and move to the middle of their kin. */
function kinsOf(vectors: readonly Sparse[]): Int32Array {
  const width = AROUND_MAX * 2 + 2
  const count = Math.min(KINS, vectors.length)
  let centres = vectors.slice(0, count).map((vector) => denseOf([vector], width))
  const kins = new Int32Array(vectors.length)
  for (let round = 0; round < ROUNDS; round++) {
    vectors.forEach((vector, index) => {
      kins[index] = nearestOf(vector, centres)
    })
    const members = Map.groupBy(vectors.keys(), (index) => kins[index] as number)
    centres = centres.map((centre, kin) => {
      const own = members.get(kin)
      return own
        ? denseOf(
            own.map((index) => vectors[index] as Sparse),
            width,
          )
        : centre
    })
  }
  return kins
}

function denseOf(vectors: readonly Sparse[], width: number): Float32Array {
  const sum = new Float32Array(width)
  for (const { places, values } of vectors)
    places.forEach((place, index) => {
      sum[place] = (sum[place] as number) + (values[index] as number)
    })
  const length = Math.sqrt(sum.reduce((all, one) => all + one * one, 0)) || 1
  return sum.map((one) => one / length)
}

function nearestOf({ places, values }: Sparse, centres: readonly Float32Array[]): number {
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  centres.forEach((centre, kin) => {
    let score = 0
    for (let index = 0; index < places.length; index++)
      score += (values[index] as number) * (centre[places[index] as number] as number)
    if (score > bestScore) {
      best = kin
      bestScore = score
    }
  })
  return best
}
