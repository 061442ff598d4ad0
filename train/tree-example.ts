import { at } from '#read/parse/mix.ts'
import { FIRST, PLACES, Sentence, TAG_SHIFT } from '#read/parse/sentence.ts'
import type { Dictionary } from './dictionary.ts'
import type { RelationNumbers } from './relation-numbers.ts'
import { headsByPlace, type WordTree } from './word-trees.ts'

/** What relations, words and tags mean. */
export type Known = {
  readonly relations: RelationNumbers
  readonly dictionary: Dictionary
  /** By tag number, 1 for a tag of marks. */
  readonly isMark: Uint8Array
}

/** One gold tree as the parser sees it: words without marks, guessed tags; used again for every tree. */
export class TreeExample {
  readonly whole = new Sentence()
  /** The words without the marks. */
  readonly words = new Sentence()
  readonly gold = {
    heads: new Int32Array(PLACES),
    lastDependent: new Int32Array(PLACES),
    labels: new Int32Array(PLACES),
  }
  readonly #known: Known

  constructor(known: Known) {
    this.#known = known
  }

  take({ sentence: { words }, tags, kept, heads }: WordTree): void {
    const { dictionary, isMark, relations } = this.#known
    const { lastDependent, labels, heads: goldHeads } = this.gold
    const forms = words.map(({ form }) => form)
    this.whole.take(forms, 0, forms.length, dictionary.words)
    tags.forEach((tag, index) => {
      this.whole.tags[FIRST + index] = tag + TAG_SHIFT
    })
    this.words.takeWords(this.whole, isMark)
    goldHeads.set(headsByPlace(heads))
    lastDependent.fill(0)
    kept.forEach((index, number) => {
      const place = FIRST + number
      labels[place] = relations.of(words[index]?.relation ?? '')
      lastDependent[at(goldHeads, place)] = place
    })
  }
}
