import { at } from './mix.ts'
import { FIRST, type Sentence, TAG_SHIFT } from './sentence.ts'
import { TAG_FEATURES, TagFeatures } from './tag-features.ts'
import type { Scores, Weights } from './weights.ts'
import { UNSETTLED, type WordTags } from './word-tags.ts'

/** Tags words one after the other: the settled ones by the dictionary, the others by weights. */
export class Tagger {
  readonly #see = new TagFeatures()
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #scores: Scores
  readonly weights: Weights
  readonly dictionary: WordTags

  constructor(weights: Weights, dictionary: WordTags, tagCount: number) {
    this.weights = weights
    this.dictionary = dictionary
    this.#scores = new Float64Array(tagCount)
  }

  /** Writes the tag of every word into the sentence. @cost O(words) */
  tag(sentence: Sentence): void {
    for (let place = FIRST; place < sentence.root; place++)
      sentence.tags[place] = this.tagAt(sentence, place) + TAG_SHIFT
  }

  /** The tag number of one word, from the tags before it. */
  tagAt(sentence: Sentence, place: number): number {
    const settled = this.dictionary.settledTagOf(at(sentence.low, place))
    if (settled !== UNSETTLED) return settled
    this.#see.write(sentence, place, this.#features)
    this.weights.score(this.#features, this.#scores)
    return bestOf(this.#scores)
  }
}

/** The number of the highest score, the first of equals. */
export function bestOf(scores: Scores): number {
  let best = 0
  for (let one = 1; one < scores.length; one++)
    if ((scores[one] as number) > (scores[best] as number)) best = one
  return best
}
