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

  /** The entry of a word's hash, less than 0 for none. */
  find(word: number): number {
    let slot = word & this.#mask
    for (;;) {
      const start = at(this.#table, slot) - 1
      if (start < 0 || at(this.entries, start) === word) return start
      slot = (slot + 1) & this.#mask
    }
  }

  /** The class of tags of a word's hash; 0 when the dictionary has no such word. */
  classOf(word: number): number {
    return this.classAt(this.find(word))
  }

  /** The only tag of a word, or UNSETTLED. */
  settledTagOf(word: number): number {
    return this.settledTagAt(this.find(word))
  }

  /** What the entry that was found tells: the class of tags, the kin (0 for none), the only tag. */
  classAt(entry: number): number {
    return entry < 0 ? 0 : at(this.entries, entry + 1) & CLASS_MASK
  }

  kinAt(entry: number): number {
    return entry < 0 ? 0 : at(this.entries, entry + 1) >>> 16
  }

  settledTagAt(entry: number): number {
    return entry < 0 ? UNSETTLED : at(this.entries, entry + 2)
  }
}
