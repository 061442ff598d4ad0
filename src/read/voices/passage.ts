import { LEXICON, WORD } from '#read/parse/lexicon.ts'
import { at, mix } from '#read/parse/mix.ts'
import { QUOTED, type Quotation } from './quotation.ts'
import type { TreeWord, VoiceSentence } from './voice-sentence.ts'

/** Words of the longest passage; a longer paragraph is taken in parts. */
export const PASSAGE_MAX = 2000
/** Places before the first word and behind the last one, which stand for "nothing". */
export const PAD = 3
export const PASSAGE_PLACES = PASSAGE_MAX + 2 * PAD
/** Opening and closing marks look the same however they are written. */
const OPENING_HASH = 0x1f0e3d5b
const CLOSING_HASH = 0x2a6b7c99
const SINCE_MAX = 6
const BESIDE = 'parataxis'
const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'csubj'])
/** The name of a tag or a relation, of which a language has a few dozen. */
type Name = { readonly hash: number; readonly isSubject: 0 | 1; readonly isBeside: 0 | 1 }
const column = () => new Int32Array(PASSAGE_PLACES)

/**
 * The words of a passage (a paragraph, or a part of a long one) as columns of hashes and places, used again for each.
 *
 * Word i stands at place i + PAD; place 0 is "no word".
 */
export class Passage {
  size = 0
  readonly low = column()
  readonly lemma = column()
  readonly tag = column()
  readonly relation = column()
  readonly shape = column()
  readonly ending = column()
  /** Place of the head; 0 for a root. */
  readonly head = column()
  /** First and last place of what hangs on a word, itself among it. */
  readonly first = column()
  readonly last = column()
  /** Places so that every word comes before its head. */
  readonly upwards = column()
  /** How the word stands to quotation marks. */
  readonly quoted = column()
  /** Words since a quotation mark, up to a few. */
  readonly sinceMark = column()
  /** Number of the word's sentence, from 0. */
  readonly sentence = column()
  /** What kind of word the subject is. */
  readonly subject = column()
  /** 1 for a verb; for a pronoun; for a clause put beside another; for a mark. */
  readonly isVerb = new Uint8Array(PASSAGE_PLACES)
  readonly isPronoun = new Uint8Array(PASSAGE_PLACES)
  readonly isBeside = new Uint8Array(PASSAGE_PLACES)
  readonly isMark = new Uint8Array(PASSAGE_PLACES)
  /** Place of the first word of each sentence, and the end. */
  readonly starts: number[] = []
  /** By sentence: which states of quotation it has, as bits. */
  readonly marks = column()
  readonly #isSubject = new Uint8Array(PASSAGE_PLACES)
  readonly #left = column()
  readonly #names = new Map<string, Name>()
  readonly #edges: readonly Int32Array[]

