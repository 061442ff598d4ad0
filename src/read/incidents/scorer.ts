/** Shares of several answers, which add up to one. */
export class Scorer {
  readonly #weights: Int8Array
  readonly #mask: number
  readonly #scale: number
  readonly answers: readonly string[]

  /** @param weights one row a slot, one weight an answer; slots are a power of two */
  constructor(answers: readonly string[], weights: Int8Array, scale: number) {
    this.answers = answers
    this.#weights = weights
    this.#mask = weights.length / answers.length - 1
    this.#scale = scale
  }

  /** The probability of each answer, in their order. */
  score(hashes: readonly number[]): number[] {
    const { length } = this.answers
    const sums = new Array<number>(length).fill(0)
    for (const hash of hashes) {
      const row = (hash & this.#mask) * length
      for (let answer = 0; answer < length; answer += 1)
        sums[answer] = (sums[answer] ?? 0) + (this.#weights[row + answer] ?? 0)
    }
    return softmax(sums.map((sum) => sum * this.#scale))
  }
}

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - most))
  const whole = raised.reduce((sum, one) => sum + one, 0)
  return raised.map((one) => one / whole)
}
