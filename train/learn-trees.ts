import { ARC_FEATURES, ArcFeatures } from '#read/parse/arc-features.ts'
import { ArcState, MOVES } from '#read/parse/arc-state.ts'
import { type Choices, MOVE_LIST, moveKey, relationsFor } from '#read/parse/choices.ts'
import { LABEL_FEATURES, LabelFeatures } from '#read/parse/label-features.ts'
import { at } from '#read/parse/mix.ts'
import { bestMove } from '#read/parse/parser.ts'
import { bestOf, CLASSES_MAX } from '#read/parse/weights.ts'
import { UNSETTLED } from '#read/parse/word-tags.ts'
import { isFree } from './oracle.ts'
import { type Kept, Perceptron } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'
import { type Known, TreeExample } from './tree-example.ts'
import type { WordTree } from './word-trees.ts'

type TreeLearning = {
  epochs: number
  seed: number
  /** Mistakes that a feature must be part of before it counts. */
  movesMin: number
  relationsMin: number
  /** How often the parser goes on from its own mistake, after the first epoch; 0 to 1. */
  explore: number
  /** By how much a right move has to win before nothing is learned. */
  margin: number
  /** The only weights that there will be, when given. */
  kept?: { readonly moves: Kept; readonly relations: Kept }
  say: (words: string) => void
}
/** Learns moves and relations together, on states that the parser's own mistakes lead to. */
export function learnTrees(
  trees: readonly WordTree[],
  known: Known & { choices: Choices },
  options: TreeLearning,
): { moves: Perceptron; relations: Perceptron } {
  const random = randomFrom(options.seed)
  const order = [...trees]
  const learner = new TreeLearner(known, options)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    const explore = epoch === 0 ? 0 : options.explore
    for (const tree of order) {
      learner.learn(tree, () => random() < explore)
    }
    options.say(`parsed ${order.length} trees, time ${epoch + 1} of ${options.epochs}`)
  }
  return learner
}

class TreeLearner {
  readonly moves: Perceptron
  readonly relations: Perceptron
  readonly #margin: number
  readonly #example: TreeExample
  readonly #choices: Choices
  readonly #state = new ArcState()
  readonly #seeArcs = new ArcFeatures()
  readonly #seeNames = new LabelFeatures()
  readonly #arcs = new Int32Array(ARC_FEATURES)
  readonly #names = new Int32Array(LABEL_FEATURES)
  readonly #moveScores = new Float64Array(MOVES)
  readonly #nameScores = new Float64Array(CLASSES_MAX)

  constructor(
    known: Known & { choices: Choices },
    { movesMin, relationsMin, margin, kept }: TreeLearning,
  ) {
    this.#margin = margin
    const relationCount = known.relations.names.length
    this.#example = new TreeExample(known)
    this.#choices = known.choices
    this.moves = new Perceptron(MOVES, movesMin, kept?.moves)
    this.relations = new Perceptron(relationCount, relationsMin, kept?.relations)
  }

  /** Parses the example and learns from every mistake. @param explores whether to go on from a mistake */
  learn(tree: WordTree, explores: () => boolean): void {
    const state = this.#state
    this.#example.take(tree)
    state.start(this.#example.words.size)
    while (!state.isDone) {
      const dependent = state.move(this.#learnMove(explores))
      if (dependent !== 0) state.label(dependent, this.#learnName(dependent))
    }
  }

  #learnMove(explores: () => boolean): number {
    const state = this.#state
    const scores = this.#moveScores
    const settled = this.#choices.moves.settledTagOf(moveKey(state, this.#example.words))
    if (settled !== UNSETTLED && state.can(settled)) return settled
    this.#seeArcs.write(state, this.#example.words, this.#arcs)
    this.moves.score(this.#arcs, MOVE_LIST, scores)
    this.moves.tick()
    const guess = bestMove(state, scores)
    const right = this.#best(true)
    const wrong = this.#best(false)
    if (right < 0 || wrong < 0) return guess
    const lead = (scores[right] as number) - (scores[wrong] as number)
    if (lead <= this.#margin) this.moves.learn(this.#arcs, right, wrong)
    return guess === right || explores() ? guess : right
  }

  /** The best-scored of the moves that lose nothing, or of those that lose something; -1 when there is none. */
  #best(free: boolean): number {
    const state = this.#state
    const scores = this.#moveScores
    let best = -1
    for (let move = 0; move < MOVES; move++) {
      const isBetter = best < 0 || (scores[move] as number) > (scores[best] as number)
      if (isBetter && state.can(move) && isFree(move, state, this.#example.gold) === free)
        best = move
    }
    return best
  }

  /** Only the relations of right arcs are learned; one of a wrong arc is guessed, as it will be. */
  #learnName(dependent: number): number {
    const head = at(this.#state.heads, dependent)
    if (head === this.#example.words.root) return 0
    const list = relationsFor(this.#choices, this.#state, this.#example.words, dependent)
    if (list.length === 1) return list[0] as number
    this.#seeNames.write(this.#state, this.#example.words, dependent, this.#names)
    this.relations.score(this.#names, list, this.#nameScores)
    const guess = list[bestOf(this.#nameScores, list.length)] as number
    const right = at(this.#example.gold.labels, dependent)
    if (head !== at(this.#example.gold.heads, dependent) || !list.includes(right)) return guess
    this.relations.tick()
    if (guess !== right) this.relations.learn(this.#names, right, guess)
    return guess
  }
}
