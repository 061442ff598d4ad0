import { ArcState } from '#read/parse/arc-state.ts'
import { MARK_FEATURES, MARK_HEADS, MARK_LIST, MarkFeatures, markHeads } from '#read/parse/marks.ts'
import { at } from '#read/parse/mix.ts'
import { FIRST } from '#read/parse/sentence.ts'
import { bestOf } from '#read/parse/weights.ts'
import { Perceptron } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'
import { type Known, TreeExample } from './tree-example.ts'
import { numbersOf, type WordTree } from './word-trees.ts'

type MarkLearning = Known & { readonly epochs: number; readonly seed: number }

/** Learns on which word a mark hangs, from gold trees of words and the marks between them. */
export function learnMarks(trees: readonly WordTree[], options: MarkLearning): Perceptron {
  const weights = new Perceptron(MARK_HEADS, 1)
  const random = randomFrom(options.seed)
  const order = [...trees]
  const learner = new MarkLearner(weights, options)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const tree of order) learner.learn(tree)
  }
  return weights
}

class MarkLearner {
  readonly #weights: Perceptron
  readonly #example: TreeExample
  readonly #state = new ArcState()
  readonly #see = new MarkFeatures()
  readonly #features = new Int32Array(MARK_FEATURES)
  readonly #scores = new Float64Array(MARK_HEADS)

  constructor(weights: Perceptron, options: MarkLearning) {
    this.#weights = weights
    this.#example = new TreeExample(options)
  }

  learn(tree: WordTree): void {
    const { words } = tree.sentence
    if (tree.kept.length === words.length) return
    this.#take(tree)
    const numbers = numbersOf(tree.kept)
    let gap = FIRST - 1
    words.forEach((word, index) => {
      if (numbers.has(index)) gap++
      else {
        const number = numbers.get(word.head - 1)
        if (number !== undefined) this.#learnMark(index, gap, FIRST + number - 1)
      }
    })
  }

  #take(tree: WordTree): void {
    this.#example.take(tree)
    const { heads, labels } = this.#example.gold
    this.#state.start(this.#example.words.size)
    this.#state.heads.set(heads)
    this.#state.labels.set(labels.map((relation) => relation + 1))
    this.#state.labels[0] = 0
  }

  #learnMark(index: number, gap: number, gold: number): void {
    const state = this.#state
    const heads = markHeads(state.heads, gap, state.root)
    const right = heads.indexOf(gold)
    if (right < 0 || (heads[1] === 0 && heads[2] === 0)) return
    const mark = at(this.#example.whole.low, FIRST + index)
    this.#see.write({ state, words: this.#example.words, mark, gap }, heads, this.#features)
    this.#weights.score(this.#features, MARK_LIST, this.#scores)
    this.#weights.tick()
    heads.forEach((head, one) => {
      if (head === 0) this.#scores[one] = Number.NEGATIVE_INFINITY
    })
    const guess = bestOf(this.#scores, MARK_HEADS)
    if (guess !== right) this.#weights.learn(this.#features, right, guess)
  }
}
