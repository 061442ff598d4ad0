import { lone } from '#read/by-word.ts'
import { at, hashOf, mix } from './mix.ts'

/** Columns of one word: hashes of its lower-case letters, its form, its shape, its ends and its beginnings. */
export const WORD = { low: 0, form: 1, shape: 2, end1: 3, begin1: 7 } as const
export const WORD_COLUMNS = 9
const ENDS_MAX = 4
const BEGINS_MAX = 2
/** Words remembered at once; a text of more different words forgets and starts anew. */
const WORDS_MAX = 1 << 15
/** Letters of a word that its hashes look at; no word of a language is longer. */
const LETTERS_MAX = 60
/** Longer ones are hardly ever met again; they are looked at anew each time. */
const KEPT_LETTERS_MAX = 40

const ADDRESS = /^(?:https?:|www\.)|@.+\.|\.(?:com|org|net|edu|gov)\b/i
const NUMBER = /^[+-]?\d[\d.,:/]*$/

/** Hashes of words, each computed once and kept while there is room. */
export class Lexicon {
  readonly columns = new Int32Array(WORDS_MAX * WORD_COLUMNS)
  readonly #places = new Map<string, number>()

  /** Where the columns of a word start. */
  placeOf(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    if (this.#places.size === WORDS_MAX) this.#places.clear()
    const place = this.#places.size * WORD_COLUMNS
    if (word.length <= KEPT_LETTERS_MAX) this.#places.set(lone(word), place)
    writeColumns(word.slice(0, LETTERS_MAX), this.columns, place)
    return place
  }

  /** One column of a word by itself. */
  hash(word: string, column: number): number {
    return at(this.columns, this.placeOf(word) + column)
  }
}

/** The one that all stages share, since they look at the same words. */
export const LEXICON = new Lexicon()

function writeColumns(word: string, columns: Int32Array, place: number): void {
  const kind = kindOf(word)
  const low = kind === '' ? word.toLowerCase().replaceAll('’', "'") : kind
  const low32 = hashOf(low)
  columns[place + WORD.low] = low32
  columns[place + WORD.form] = mix(kind === '' ? hashOf(word.replaceAll('’', "'")) : low32, 7)
  columns[place + WORD.shape] = hashOf(shapeOf(word)) ^ hashOf(kind)
  for (let length = 1; length <= ENDS_MAX; length++)
    columns[place + WORD.end1 + length - 1] =
      low.length <= length ? mix(low32, 1) : hashOf(low, low.length - length)
  for (let length = 1; length <= BEGINS_MAX; length++)
    columns[place + WORD.begin1 + length - 1] =
      low.length <= length ? mix(low32, 2) : hashOf(low, 0, length)
}

/** Words that are told by their kind, not by their letters: addresses, and numbers by how long they are. */
function kindOf(word: string): string {
  if (NUMBER.test(word)) return word.replace(/\d/g, '0').replace(/0{5,}/g, '00000')
  return ADDRESS.test(word) ? '\u0000address' : ''
}

/** "Xxx-d" for "Orlov-2": a letter a run of up to three equal kinds. */
function shapeOf(word: string): string {
  let shape = ''
  for (const letter of word) {
    const kind = /\p{Lu}/u.test(letter)
      ? 'X'
      : /\p{L}/u.test(letter)
        ? 'x'
        : /\p{N}/u.test(letter)
          ? 'd'
          : letter
    if (!shape.endsWith(kind + kind)) shape += kind
  }
  return shape
}
