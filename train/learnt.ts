/** Sum of squares that a number begins with: its first steps are no leaps. */
const SQUARES_START = 0.01

/** Numbers that learn: each moves by less the more it has moved (AdaGrad), and is averaged over what it was. */
export class Learnt {
  readonly now: Float32Array
  readonly #squares: Float32Array
  readonly #sum: Float32Array
  #keptCount = 0

  constructor(size: number) {
    this.now = new Float32Array(size)
    this.#squares = new Float32Array(size).fill(SQUARES_START)
    this.#sum = new Float32Array(size)
  }

  move(at: number, gradient: number, rate: number): void {
    const squares = (this.#squares[at] as number) + gradient * gradient
    this.#squares[at] = squares
    this.now[at] = (this.now[at] as number) + (rate * gradient) / Math.sqrt(squares)
  }

  /** Takes the numbers as they are now into the average. */
  keep(): void {
    this.#keptCount++
    for (let at = 0; at < this.now.length; at++)
      this.#sum[at] = (this.#sum[at] as number) + (this.now[at] as number)
  }

  averaged(): Float32Array {
    return this.#sum.map((sum) => sum / this.#keptCount)
  }
}
