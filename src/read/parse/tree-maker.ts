import type { Choices } from './choices.ts'
import { MarkChooser } from './marks.ts'
import { at } from './mix.ts'
import { headOfStretch, pairsIn } from './pairs.ts'
import { Parser } from './parser.ts'
import { FIRST, PLACES, Sentence } from './sentence.ts'
import type { Weights } from './weights.ts'

/** Weights for moves, relations and marks; relation 0 is the root's. */
type TreeModel = {
  readonly moveWeights: Weights
  readonly relationWeights: Weights
  readonly markWeights: Weights
  readonly choices: Choices
  readonly relations: readonly string[]
}

/** The relation of a mark to its head. */
const MARK = 'punct'

/**
 * Makes the tree of a tagged sentence: first of its words, then each mark of punctuation is hung on one of them.
 *
 * Marks between words are seen by the parser but never stand in its way, so it decides less and looks further.
 */
export class TreeMaker {
  /** Heads by place of the sentence, and relation numbers. */
  readonly heads = new Int32Array(PLACES)
  readonly relations = new Int32Array(PLACES)
  /** By word of the sentence, the place of the last one of the tree up to it. */
  readonly #gaps = new Int32Array(PLACES)
  readonly #words = new Sentence()
  readonly #parser: Parser
  readonly #marks: MarkChooser
  readonly #isMark: Uint8Array
  readonly #markRelation: number

  /** @param isMark by tag number, 1 for a tag of marks */
  constructor(model: TreeModel, isMark: Uint8Array) {
    this.#parser = new Parser({
      moves: model.moveWeights,
      relations: model.relationWeights,
      choices: model.choices,
    })
    this.#marks = new MarkChooser(model.markWeights)
    this.#isMark = isMark
    this.#markRelation = Math.max(model.relations.indexOf(MARK), 0)
  }

  /** Leaves heads and relations of the places of a sentence. @cost O(words) for at most PIECE_MAX words */
  make(sentence: Sentence, forms: readonly string[]): void {
    const words = this.#words
    words.takeWords(sentence, this.#isMark)
    this.#parser.parse(words)
    const { heads, labels } = this.#parser.state
    this.heads.fill(0, 0, sentence.root + 1)
    for (let place = FIRST; place < words.root; place++) {
      const origin = at(words.origins, place)
      this.heads[origin] = at(words.origins, at(heads, place))
      this.relations[origin] = at(labels, place) - 1
    }
    if (words.size < sentence.size) this.#hangMarks(sentence, forms)
  }

  /** Marks are what has no head yet. */
  #hangMarks(sentence: Sentence, forms: readonly string[]): void {
    const { origins } = this.#words
    const partners = pairsIn(forms, (index) => at(this.heads, index + FIRST) === 0)
    let gap = FIRST - 1
    const gaps = this.#gaps
    for (let index = 0; index < forms.length; index++) {
      if (at(this.heads, index + FIRST) !== 0) gap++
      gaps[index] = gap
    }
    for (let index = 0; index < forms.length; index++) {
      const place = index + FIRST
      if (at(this.heads, place) !== 0) continue
      const over =
        this.#overPair(index, at(partners, index)) || this.#chosen(sentence, place, at(gaps, index))
      this.heads[place] = at(origins, over)
      this.relations[place] = this.#markRelation
    }
  }

  #chosen(sentence: Sentence, place: number, gap: number): number {
    const mark = at(sentence.low, place)
    return this.#marks.headOf(this.#parser.state, this.#words, { mark, gap })
  }

  /** The head of what a pair of marks encloses, 0 when it has none of its own. */
  #overPair(index: number, partner: number): number {
    if (partner < 0) return 0
    const gaps = this.#gaps
    const first = at(gaps, Math.min(index, partner)) + 1
    return headOfStretch(this.#parser.state.heads, first, at(gaps, Math.max(index, partner)))
  }
}
