import { Lexicon, WORD } from '#read/parse/lexicon.ts'
import { at, hashOf, mix } from '#read/parse/mix.ts'
import { Templates } from '#read/parse/templates.ts'
import { BODIES, FIRST_NAMES, listsOf } from './name-lists.ts'
import type { TaggedSentence, TaggedWord } from './named-sentence.ts'
import { CAPITAL, CLOSED, openWords, WORDS_MAX } from './open-words.ts'

/**
 * What is seen of a word: w letters, f as written, s shape, e2 e3 b3 its ends and beginning, t tag, g the lists that it stands
 * in, h whether it is a first name, o whether it tells an organisation, p the place that it is part of; a minus or plus is the
 * neighbour on that side. A run is a stretch of words with capitals: rb the word before it, ra the one behind it, rl its
 * last word, rg that one's lists, rt whether it tells an organisation, rh whether the run begins with a first name, rn the
 * place in the run. "caps" says whether most words have capitals.
 */
const SEEN =
  'w f s e2 e3 b3 t g p -w -s -t -g -p +w +s +t +g +p rb ra rl rg rn first caps h -h +h o rt rh'
const TEMPLATES = `
  w, f, s, e2, e3, b3, t, g, p, -w, +w, -s s, s +s, -t t, t +t, -g g, g +g, -p p, p +p, rb, ra, rb ra, rl, rg, rb p, ra p,
  rb s, rb g, rl p, rn s, first s, caps s, w -w, w +w, -w +w, p g, p t, -h h +h, h rn, rh o, o rn, rt rb, rh ra, o p`

const NAMES = SEEN.split(' ')
const NAME_TEMPLATES = new Templates(NAMES, TEMPLATES)
/** Features of a word for its label. */
export const NAME_FEATURES = NAME_TEMPLATES.size

/** Columns begin with the word before the first, and end with the one after the last. */
const EDGE = 0x51ed270b
/** How much of a run is told apart. */
const RUN_SEEN = { place: 3, length: 4 }

/** What is known of the place that a word is part of, a hash; 0 for none. Asked in the order of the text. */
export type PlaceOf = (word: TaggedWord) => number

/** One sentence as columns of hashes, and the features of its words. Works in memory of its own: one at a time. */
export class NameFeatures {
  size = 0
  readonly open = new Uint8Array(WORDS_MAX)
  readonly #lexicon = new Lexicon()
  readonly #columns = {
    low: column(), form: column(), shape: column(), end2: column(), end3: column(), begin3: column(), tag: column(),
    lists: column(), place: column(),
  } // biome-ignore format: one list
  readonly #runFrom = new Int32Array(WORDS_MAX)
  readonly #runTo = new Int32Array(WORDS_MAX)
  readonly #seen = new Int32Array(NAMES.length)
  #isMostlyCapitals = 0

  /** Takes a sentence. Returns whether any of its words may be in a name. */
  take(sentence: TaggedSentence, placeOf: PlaceOf): boolean {
    this.size = Math.min(sentence.length, WORDS_MAX)
    const capitals = openWords(sentence, this.size, this.open)
    if (capitals === 0) return false
    this.#isMostlyCapitals = capitals * 3 > this.size * 2 ? 1 : 0
    this.#markRuns()
    this.#fill(sentence, placeOf)
    return true
  }

  #markRuns(): void {
    for (let from = 0; from < this.size; ) {
      let to = from + 1
      if (this.open[from] === CAPITAL) while (to < this.size && this.open[to] === CAPITAL) to++
      this.#runFrom.fill(from, from, to)
      this.#runTo.fill(to, from, to)
      from = to
    }
  }

  #fill(sentence: TaggedSentence, placeOf: PlaceOf): void {
    this.#fillEdge(0)
    this.#fillEdge(this.size + 1)
    for (let index = 0; index < this.size; index++)
      if (this.#isNear(index)) this.#fillWord(sentence[index] as TaggedWord, index, placeOf)
  }

  #fillEdge(place: number): void {
    const { low, shape, tag, lists, place: places } = this.#columns
    for (const one of [low, shape, tag]) one[place] = EDGE
    for (const one of [lists, places]) one[place] = 0
  }

  #fillWord(one: TaggedWord, index: number, placeOf: PlaceOf): void {
    const place = index + 1
    const from = this.#lexicon.placeOf(one.word)
    const hashes = this.#lexicon.columns
    const { low, form, shape, end2, end3, begin3, tag, lists, place: places } = this.#columns
    low[place] = at(hashes, from + WORD.low)
    form[place] = at(hashes, from + WORD.form)
    shape[place] = at(hashes, from + WORD.shape)
    end2[place] = at(hashes, from + WORD.end1 + 1)
    end3[place] = at(hashes, from + WORD.end1 + 2)
    begin3[place] = at(hashes, from + WORD.begin1 + 2)
    tag[place] = hashOf(one.xpos)
    lists[place] = listsOf(one.word)
    places[place] = this.open[index] === CLOSED ? 0 : placeOf(one)
  }

  /** Only words that may be in names, and their neighbours, are ever looked at. */
  #isNear(index: number): boolean {
    const { open, size } = this
    return (
      open[index] !== CLOSED ||
      (index > 0 && open[index - 1] !== CLOSED) ||
      (index + 1 < size && open[index + 1] !== CLOSED)
    )
  }

  /** The letters of a word as a number, by which a text's names are remembered. */
  lettersAt(index: number): number {
    return at(this.#columns.low, index + 1)
  }

  /** Writes the features of a word that may be in a name. */
  write(index: number, out: Int32Array): void {
    const { low, form, shape, end2, end3, begin3, tag, lists, place: places } = this.#columns
    const here = index + 1
    const from = at(this.#runFrom, index)
    const to = at(this.#runTo, index)
    const firstSeen = index === 0 ? 1 : 0
    const seen = this.#seen
    let n = 0
    for (const one of [low, form, shape, end2, end3, begin3, tag, lists, places])
      seen[n++] = at(one, here)
    for (const one of [low, shape, tag, lists, places]) seen[n++] = at(one, here - 1)
    for (const one of [low, shape, tag, lists, places]) seen[n++] = at(one, here + 1)
    seen[n++] = at(low, from)
    seen[n++] = at(low, to + 1)
    seen[n++] = at(low, to)
    seen[n++] = at(lists, to)
    seen[n++] =
      Math.min(index - from, RUN_SEEN.place) * (RUN_SEEN.length + 1) +
      Math.min(to - from, RUN_SEEN.length)
    seen[n++] = firstSeen
    seen[n++] = mix(this.#isMostlyCapitals, firstSeen)
    for (const place of [here, here - 1, here + 1]) seen[n++] = at(lists, place) & FIRST_NAMES
    seen[n++] = at(lists, here) & BODIES
    seen[n++] = at(lists, to) & BODIES
    seen[n] = at(lists, from + 1) & FIRST_NAMES
    NAME_TEMPLATES.write(seen, out)
  }
}

const column = () => new Int32Array(WORDS_MAX + 2)
