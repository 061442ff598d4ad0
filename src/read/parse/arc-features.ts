import type { ArcState } from './arc-state.ts'
import { at, mix } from './mix.ts'
import type { Sentence } from './sentence.ts'
import { Templates } from './templates.ts'

/**
 * What is seen of a state. s0, s1, s2 are the top of the stack and what lies below; b0 to b3 the next words.
 *
 * After the word come: w letters, t tag, p both, e the end; l, r its outermost dependent on the left or right, m the left
 * one before it; d the relation of a dependent, n how many there are, x all relations; a the marks of punctuation behind
 * a word, c those before it and all that hangs on it. Marks are no words of the tree.
 */
const SEEN =
  's0w s0t s0p s0e s1w s1t s1p s2t b0w b0t b0p b0e b1t b1p b2t ' +
  's0lw s0lt s0rt s0mt s0ln s0rn s0x s1ld s1rt b0lw b0lt b0ld b0mt b0ln b0c b0a s0c'

const TEMPLATES = `
  s0p, s0t, s1t, b0t, b1p, b1t, b2t, s2t, s0w b0w, s1p s0t, s1t s0t, s1t b0t, s1p b0t, b0p b1t, b0t b1t,
  s0t b0t b1t, b0t b1t b2t, s1t s0t b0t b1t, s0p b0t b1t, s0t b0t s0lt, s0t b0t s0rt, s0t b0t b0lt, s1t s0t s0lt,
  s1t s0t s1rt, s0t s0lt s0mt, b0t b0lt b0mt, s1w s1ld, s0t b0t b0ld, s0t s0x, s1p s0lw s0t, s0p b0lw b0t,
  s0t s0ln, s0p s0rn, b0t b0ln, s0t s0e, b0t b0e, b0c, s1t s0t b0c, b0t b1t b0a, s0t b0t b0c b0a, s1t s0t s0c,
  s1t s0t b0c b0a`

const NAMES = SEEN.split(' ')
const ARC_TEMPLATES = new Templates(NAMES, TEMPLATES)

/** Features of a state for the choice of a move. */
export const ARC_FEATURES = ARC_TEMPLATES.size

/** Writes the features of a state. Works in memory of its own: one at a time. */
export class ArcFeatures {
  readonly #seen = new Int32Array(NAMES.length)

  write(state: ArcState, sentence: Sentence, out: Int32Array): void {
    this.#seeWords(state, sentence)
    const end = this.#seeDependents(state, sentence)
    this.#seeMarks(state, sentence, end)
    ARC_TEMPLATES.write(this.#seen, out)
  }

  #seeMarks(state: ArcState, { marks }: Sentence, from: number): void {
    const seen = this.#seen
    const b0 = state.next
    seen[from] = at(marks, at(state.firsts, b0))
    seen[from + 1] = b0 < state.root ? at(marks, b0 + 1) : 0
    seen[from + 2] = at(marks, at(state.firsts, state.top(0)))
  }

  #seeWords(state: ArcState, { low, tags, ends }: Sentence): void {
    const seen = this.#seen
    const s0 = state.top(0)
    const s1 = state.top(1)
    const b0 = state.next
    const b1 = b0 < state.root ? b0 + 1 : 0
    const b2 = b0 + 1 < state.root ? b0 + 2 : 0
    let n = 0
    seen[n++] = at(low, s0)
    seen[n++] = at(tags, s0)
    seen[n++] = mix(at(low, s0), at(tags, s0))
    seen[n++] = at(ends, s0)
    seen[n++] = at(low, s1)
    seen[n++] = at(tags, s1)
    seen[n++] = mix(at(low, s1), at(tags, s1))
    seen[n++] = at(tags, state.top(2))
    seen[n++] = at(low, b0)
    seen[n++] = at(tags, b0)
    seen[n++] = mix(at(low, b0), at(tags, b0))
    seen[n++] = at(ends, b0)
    seen[n++] = at(tags, b1)
    seen[n++] = mix(at(low, b1), at(tags, b1))
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
    seen[n++] = at(low, at(left, s0))
    seen[n++] = at(tags, at(left, s0))
    seen[n++] = at(tags, at(right, s0))
    seen[n++] = at(tags, at(left2, s0))
    seen[n++] = at(lefts, s0)
    seen[n++] = at(rights, s0)
    seen[n++] = at(bits, s0)
    seen[n++] = at(labels, at(left, s1))
    seen[n++] = at(tags, at(right, s1))
    seen[n++] = at(low, at(left, b0))
    seen[n++] = at(tags, at(left, b0))
    seen[n++] = at(labels, at(left, b0))
    seen[n++] = at(tags, at(left2, b0))
    seen[n++] = at(lefts, b0)
    return n
  }
}

/** Where the dependents begin among what is seen. */
const WORDS_SEEN = NAMES.indexOf('s0lw')
