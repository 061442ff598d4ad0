import { LABELS, mayFollow, NO_NAME } from './named-sentence.ts'
import { WORDS_MAX } from './open-words.ts'

const NEVER = Number.NEGATIVE_INFINITY

/** The best labels for a chain of words: each has a score by itself, and one behind the label before. One chain at a time. */
export class BestLabels {
  /** LABELS scores a word, written by the caller. */
  readonly scores = new Float64Array(WORDS_MAX * LABELS)
  /** The labels, one a word. */
  readonly labels = new Uint8Array(WORDS_MAX)
  readonly #from = new Uint8Array(WORDS_MAX * LABELS)
  readonly #sums = new Float64Array(WORDS_MAX * LABELS)

  /** Leaves the labels of the first `size` words in `labels`. @source Viterbi 1967 @cost O(size) */
  find(size: number, behind: Float32Array): void {
    const sums = this.#sums
    for (let label = 0; label < LABELS; label++)
      sums[label] = mayFollow(NO_NAME, label)
        ? (this.scores[label] as number) + (behind[LABELS * LABELS + label] as number)
        : NEVER
    for (let word = 1; word < size; word++)
      for (let label = 0; label < LABELS; label++) this.#step(word * LABELS, label, behind)
    this.#walkBack(size)
  }

  #step(row: number, label: number, behind: Float32Array): void {
    const sums = this.#sums
    let best = NEVER
    for (let before = 0; before < LABELS; before++) {
      if (!mayFollow(before, label)) continue
      const sum =
        (sums[row - LABELS + before] as number) + (behind[before * LABELS + label] as number)
      if (sum <= best) continue
      best = sum
      this.#from[row + label] = before
    }
    sums[row + label] = best + (this.scores[row + label] as number)
  }

  #walkBack(size: number): void {
    const last = (size - 1) * LABELS
    let label = NO_NAME
    for (let one = 1; one < LABELS; one++)
      if ((this.#sums[last + one] as number) > (this.#sums[last + label] as number)) label = one
    for (let word = size - 1; word >= 0; word--) {
      this.labels[word] = label
      label = this.#from[word * LABELS + label] as number
    }
  }
}
