import type { ArcState } from './arc-state.ts'
import { at, mix } from './mix.ts'
import type { Sentence } from './sentence.ts'
import { Templates } from './templates.ts'

/**
 * What is seen of a state. s0, s1, s2 are the top of the stack and what lies below; b0 to b3 the next words.
 *
 * After the word come: w letters, t tag, p both, k what the dictionary knows, e the end; l, r its outermost dependent on
 * the left or right, m the left one before it; d the relation of a dependent, n how many there are, x all relations;
 * a the marks of punctuation behind a word, c those before it and all that hangs on it. Marks are no words of the tree.
 */
const SEEN =
  's0w s0t s0p s0e s1w s1t s1p s1e s2t b0w b0t b0p b0e b0k b1w b1t b1p b1k b2t ' +
  's0lw s0lt s0ld s0rt s0rd s0mt s0ln s0rn s0x s1lt s1ld s1rt s1rd s1rn s1x ' +
  'b0lw b0lt b0ld b0mt b0ln b0x s0b0 s1s0 b0c b0a s0c s0a s1a'

const TEMPLATES = `
  s0p, s0t, s1t, b0t, b1p, b1w, b1t, b2t, s2t, s0p b0p, s0p b0t, s0t b0p, s0w b0w, s1p s0p, s1p s0t, s1t s0p, s1t s0t,
  s1p b0p, s1t b0t, s1p b0t, b0p b1t, b0t b1t, s0p b1p, s0t b0t b1t, b0t b1t b2t, s1t s0t b0t b1t, s1p s0t b0t,
  s1t s0p b0t, s1t s0t b0p, s1w s0w b0w, s0p b0t b1t, s0t b0p b1t, s1p b0p b1t, s0t b0t s0lt, s0t b0t s0rt,
  s0t b0t b0lt, s1t s0t s0lt, s1t s0t s1rt, s0t s0lt s0mt, b0t b0lt b0mt, s0w s0ld, s0w s0rd, b0w b0ld, s1w s1ld,
  s0t b0t b0ld, s0t s0x, s1p s0lw s0t, s0p b0lw b0t, b0p s0b0, s0t s0ln, s0p s0rn, b0t b0ln, s0t s0e, b0t b0e,
  s0t b0k b1k, b0c, s1t s0t b0c, b0t b1t b0a, s0t b0t b0c b0a, s1t s0t s0c, s0p b0c, b0p b0c, s1t s0t b0c b0a`

const NAMES = SEEN.split(' ')
const ARC_TEMPLATES = new Templates(NAMES, TEMPLATES)

/** Features of a state for the choice of a move. */
export const ARC_FEATURES = ARC_TEMPLATES.size

/** Distances as they matter: up to four exactly, then roughly. */
const near = (distance: number) =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 21 ? 7 : 8

/** Writes the features of a state. Works in memory of its own: one at a time. */
export class ArcFeatures {
  readonly #seen = new Int32Array(NAMES.length)

  write(state: ArcState, sentence: Sentence, out: Int32Array): void {
    const s0 = state.top(0)
    const s1 = state.top(1)
    const b0 = state.next
    this.#seeWords(state, sentence)
    const end = this.#seeDependents(state, sentence)
    this.#seen[end] = near(b0 - s0)
    this.#seen[end + 1] = s1 === 0 ? 9 : near(s0 - s1)
    this.#seeMarks(state, sentence, end + 2)
    ARC_TEMPLATES.write(this.#seen, out)
  }

  #seeMarks(state: ArcState, { marks }: Sentence, from: number): void {
    const seen = this.#seen
    const b0 = state.next
    const s0 = state.top(0)
    const s1 = state.top(1)
    seen[from] = at(marks, at(state.firsts, b0))
    seen[from + 1] = b0 < state.root ? at(marks, b0 + 1) : 0
    seen[from + 2] = at(marks, at(state.firsts, s0))
    seen[from + 3] = s0 === 0 ? 0 : at(marks, s0 + 1)
    seen[from + 4] = s1 === 0 ? 0 : at(marks, s1 + 1)
  }

  #seeWords(state: ArcState, { low, tags, known, ends }: Sentence): void {
    const seen = this.#seen
    const b0 = state.next
    const b1 = b0 < state.root ? b0 + 1 : 0
    const b2 = b0 + 1 < state.root ? b0 + 2 : 0
    let n = 0
    const whole = (place: number) => {
      seen[n++] = at(low, place)
      seen[n++] = at(tags, place)
      seen[n++] = mix(at(low, place), at(tags, place))
    }
    whole(state.top(0))
    seen[n++] = at(ends, state.top(0))
    whole(state.top(1))
    seen[n++] = at(ends, state.top(1))
    seen[n++] = at(tags, state.top(2))
    whole(b0)
    seen[n++] = at(ends, b0)
    seen[n++] = at(known, b0)
    whole(b1)
    seen[n++] = at(known, b1)
    seen[n] = at(tags, b2)
  }

  /** @returns how many values are written now */
  #seeDependents(state: ArcState, { low, tags }: Sentence): number {
    const { labels, left, left2, right, lefts, rights, bits } = state
    const seen = this.#seen
    const s0 = state.top(0)
    const s1 = state.top(1)
    const b0 = state.next
    let n = WORDS_SEEN
    const dependent = (place: number) => {
      seen[n++] = at(tags, place)
      seen[n++] = at(labels, place)
    }
    seen[n++] = at(low, at(left, s0))
    dependent(at(left, s0))
    dependent(at(right, s0))
    seen[n++] = at(tags, at(left2, s0))
    seen[n++] = at(lefts, s0)
    seen[n++] = at(rights, s0)
    seen[n++] = at(bits, s0)
    dependent(at(left, s1))
    dependent(at(right, s1))
    seen[n++] = at(rights, s1)
    seen[n++] = at(bits, s1)
    seen[n++] = at(low, at(left, b0))
    dependent(at(left, b0))
    seen[n++] = at(tags, at(left2, b0))
    seen[n++] = at(lefts, b0)
    seen[n++] = at(bits, b0)
    return n
  }
}

/** Where the dependents begin among what is seen. */
const WORDS_SEEN = NAMES.indexOf('s0lw')
