import { LEXICON, WORD, WORD_COLUMNS } from './lexicon.ts'
import { at, mix } from './mix.ts'
import type { WordTags } from './word-tags.ts'

/** Tokens of the longest piece that is parsed as one; longer sentences are parsed piece by piece. */
export const PIECE_MAX = 400
/** Place of the first word: before it lie "nothing" and "the beginning". */
export const FIRST = 2
/** Places of a sentence: its words, and what lies around them. */
export const PLACES = PIECE_MAX + 8

/** Numbers in the tag column that are no tags; a tag's own number comes `TAG_SHIFT` higher. */
export const TAG_SHIFT = 3
const EDGE_TAG = { none: 0, before: 1, after: 2 } as const

/**
 * The words of one sentence as columns of hashes, used again for every sentence.
 *
 * Word i stands at place i + FIRST. Place 0 is "no word"; the place after the last word is the end, and the tree's root.
 */
export class Sentence {
  size = 0
  readonly columns = Array.from({ length: WORD_COLUMNS }, () => new Int32Array(PLACES))
  readonly low = this.columns[WORD.low] as Int32Array
  readonly form = this.columns[WORD.form] as Int32Array
  readonly shape = this.columns[WORD.shape] as Int32Array
  /** The last three letters. */
  readonly ends = this.columns[WORD.end1 + 2] as Int32Array
  /** What the dictionary knows of the word: the class of tags that it may have, 0 for unknown. */
  readonly known = new Int32Array(PLACES)
  /** A number for all words that stand among the same words, 0 for none. */
  readonly kins = new Int32Array(PLACES)
  /** The only tag that the word may have, or UNSETTLED. */
  readonly settled = new Int32Array(PLACES)
  /** Tag numbers + TAG_SHIFT; places outside the sentence hold numbers of their own. */
  readonly tags = new Int32Array(PLACES)
  /** How many of the words begin with a capital: 0 for few, 1 for some, 2 for most, as in a headline. */
  capitals = 0
  /** For words taken from another sentence: their places there, and a hash of the marks left out before each. */
  readonly origins = new Int32Array(PLACES)
  readonly marks = new Int32Array(PLACES)

  /** The place of the root: the one after the last word. */
  get root(): number {
    return this.size + FIRST
  }

  column(number: number): Int32Array {
    return this.columns[number] as Int32Array
  }

  /** Takes words `from` to `to`, at most PIECE_MAX of them. */
  take(words: readonly string[], from: number, to: number, dictionary: WordTags): void {
    this.#begin(Math.min(to - from, PIECE_MAX))
    let capitals = 0
    for (let index = 0; index < this.size; index++) {
      const place = FIRST + index
      const word = LEXICON.placeOf(words[from + index] as string)
      for (let column = 0; column < WORD_COLUMNS; column++)
        this.column(column)[place] = at(LEXICON.columns, word + column)
      const entry = dictionary.find(at(this.low, place))
      this.known[place] = dictionary.classAt(entry)
      this.kins[place] = dictionary.kinAt(entry)
      this.settled[place] = dictionary.settledTagAt(entry)
      this.tags[place] = EDGE_TAG.none
      if (at(this.form, place) !== mix(at(this.low, place), 7)) capitals++
    }
    this.capitals = capitals * 4 < this.size ? 0 : capitals * 5 < this.size * 3 ? 1 : 2
  }

  /**
   * Takes the words of a tagged sentence without its marks; of one that is all marks, every one.
   *
   * @param isMark by tag number, 1 for a tag of marks
   */
  takeWords(sentence: Sentence, isMark: Uint8Array): void {
    const { root, tags } = sentence
    const isLeftOut = (place: number) => isMark[at(tags, place) - TAG_SHIFT] === 1
    let kept = 0
    for (let place = FIRST; place < root; place++) if (!isLeftOut(place)) kept++
    const keepsAll = kept === 0
    this.#begin(keepsAll ? sentence.size : kept)
    let next = FIRST
    let marks = 0
    for (let place = FIRST; place < root; place++) {
      if (!keepsAll && isLeftOut(place)) marks = mix(mix(marks, 1), at(sentence.low, place))
      else {
        this.#copy(sentence, place, next)
        this.marks[next++] = marks
        marks = 0
      }
    }
    this.marks[next] = marks
    this.origins[next] = root
  }

  #copy(sentence: Sentence, from: number, to: number): void {
    this.origins[to] = from
    this.low[to] = at(sentence.low, from)
    this.ends[to] = at(sentence.ends, from)
    this.known[to] = at(sentence.known, from)
    this.kins[to] = at(sentence.kins, from)
    this.tags[to] = at(sentence.tags, from)
  }

  #begin(size: number): void {
    this.size = size
    for (const place of [0, 1, this.root, this.root + 1, this.root + 2, this.root + 3]) {
      const kind = place === 1 ? EDGE_TAG.before : place === this.root ? EDGE_TAG.after : 0
      for (const column of this.columns) column[place] = mix(0x51ed270b, kind)
      this.known[place] = 0
      this.kins[place] = 0
      this.marks[place] = 0
      this.tags[place] = kind
    }
  }
}
