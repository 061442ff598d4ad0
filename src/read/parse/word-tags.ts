import { at } from './mix.ts'

/** A word without a settled tag. */
export const UNSETTLED = 255
/** Numbers a word of the dictionary: hash, class of tags with the word's kin, settled tag or UNSETTLED. */
const WIDTH = 3
const CLASS_MASK = 0xffff
/** The second number of an entry. @param kin a number for all words that stand among the same words, 0 for none */
export const classWithKin = (ofTags: number, kin: number) => ofTags | (kin << 16)

/** The dictionary: which tags a frequent word had in training, and the one tag of those that had but one. */
export class WordTags {
  readonly entries: Int32Array
  readonly #table: Int32Array
  readonly #mask: number

  /** @param entries three numbers a word: hash, class from 1, settled tag or UNSETTLED */
  constructor(entries: Int32Array) {
    this.entries = entries
    let slots = 1
    while (slots < (entries.length / WIDTH) * 2) slots *= 2
    this.#mask = slots - 1
    this.#table = new Int32Array(slots)
    for (let start = 0; start < entries.length; start += WIDTH) {
      let slot = at(entries, start) & this.#mask
      while (at(this.#table, slot) !== 0) slot = (slot + 1) & this.#mask
      this.#table[slot] = start + 1
    }
  }

  #find(word: number): number {
    let slot = word & this.#mask
    for (;;) {
      const start = at(this.#table, slot) - 1
      if (start < 0 || at(this.entries, start) === word) return start
      slot = (slot + 1) & this.#mask
    }
  }

  /** The class of tags of a word's hash; 0 when the dictionary has no such word. */
  classOf(word: number): number {
    const start = this.#find(word)
    return start < 0 ? 0 : at(this.entries, start + 1) & CLASS_MASK
  }

  /** The kin of a word, 0 for none. */
  kinOf(word: number): number {
    const start = this.#find(word)
    return start < 0 ? 0 : at(this.entries, start + 1) >>> 16
  }

  /** The only tag of a word, or UNSETTLED. */
  settledTagOf(word: number): number {
    const start = this.#find(word)
    return start < 0 ? UNSETTLED : at(this.entries, start + 2)
  }
}
