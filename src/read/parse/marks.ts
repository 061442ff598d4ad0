import type { ArcState } from './arc-state.ts'
import { at, mix } from './mix.ts'
import { FIRST, type Sentence } from './sentence.ts'
import { Templates } from './templates.ts'
import { bestOf, type Scores, type Weights } from './weights.ts'

/** Where a mark may hang: on the word that holds both sides, or on that word's dependent on the left or the right. */
const OVER = 0
const BEFORE = 1
const AFTER = 2
/** How many heads a mark may have. */
export const MARK_HEADS = 3
export const MARK_LIST = Uint8Array.of(OVER, BEFORE, AFTER)

const SEEN = 'mark over overt before beforet beforew after aftert afterw next side gap'
const TEMPLATES = `
  mark, mark before, mark after, mark before after, mark over before, mark over after, mark overt beforet,
  mark overt aftert, mark side, mark side before after, mark side over, mark next, mark beforet aftert overt,
  mark gap side, mark next afterw, mark beforew, mark afterw, mark before next, mark after next, mark overt before after side`

const NAMES = SEEN.split(' ')
const MARK_TEMPLATES = new Templates(NAMES, TEMPLATES)

/** Features of a mark between two words. */
export const MARK_FEATURES = MARK_TEMPLATES.size

/** The heads that a mark may have, 0 for none: see OVER, BEFORE and AFTER. Places of the tree without marks. */
type MarkHeads = [over: number, before: number, after: number]

/**
 * The heads for a mark between two neighbours of a tree without crossing arcs.
 *
 * @param before place of the word on the left, less than FIRST at the beginning; the word on the right is the next place
 * @cost O(depth of the tree)
 */
export function markHeads(heads: Int32Array, before: number, root: number): MarkHeads {
  const after = before + 1
  if (before < FIRST || after >= root)
    return [topOf(heads, before < FIRST ? after : before, root), 0, 0]
  // From the left word upwards as long as it stays on the left, and from the right word likewise.
  const left = climb(heads, before, (head) => head <= before)
  const right = climb(heads, after, (head) => head >= after && head < root)
  const over = at(heads, left) === root ? at(heads, right) : at(heads, left)
  const below = (place: number) =>
    place === over ? 0 : climb(heads, place, (head) => head !== over)
  return [over, below(before), below(after)]
}

const topOf = (heads: Int32Array, place: number, root: number) =>
  climb(heads, place, (head) => head !== root)

function climb(heads: Int32Array, place: number, goesOn: (head: number) => boolean): number {
  let here = place
  while (goesOn(at(heads, here))) here = at(heads, here)
  return here
}

/** Writes the features of a mark. Works in memory of its own: one at a time. */
export class MarkFeatures {
  readonly #seen = new Int32Array(NAMES.length)

  /** @param mark hash of the mark's letters @param gap place of the word on its left */
  write(
    seenAt: { state: ArcState; words: Sentence; mark: number; gap: number },
    [over, before, after]: MarkHeads,
    out: Int32Array,
  ): void {
    const { state, words, mark, gap } = seenAt
    const { labels } = state
    const { low, tags } = words
    const seen = this.#seen
    seen[0] = mark
    seen[1] = at(labels, over)
    seen[2] = at(tags, over)
    seen[3] = at(labels, before)
    seen[4] = at(tags, before)
    seen[5] = at(low, before)
    seen[6] = at(labels, after)
    seen[7] = at(tags, after)
    seen[8] = at(low, after)
    seen[9] = mix(at(low, gap + 1), at(tags, gap + 1))
    seen[10] = over <= gap ? 1 : 2
    seen[11] = Math.min(Math.abs(gap - over), 4)
    MARK_TEMPLATES.write(seen, out)
  }
}

/** Chooses where marks hang on a finished tree of words. */
export class MarkChooser {
  readonly #weights: Weights
  readonly #see = new MarkFeatures()
  readonly #features = new Int32Array(MARK_FEATURES)
  readonly #scores: Scores = new Float64Array(MARK_HEADS)

  constructor(weights: Weights) {
    this.#weights = weights
  }

  /** The place of the word that a mark hangs on. @param gap place of the word on its left */
  headOf(state: ArcState, words: Sentence, { mark, gap }: { mark: number; gap: number }): number {
    const heads = markHeads(state.heads, gap, state.root)
    if (heads[BEFORE] === 0 && heads[AFTER] === 0) return heads[OVER]
    this.#see.write({ state, words, mark, gap }, heads, this.#features)
    this.#weights.score(this.#features, MARK_LIST, this.#scores)
    for (const one of [BEFORE, AFTER] as const)
      if (heads[one] === 0) this.#scores[one] = Number.NEGATIVE_INFINITY
    return heads[bestOf(this.#scores, MARK_HEADS) as 0 | 1 | 2]
  }
}
