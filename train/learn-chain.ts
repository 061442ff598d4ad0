import { ChainPaths } from '#read/voices/chain-paths.ts'
import { BEFORE, STEPS } from '#read/voices/label-steps.ts'
import { BORDER, LABEL_COUNT } from '#read/voices/voice-labels.ts'
import { Learnt } from './learnt.ts'
import { randomFrom, shuffle } from './random.ts'

/** A sequence to learn: the same number of feature rows for each word (row 0 weighs nothing), and its right labels. */
type ChainExample = { readonly rows: Int32Array; readonly labels: Uint8Array }

type ChainLearning = {
  readonly rowCount: number
  readonly epochs: number
  readonly seed: number
  /** How far one step goes (AdaGrad), and how much a weight is drawn to nothing. */
  readonly rate: number
  readonly decay: number
  /** Share of the features that are hidden at random. */
  readonly hidden: number
  readonly say: (words: string) => void
}
/** LABEL_COUNT weights a row; STEPS by STEPS weights of a label behind another. */
export type LearnedChain = { readonly weights: Float32Array; readonly steps: Float32Array }

/** A mistake of less than this share teaches nothing. */
const GRADIENT_MIN = 1e-3

/** Learns a chain of labels by its likelihood; weights are averaged over all passes but the first. */
export function learnChain(
  examples: readonly ChainExample[],
  options: ChainLearning,
): LearnedChain {
  const learner = new ChainLearner(options)
  const random = randomFrom(options.seed)
  const order = examples.filter(({ labels }) => labels.length > 0)
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const example of order) loss += learner.learn(example, random)
    if (epoch > 1 || options.epochs === 1) learner.keep()
    options.say(`pass ${epoch}: loss ${loss.toFixed(0)}`)
  }
  return learner.averaged()
}

class ChainLearner {
  readonly #options: ChainLearning
  readonly #weights: Learnt
  readonly #steps = new Learnt(STEPS * STEPS)
  readonly #paths = new ChainPaths()
  readonly #stepGradients = new Float64Array(STEPS * STEPS)
  #rows = new Int32Array(0)
  #scores = new Float64Array(0)

  constructor(options: ChainLearning) {
    this.#options = options
    this.#weights = new Learnt(options.rowCount * LABEL_COUNT)
  }

  keep(): void {
    this.#weights.keep()
    this.#steps.keep()
  }

  averaged(): LearnedChain {
    return {
      weights: this.#weights.averaged(),
      steps: this.#steps.averaged(),
    }
  }

  /** One step towards the right labels. Returns how unlikely they were. */
  learn({ rows, labels }: ChainExample, random: () => number): number {
    this.#reserve(labels.length, rows.length)
    this.#hide(rows, random)
    const width = rows.length / labels.length
    this.#scoreWords(labels.length, width)
    this.#paths.weighSteps(this.#steps.now)
    const all = this.#paths.take(this.#scores, labels.length)
    const right = this.#weightOf(labels)
    this.#learnSteps(labels)
    this.#learnWeights(labels, width)
    return all - right
  }

  #reserve(size: number, rowCount: number): void {
    if (this.#rows.length < rowCount) this.#rows = new Int32Array(rowCount * 2)
    if (this.#scores.length < size * LABEL_COUNT)
      this.#scores = new Float64Array(size * 2 * LABEL_COUNT)
  }

  #hide(rows: Int32Array, random: () => number): void {
    const { hidden } = this.#options
    for (let at = 0; at < rows.length; at++)
      this.#rows[at] = random() < hidden ? 0 : (rows[at] as number)
  }

  /** Sums the rows that are not hidden, as if none were. */
  #scoreWords(size: number, width: number): void {
    const scores = this.#scores.fill(0, 0, size * LABEL_COUNT)
    const weights = this.#weights.now
    for (let word = 0; word < size; word++) {
      const start = word * LABEL_COUNT
      for (let at = word * width; at < (word + 1) * width; at++) {
        const row = (this.#rows[at] as number) * LABEL_COUNT
        if (row === 0) continue
        for (let label = 0; label < LABEL_COUNT; label++)
          scores[start + label] =
            (scores[start + label] as number) + (weights[row + label] as number)
      }
    }
    const unhidden = 1 / (1 - this.#options.hidden)
    for (let at = 0; at < size * LABEL_COUNT; at++) scores[at] = (scores[at] as number) * unhidden
  }

  /** What the right labels weigh, with their steps. */
  #weightOf(labels: Uint8Array): number {
    let weight = 0
    for (let word = 0; word <= labels.length; word++) {
      weight += this.#steps.now[stepAt(labels, word)] as number
      if (word < labels.length)
        weight += this.#scores[word * LABEL_COUNT + (labels[word] as number)] as number
    }
    return weight
  }

  #learnSteps(labels: Uint8Array): void {
    const gradients = this.#stepGradients.fill(0)
    const size = labels.length
    const add = (step: number, amount: number) => {
      gradients[step] = (gradients[step] as number) + amount
    }
    for (let word = 0; word <= size; word++) add(stepAt(labels, word), 1)
    for (let label = 0; label < LABEL_COUNT; label++) {
      add(BORDER * STEPS + label, -this.#paths.likelihood(0, label))
      add(label * STEPS + BORDER, -this.#paths.likelihood(size - 1, label))
    }
    for (let word = 1; word < size; word++) this.#expectSteps(word, add)
    gradients.forEach((gradient, step) => {
      if (gradient !== 0) this.#steps.move(step, gradient, this.#options.rate)
    })
  }

  #expectSteps(word: number, add: (step: number, amount: number) => void): void {
    const paths = this.#paths
    for (let label = 0; label < LABEL_COUNT; label++) {
      const on = paths.behind(word, label) * paths.worth(word, label)
      if (on === 0) continue
      for (const before of BEFORE[label] as readonly number[]) {
        const step = before * STEPS + label
        add(step, -paths.ahead(word - 1, before) * (paths.factors[step] as number) * on)
      }
    }
  }

  #learnWeights(labels: Uint8Array, width: number): void {
    for (let word = 0; word < labels.length; word++)
      for (let label = 0; label < LABEL_COUNT; label++) {
        const gradient = (label === labels[word] ? 1 : 0) - this.#paths.likelihood(word, label)
        if (Math.abs(gradient) < GRADIENT_MIN) continue
        this.#learnRows({ from: word * width, to: (word + 1) * width, label }, gradient)
      }
  }

  #learnRows(where: { from: number; to: number; label: number }, gradient: number): void {
    const { rate, decay } = this.#options
    for (let at = where.from; at < where.to; at++) {
      const row = this.#rows[at] as number
      if (row === 0) continue
      const place = row * LABEL_COUNT + where.label
      this.#weights.move(place, gradient - decay * (this.#weights.now[place] as number), rate)
    }
  }
}

/** The step that leads to a word; behind the last word, the one that leads out. */
function stepAt(labels: Uint8Array, word: number): number {
  const before = word === 0 ? BORDER : (labels[word - 1] as number)
  const after = word === labels.length ? BORDER : (labels[word] as number)
  return before * STEPS + after
}
