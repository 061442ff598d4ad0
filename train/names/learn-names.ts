import { BestLabels } from '#read/names/best-labels.ts'
import { LABELS, NO_NAME } from '#read/names/named-sentence.ts'
import { randomFrom, shuffle } from '#train/random.ts'
import type { Chain } from './chains.ts'
import { likelyLabels } from './forward-backward.ts'

export type NameLearning = {
  readonly epochs: number
  readonly seed: number
  /** Share of the features that each word goes without each time, so that no feature is relied on alone. */
  readonly dropProbability: number
  readonly rate: number
}
/** Weights that were learned: LABELS a feature, and as `NameModel` has them. */
export type LearnedNames = {
  readonly rowOf: ReadonlyMap<number, number>
  readonly weights: Float32Array
  readonly behind: Float32Array
  readonly again: Float32Array
}

const LEAST = 1e-6
/** A gradient below this changes nothing. */
const GRADIENT_MIN = 1e-4

/** Learns a conditional random field from texts of chains. The same call learns the same. @source AdaGrad: Duchi et al. 2011 */
export function learnNames(
  texts: readonly (readonly Chain[])[],
  learning: NameLearning,
): LearnedNames {
  const learner = new NameLearner(texts, learning)
  const random = randomFrom(learning.seed)
  const order = [...texts]
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    shuffle(order, random)
    for (const chains of order) learner.learnText(chains)
  }
  return learner.learned
}

/** Numbers that learn, each with the sum of its squared gradients. */
class Learning {
  readonly values: Float32Array
  readonly #squares: Float32Array
  readonly #rate: number

  constructor(size: number, rate: number) {
    this.values = new Float32Array(size)
    this.#squares = new Float32Array(size)
    this.#rate = rate
  }

  step(place: number, gradient: number): void {
    const squares = (this.#squares[place] as number) + gradient * gradient
    this.#squares[place] = squares
    this.values[place] =
      (this.values[place] as number) - (this.#rate * gradient) / Math.sqrt(squares + LEAST)
  }
}

class NameLearner {
  readonly #rowOf = new Map<number, number>()
  readonly #weights: Learning
  readonly #behind: Learning
  readonly #again: Learning
  readonly #best = new BestLabels()
  readonly #random: () => number
  readonly #dropProbability: number

  constructor(texts: readonly (readonly Chain[])[], { seed, rate, dropProbability }: NameLearning) {
    for (const { features } of texts.flat())
      for (const own of features)
        for (const feature of own)
          if (!this.#rowOf.has(feature)) this.#rowOf.set(feature, this.#rowOf.size)
    this.#weights = new Learning(this.#rowOf.size * LABELS, rate)
    this.#behind = new Learning((LABELS + 1) * LABELS, rate)
    this.#again = new Learning(LABELS * LABELS, rate)
    this.#random = randomFrom(seed + 1)
    this.#dropProbability = dropProbability
  }

  get learned(): LearnedNames {
    return {
      rowOf: this.#rowOf,
      weights: this.#weights.values,
      behind: this.#behind.values,
      again: this.#again.values,
    }
  }

  /** Learns chain after chain; what a word was before is what was guessed of it. */
  learnText(chains: readonly Chain[]): void {
    const remembered = new Map<number, number>()
    for (const chain of chains) {
      const before = chain.letters.map((letters) => remembered.get(letters) ?? NO_NAME)
      this.#learnChain(chain, before)
      chain.letters.forEach((letters, word) => {
        const label = this.#best.labels[word] as number
        if (label !== NO_NAME) remembered.set(letters, label)
      })
    }
  }

  #learnChain({ features, labels }: Chain, before: readonly number[]): void {
    const size = labels.length
    const rows = features.map((own) => this.#rowsOf(own))
    const scores = this.#best.scores
    rows.forEach((own, word) => {
      this.#score(own, before[word] ?? NO_NAME, scores.subarray(word * LABELS, (word + 1) * LABELS))
    })
    this.#best.find(size, this.#behind.values)
    const likely = likelyLabels(scores, size, this.#behind.values)
    this.#stepPairs(labels, likely.behind)
    for (let word = 0; word < size; word++) {
      const gradients = likely.words.subarray(word * LABELS, (word + 1) * LABELS)
      const right = labels[word] ?? NO_NAME
      gradients[right] = (gradients[right] as number) - 1
      this.#stepWord(rows[word] ?? [], before[word] ?? NO_NAME, gradients)
    }
  }

  #stepWord(rows: readonly number[], before: number, gradients: Float64Array): void {
    gradients.forEach((gradient, label) => {
      if (Math.abs(gradient) < GRADIENT_MIN) return
      this.#again.step(before * LABELS + label, gradient)
      for (const row of rows) this.#weights.step(row * LABELS + label, gradient)
    })
  }

  #rowsOf(features: Int32Array): number[] {
    const rows: number[] = []
    for (const feature of features)
      if (this.#random() >= this.#dropProbability) rows.push(this.#rowOf.get(feature) ?? 0)
    return rows
  }

  #score(rows: readonly number[], before: number, out: Float64Array): void {
    for (let label = 0; label < LABELS; label++)
      out[label] = this.#again.values[before * LABELS + label] as number
    for (const row of rows)
      for (let label = 0; label < LABELS; label++)
        out[label] = (out[label] as number) + (this.#weights.values[row * LABELS + label] as number)
  }

  #stepPairs(labels: readonly number[], expected: Float64Array): void {
    const gradients = expected.slice()
    labels.forEach((label, word) => {
      const row = word === 0 ? LABELS : (labels[word - 1] ?? NO_NAME)
      const place = row * LABELS + label
      gradients[place] = (gradients[place] as number) - 1
    })
    gradients.forEach((gradient, place) => {
      if (gradient !== 0) this.#behind.step(place, gradient)
    })
  }
}
