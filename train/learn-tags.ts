import type { GoldSentence } from '#eval/conllu.ts'
import { at } from '#read/parse/mix.ts'
import { FIRST, PIECE_MAX, Sentence, TAG_SHIFT } from '#read/parse/sentence.ts'
import { TAG_FEATURES, TagFeatures } from '#read/parse/tag-features.ts'
import { bestOf, CLASSES_MAX } from '#read/parse/weights.ts'
import { UNSETTLED } from '#read/parse/word-tags.ts'
import type { Dictionary } from './dictionary.ts'
import { type Kept, Perceptron } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'
import type { TagNumbers } from './tag-numbers.ts'

export type TagLearning = {
  epochs: number
  seed: number
  /** Mistakes that a feature must be part of before it counts. */
  updatesMin: number
  /** The only weights that there will be, when given. */
  kept?: Kept | null
}
type Known = { readonly numbers: TagNumbers; readonly dictionary: Dictionary }

/** Learns to tag from gold sentences, with the tags as guessed to the left: the tagger's own mistakes are part of it. */
export function learnTags(
  sentences: readonly GoldSentence[],
  known: Known,
  { epochs, seed, updatesMin, kept = null }: TagLearning,
): Perceptron {
  const learner = new TagLearner(
    known,
    new Perceptron(known.numbers.names.length, updatesMin, kept),
  )
  const random = randomFrom(seed)
  const order = [...sentences]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const sentence of order) learner.learn(sentence)
  }
  return learner.weights
}

class TagLearner {
  readonly weights: Perceptron
  readonly #known: Known
  readonly #sentence = new Sentence()
  readonly #see = new TagFeatures()
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #scores = new Float64Array(CLASSES_MAX)

  constructor(known: Known, weights: Perceptron) {
    this.#known = known
    this.weights = weights
  }

  learn({ words }: GoldSentence): void {
    const { numbers, dictionary } = this.#known
    const sentence = this.#sentence
    const forms = words.map(({ form }) => form)
    sentence.take(forms, 0, Math.min(forms.length, PIECE_MAX), dictionary.words)
    for (let place = FIRST; place < sentence.root; place++) {
      const settled = dictionary.words.settledTagOf(at(sentence.low, place))
      const right = numbers.of(words[place - FIRST] as GoldSentence['words'][number])
      const guess = settled === UNSETTLED ? this.#learnTag(place, right) : settled
      sentence.tags[place] = guess + TAG_SHIFT
    }
  }

  #learnTag(place: number, right: number): number {
    this.#see.write(this.#sentence, place, this.#features)
    const { lists } = this.#known.dictionary
    const choices = lists[at(this.#sentence.known, place)] as Uint8Array
    this.weights.score(this.#features, choices, this.#scores)
    this.weights.tick()
    const guess = choices[bestOf(this.#scores, choices.length)] as number
    if (guess !== right && choices.includes(right)) this.weights.learn(this.#features, right, guess)
    return guess
  }
}
