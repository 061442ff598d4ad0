import { at } from '#read/parse/mix.ts'
import { Templates } from '#read/parse/templates.ts'
import { PAD, PASSAGE_PLACES, type Passage } from './passage.ts'
import { WORD_SIGHTS, writeWordSights } from './word-sights.ts'

const OWN_SIGHTS = 'vl vr vs vedge vkid pl ps ppos root'.split(' ')

const TEMPLATES = `
one, w, w-1, w+1, w-2, w+2, w-1 w, w w+1, l, l-1, l+1, l-1 l l+1, e t, sh, sh sh-1, t, t-1 t, t t+1, t-1 t t+1, t-2 t-1 t,
t t+1 t+2, t-3 t-2 t-1, l t-1, l t+1, l r, l q, l kid, l subj, l kid q, l subj kid, l w+1 q+1, l q-1, l qd,
q-1 q q+1, q qd, hq q pos, q hq ss, t q-1, t q+1, q qd t,
r, r hl, r ht, r hr, hl, r t, hl gl, r hr gr, r hl t, l hl, kid, kid hkid r, kid r t,
vl vr vs, vr vs, vl vs, vr vs vedge, vl vr vedge, vr vkid vs, vr q vs, vl vr q, vr vs t, vr vs w, vl vr l, vedge vr q+1, vedge vr q-1,
vr edge vedge, vedge t-1, vedge t+1, pl ps, ps ppos, ps ppos q, pl ps ppos, ps ppos edge,
pos ss, pos q, root, root vs, root vr, edge r, edge r t, ss edge t, r subj, hkid r, vkid vr t`

/** What is seen of a word: its neighbours, its place in the tree, the verb that it hangs on, a clause put beside it. */
export class WordLook {
  readonly #templates = new Templates([...WORD_SIGHTS, ...OWN_SIGHTS], TEMPLATES)
  readonly #values = new Int32Array(WORD_SIGHTS.length + OWN_SIGHTS.length)
  /** The nearest verb above each place, and the word below that verb which leads there. */
  readonly #verb = new Int32Array(PASSAGE_PLACES)
  readonly #via = new Int32Array(PASSAGE_PLACES)
  /** A clause beside the word or beside what it hangs on: "..., he said". */
  readonly #beside = new Int32Array(PASSAGE_PLACES)
  readonly #root = new Int32Array(PASSAGE_PLACES)

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
    this.#root[place] = above === 0 ? place : at(this.#root, above)
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
    values[n++] = at(passage.kids, verb)
    const beside = at(this.#beside, place)
    values[n++] = at(passage.lemma, beside)
    values[n++] = sideOf(beside, place)
    values[n++] = beside === 0 ? 0 : passage.holds(beside, place) ? 1 : 2
    values[n++] = at(passage.lemma, at(this.#root, place))
    this.#templates.write(values, features)
  }
}

/** 0 for no place, 1 for one before, 2 for one behind. */
const sideOf = (other: number, place: number) => (other === 0 ? 0 : other < place ? 1 : 2)
