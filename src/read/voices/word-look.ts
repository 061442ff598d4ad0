import { at } from '#read/parse/mix.ts'
import { Templates } from '#read/parse/templates.ts'
import { PAD, PASSAGE_PLACES, type Passage } from './passage.ts'
import { WORD_SIGHTS, writeWordSights } from './word-sights.ts'

const OWN_SIGHTS = 'vl vr vs vedge ps ppos'.split(' ')

const TEMPLATES = `
  w, w-1, w+1, w-2, w+2, w-1 w, l, l-1, l+1, e t, sh sh-1, t-1 t, t t+1, t-2 t-1 t, t t+1 t+2, t-3 t-2 t-1,
  l t+1, l q, l subj, l q-1, l qd, q-1 q q+1, q qd, hq q pos, q hq ss, t q-1, t q+1, q qd t, r, hl, r t, vl vs,
  vr vs vedge, vl vr l, vedge vr q+1, vedge t-1, vedge t+1, ps ppos q, ps ppos edge, pos q, edge r, edge r t,
  r subj`

/** What is seen of a word: its neighbours, its place in the tree, the verb that it hangs on, a clause put beside it. */
export class WordLook {
  readonly #templates = new Templates([...WORD_SIGHTS, ...OWN_SIGHTS], TEMPLATES)
  readonly #values = new Int32Array(WORD_SIGHTS.length + OWN_SIGHTS.length)
  /** The nearest verb above each place, and the word below that verb which leads there. */
  readonly #verb = new Int32Array(PASSAGE_PLACES)
  readonly #via = new Int32Array(PASSAGE_PLACES)
  /** A clause beside the word or beside what it hangs on: "..., he said". */
  readonly #beside = new Int32Array(PASSAGE_PLACES)

  /** How many features a word has. */
  get size(): number {
    return this.#templates.size
  }

  begin(passage: Passage): void {
    const { head, upwards, isBeside } = passage
    this.#beside.fill(0, 0, passage.end)
    for (let step = 0; step < passage.size; step++) {
      const place = at(upwards, step)
      if (isBeside[place] === 1) this.#beside[at(head, place)] = place
    }
    for (let step = passage.size - 1; step >= 0; step--) this.#descend(passage, at(upwards, step))
  }

  #descend({ head, isVerb, isBeside }: Passage, place: number): void {
    const above = at(head, place)
    const isUnderVerb = above === 0 || isVerb[above] === 1
    this.#verb[place] = isUnderVerb ? above : at(this.#verb, above)
    this.#via[place] = isUnderVerb ? place : at(this.#via, above)
    if (above !== 0 && at(this.#beside, place) === 0 && isBeside[place] === 0)
      this.#beside[place] = at(this.#beside, above)
  }

  /** Writes the features of a word, counted from 0. */
  write(passage: Passage, word: number, features: Int32Array): void {
    const place = word + PAD
    const values = this.#values
    let n = writeWordSights(passage, place, values)
    const verb = at(this.#verb, place)
    const via = at(this.#via, place)
    values[n++] = at(passage.lemma, verb)
    values[n++] = at(passage.relation, via)
    values[n++] = sideOf(verb, place)
    values[n++] = passage.edgesOf(via, place)
    const beside = at(this.#beside, place)
    values[n++] = sideOf(beside, place)
    values[n++] = beside === 0 ? 0 : passage.holds(beside, place) ? 1 : 2
    this.#templates.write(values, features)
  }
}

/** 0 for no place, 1 for one before, 2 for one behind. */
const sideOf = (other: number, place: number) => (other === 0 ? 0 : other < place ? 1 : 2)
