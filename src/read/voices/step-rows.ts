import { at } from '#read/parse/mix.ts'

/** Steps between labels with what each is worth, in a row for each label at one of their ends. */
export class StepRows {
  /** Where the row of each label begins, and the end of the last. */
  readonly #starts: Int32Array
  readonly #others: Int32Array
  readonly #factors: Float64Array

  /**
   * @param rows for each label the labels at the other ends
   * @param factorOf what the step between two such labels is worth
   */
  constructor(
    rows: readonly (readonly number[])[],
    factorOf: (label: number, other: number) => number,
  ) {
    let end = 0
    this.#starts = Int32Array.of(0, ...rows.map((row) => (end += row.length)))
    this.#others = Int32Array.from(rows.flat())
    this.#factors = Float64Array.from(
      rows.flatMap((row, label) => row.map((other) => factorOf(label, other))),
    )
  }

  /** The sum of what stands at the other ends of a label's steps, by what each step is worth. @param from place of label 0 */
  sumOver(label: number, values: Float64Array, from: number): number {
    const end = at(this.#starts, label + 1)
    let sum = 0
    for (let step = at(this.#starts, label); step < end; step++)
      sum += (values[from + at(this.#others, step)] as number) * (this.#factors[step] as number)
    return sum
  }
}