  constructor() {
    this.#edges = [
      this.low, this.lemma, this.tag, this.relation, this.shape, this.ending, this.quoted, this.head, this.subject,
    ] // biome-ignore format: one list
    for (let place = 0; place < PAD; place++) this.#clear(place)
  }

  /** The place behind the last word. */
  get end(): number {
    return this.size + PAD
  }

  /** Takes the sentences of a passage; words beyond PASSAGE_MAX are left out. */
  take(sentences: readonly VoiceSentence[], quotation: Quotation): void {
    this.size = 0
    this.starts.length = 0
    for (const sentence of sentences) this.#add(sentence, quotation)
    for (let place = this.end; place < this.end + PAD; place++) this.#clear(place)
    this.#climb()
    this.#readMarks()
    this.starts.push(this.end)
  }

  /** 1 when a place is the first of what hangs on a word, 2 when it is the last, 3 for both. */
  edgesOf(top: number, place: number): number {
    return (at(this.first, top) === place ? 1 : 0) + (at(this.last, top) === place ? 2 : 0)
  }

  /** True when a place lies within what hangs on a word. */
  holds(top: number, place: number): boolean {
    return at(this.first, top) <= place && place <= at(this.last, top)
  }

  #clear(place: number): void {
    for (const one of this.#edges) one[place] = 0
    this.sentence[place] = -1
    this.isVerb[place] = 0
    this.isBeside[place] = 0
    this.isMark[place] = 0
  }

  #add(sentence: VoiceSentence, quotation: Quotation): void {
    const { tree } = sentence
    const from = this.end
    const count = Math.min(tree.length, PASSAGE_MAX - this.size)
    quotation.follow(sentence, this.quoted.subarray(from))
    let marks = 0
    for (let index = 0; index < count; index++) {
      const word = tree[index] as TreeWord
      const place = from + index
      this.#write(place, word)
      this.head[place] = word.head < 0 || word.head >= count ? 0 : from + word.head
      this.sentence[place] = this.starts.length
      marks |= 1 << at(this.quoted, place)
    }
    this.marks[this.starts.length] = marks
    this.starts.push(from)
    this.size += count
  }

  #write(place: number, word: TreeWord): void {
    const own = LEXICON.placeOf(word.word)
    const quoted = at(this.quoted, place)
    this.shape[place] = at(LEXICON.columns, own + WORD.shape)
    this.ending[place] = at(LEXICON.columns, own + WORD.end1 + 2)
    this.low[place] =
      quoted === QUOTED.opening
        ? OPENING_HASH
        : quoted === QUOTED.closing
          ? CLOSING_HASH
          : at(LEXICON.columns, own + WORD.low)
    this.lemma[place] =
      word.lemma === word.word
        ? at(LEXICON.columns, own + WORD.low)
        : LEXICON.hash(word.lemma, WORD.low)
    const relation = this.#nameOf(word.relation)
    this.tag[place] = this.#nameOf(word.xpos).hash
    this.relation[place] = relation.hash
    this.subject[place] = 0
    this.#isSubject[place] = relation.isSubject
    this.isVerb[place] = word.upos === 'VERB' ? 1 : 0
    this.isPronoun[place] = word.upos === 'PRON' ? 1 : 0
    this.isMark[place] = word.upos === 'PUNCT' ? 1 : 0
    this.isBeside[place] = relation.isBeside
  }

  #nameOf(name: string): Name {
    const known = this.#names.get(name)
    if (known) return known
    const hash = LEXICON.hash(name, WORD.form)
    const made: Name = {
      hash,
      isSubject: SUBJECTS.has(name) ? 1 : 0,
      isBeside: name === BESIDE ? 1 : 0,
    }
    this.#names.set(name, made)
    return made
  }

  /** Orders the words from the leaves upwards, and finds how far what hangs on each reaches. */
  #climb(): void {
    const { head, upwards, end } = this
    const left = this.#left
    left.fill(0, 0, end)
    for (let place = PAD; place < end; place++) {
      this.first[place] = place
      this.last[place] = place
      const above = at(head, place)
      left[above] = at(left, above) + 1
    }
    let ready = 0
    for (let place = PAD; place < end; place++) if (left[place] === 0) upwards[ready++] = place
    for (let next = 0; next < ready; next++) {
      const place = at(upwards, next)
      const above = at(head, place)
      if (above === 0) continue
      this.#pass(place, above)
      left[above] = at(left, above) - 1
      if (left[above] === 0) upwards[ready++] = above
    }
  }

  /** What a head learns of a word that hangs on it. */
  #pass(place: number, above: number): void {
    this.first[above] = Math.min(at(this.first, above), at(this.first, place))
    this.last[above] = Math.max(at(this.last, above), at(this.last, place))
    if (this.#isSubject[place] === 1)
      this.subject[above] = mix(
        at(this.tag, place),
        this.isPronoun[place] === 1 ? at(this.lemma, place) : 0,
      )
  }

  #readMarks(): void {
    let since = SINCE_MAX
    for (let place = PAD; place < this.end; place++) {
      since = at(this.quoted, place) >= QUOTED.opening ? 0 : Math.min(since + 1, SINCE_MAX)
      this.sinceMark[place] = since
    }
  }
}
