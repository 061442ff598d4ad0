import { BEFORE, BEHIND, STEPS } from './label-steps.ts'
import { StepRows } from './step-rows.ts'
import { BORDER, LABEL_COUNT, mayFollow } from './voice-labels.ts'

/**
 * All ways to label a passage, weighed: how likely each label of each word is, and each step between two of them.
 *
 * Sums are scaled to 1 a word, so that nothing runs out of numbers (forward and backward, Rabiner 1989).
 */
export class ChainPaths {
  /** What a step from one label to the next is worth, as a factor. */
  readonly factors = new Float64Array(STEPS * STEPS)
  size = 0
  /** The steps that lead to each label and to the border, and those that lead on from each label. */
  #into = new StepRows([], () => 0)
  #outOf = new StepRows([], () => 0)
  /** What going on from a word to each label of the next is worth. */
  readonly #on = new Float64Array(LABEL_COUNT)
  #emits = new Float64Array(0)
  #ahead = new Float64Array(0)
  #behind = new Float64Array(0)
  #scales = new Float64Array(0)

  /** @param steps weights of steps, STEPS by STEPS */
  weighSteps(steps: ArrayLike<number>): void {
    for (let at = 0; at < this.factors.length; at++)
      this.factors[at] = Math.exp(steps[at] as number)
    const { factors } = this
    this.#into = new StepRows(BEFORE, (after, before) => factors[before * STEPS + after] as number)
    this.#outOf = new StepRows(BEHIND, (before, after) => factors[before * STEPS + after] as number)
  }

  /**
   * Takes the scores of a passage's labels, LABEL_COUNT a word.
   *
   * @returns the logarithm of the sum over all paths, and the scores' part of it that was taken away beforehand
   * @cost O(size)
   */
  take(scores: Float64Array, size: number): number {
    this.size = size
    this.#reserve(size)
    const taken = this.#emit(scores)
    const log = this.#goAhead()
    this.#goBack()
    return log + taken
  }

  /** How likely a word has a label. */
  likelihood(word: number, label: number): number {
    const at = word * LABEL_COUNT + label
    return (this.#ahead[at] as number) * (this.#behind[at] as number)
  }

  /** Sum of the paths that lead to a label of a word, and of those that lead on from it. */
  ahead(word: number, label: number): number {
    return this.#ahead[word * LABEL_COUNT + label] as number
  }

  behind(word: number, label: number): number {
    return this.#behind[word * LABEL_COUNT + label] as number
  }

  /** What a label of a word is worth as one step of a path. */
  worth(word: number, label: number): number {
    return (this.#emits[word * LABEL_COUNT + label] as number) * (this.#scales[word] as number)
  }

  #reserve(size: number): void {
    if (this.#scales.length >= size) return
    this.#emits = new Float64Array(size * 2 * LABEL_COUNT)
    this.#ahead = new Float64Array(size * 2 * LABEL_COUNT)
    this.#behind = new Float64Array(size * 2 * LABEL_COUNT)
    this.#scales = new Float64Array(size * 2)
  }

  #emit(scores: Float64Array): number {
    const emits = this.#emits
    let taken = 0
    for (let start = 0; start < this.size * LABEL_COUNT; start += LABEL_COUNT) {
      let most = Number.NEGATIVE_INFINITY
      for (let at = start; at < start + LABEL_COUNT; at++)
        most = Math.max(most, scores[at] as number)
      taken += most
      for (let at = start; at < start + LABEL_COUNT; at++)
        emits[at] = Math.exp((scores[at] as number) - most)
    }
    return taken
  }

  #goAhead(): number {
    const ahead = this.#ahead
    const emits = this.#emits
    const into = this.#into
    let log = 0
    for (let word = 0; word < this.size; word++) {
      const start = word * LABEL_COUNT
      let sum = 0
      for (let label = 0; label < LABEL_COUNT; label++) {
        const paths =
          word === 0 ? this.#opening(label) : into.sumOver(label, ahead, start - LABEL_COUNT)
        const reached = paths * (emits[start + label] as number)
        ahead[start + label] = reached
        sum += reached
      }
      this.#scales[word] = 1 / sum
      log += Math.log(sum)
      for (let at = start; at < start + LABEL_COUNT; at++) ahead[at] = (ahead[at] as number) / sum
    }
    return log + Math.log(this.#into.sumOver(BORDER, ahead, (this.size - 1) * LABEL_COUNT))
  }

  #opening(label: number): number {
    return mayFollow(BORDER, label) ? (this.factors[BORDER * STEPS + label] as number) : 0
  }

  #goBack(): void {
    const behind = this.#behind
    const last = (this.size - 1) * LABEL_COUNT
    behind.fill(0, last, last + LABEL_COUNT)
    const all = this.#into.sumOver(BORDER, this.#ahead, last)
    for (const label of BEFORE[BORDER] as readonly number[])
      behind[last + label] = (this.factors[label * STEPS + BORDER] as number) / all
    for (let word = this.size - 2; word >= 0; word--) this.#goBackFrom(word)
  }

  #goBackFrom(word: number): void {
    const on = this.#on
    const row = word * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++)
      on[label] = this.behind(word + 1, label) * this.worth(word + 1, label)
    for (let label = 0; label < LABEL_COUNT; label++)
      this.#behind[row + label] = this.#outOf.sumOver(label, on, 0)
  }
}
