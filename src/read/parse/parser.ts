import { ARC_FEATURES, ArcFeatures } from './arc-features.ts'
import { ArcState, LEFT, MOVES, RIGHT, SHIFT } from './arc-state.ts'
import { type Choices, MOVE_LIST, moveKey, relationsFor } from './choices.ts'
import { LABEL_FEATURES, LabelFeatures } from './label-features.ts'
import { at } from './mix.ts'
import type { Sentence } from './sentence.ts'
import { bestOf, CLASSES_MAX, type Scores, type Weights } from './weights.ts'
import { UNSETTLED } from './word-tags.ts'

/** What a parser knows: weights for moves and for relations; relation 0 is the root's. */
type ParserWeights = {
  readonly moves: Weights
  readonly relations: Weights
  readonly choices: Choices
}

/** Parses tagged sentences, greedily: about two moves a word, each arc named as soon as it stands. */
export class Parser {
  readonly state = new ArcState()
  readonly #weights: ParserWeights
  readonly #seeArcs = new ArcFeatures()
  readonly #seeNames = new LabelFeatures()
  readonly #arcs = new Int32Array(ARC_FEATURES)
  readonly #names = new Int32Array(LABEL_FEATURES)
  readonly #moveScores: Scores = new Float64Array(MOVES)
  readonly #nameScores: Scores = new Float64Array(CLASSES_MAX)

  constructor(weights: ParserWeights) {
    this.#weights = weights
  }

  /** Leaves the tree in `state`: heads and labels. @cost O(words) */
  parse(sentence: Sentence): void {
    const { state } = this
    state.start(sentence.size)
    while (!state.isDone) {
      const dependent = state.move(this.#choose(sentence))
      if (dependent !== 0) state.label(dependent, this.#nameOf(sentence, dependent))
    }
  }

  #choose(sentence: Sentence): number {
    const { state } = this
    if (state.depth === 0) return SHIFT
    if (!state.canShift()) return state.depth === 1 ? LEFT : RIGHT
    const settled = this.#weights.choices.moves.settledTagOf(moveKey(state, sentence))
    if (settled !== UNSETTLED && state.can(settled)) return settled
    this.#seeArcs.write(state, sentence, this.#arcs)
    this.#weights.moves.score(this.#arcs, MOVE_LIST, this.#moveScores)
    return bestMove(state, this.#moveScores)
  }

  #nameOf(sentence: Sentence, dependent: number): number {
    if (at(this.state.heads, dependent) === sentence.root) return 0
    const list = relationsFor(this.#weights.choices, this.state, sentence, dependent)
    if (list.length === 1) return list[0] as number
    this.#seeNames.write(this.state, sentence, dependent, this.#names)
    this.#weights.relations.score(this.#names, list, this.#nameScores)
    return list[bestOf(this.#nameScores, list.length)] as number
  }
}

/** The best-scored move of those that a state allows. */
export function bestMove(state: ArcState, scores: Scores): number {
  let best = -1
  for (let move = 0; move < MOVES; move++) {
    const isBetter = best < 0 || (scores[move] as number) > (scores[best] as number)
    if (isBetter && state.can(move)) best = move
  }
  return best
}
