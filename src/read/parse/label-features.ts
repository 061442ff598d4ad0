import type { ArcState } from './arc-state.ts'
import { at, mix } from './mix.ts'
import type { Sentence } from './sentence.ts'
import { Templates } from './templates.ts'

/**
 * What is seen of an arc: h the head, d the dependent, and a the pair of their tags, all with the arc's side.
 *
 * w letters, t tag, e the end, g the kin; f, z the dependent's first and last own dependent, o the head's dependent
 * before this one; d a relation, x all relations so far; c the marks before the dependent's part.
 */
const SEEN = 'side a hw ht dw dt de gap fw fd zw od ot hx dx hg dg c'

const TEMPLATES = `
  side, a, side dt, side hw, side ht, a dw, a hw, a gap, a fw, a fd, a hx, hw hx, a od, a ot, side de, dw dx,
  a zw, a c, hw c side, hg dt side, dg ht side`

const NAMES = SEEN.split(' ')
const LABEL_TEMPLATES = new Templates(NAMES, TEMPLATES)

/** Features of an arc for its relation. */
export const LABEL_FEATURES = LABEL_TEMPLATES.size
const GAP_MAX = 6

/** Writes the features of the arc above a dependent. Works in memory of its own: one at a time. */
export class LabelFeatures {
  readonly #seen = new Int32Array(NAMES.length)

  write(state: ArcState, sentence: Sentence, dependent: number, out: Int32Array): void {
    const { low, tags, ends, kins } = sentence
    const { labels, left, right, bits } = state
    const head = at(state.heads, dependent)
    const isLeft = dependent < head
    const first = at(left, dependent)
    const last = at(right, dependent)
    const other = isLeft ? at(state.left2, head) : at(state.right2, head)
    const seen = this.#seen
    let n = 0
    seen[n++] = isLeft ? 1 : 2
    seen[n++] = mix(mix(isLeft ? 1 : 2, at(tags, head)), at(tags, dependent))
    seen[n++] = at(low, head)
    seen[n++] = at(tags, head)
    seen[n++] = at(low, dependent)
    seen[n++] = at(tags, dependent)
    seen[n++] = at(ends, dependent)
    seen[n++] = Math.min(Math.abs(head - dependent), GAP_MAX)
    seen[n++] = at(low, first)
    seen[n++] = at(labels, first)
    seen[n++] = at(low, last)
    seen[n++] = at(labels, other)
    seen[n++] = at(tags, other)
    seen[n++] = at(bits, head)
    seen[n++] = at(bits, dependent)
    seen[n++] = at(kins, head)
    seen[n++] = at(kins, dependent)
    seen[n] = at(sentence.marks, at(state.firsts, dependent))
    LABEL_TEMPLATES.write(seen, out)
  }
}
