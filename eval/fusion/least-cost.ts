/** Costs of a square table, by row. */
type Costs = readonly (readonly number[])[]

/** Rows and columns are counted from 1; 0 is no row, and the place from which every way begins. */
type State = {
  readonly costs: Costs
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  /** The row that each column is given to. */
  readonly rowOf: Int32Array
}

/**
 * The least total of one number from each row and each column of a square table.
 *
 * @source Kuhn 1955 and Munkres 1957, the form with prices that takes one row after the other
 * @cost cubic in rows
 */
export function leastCost(costs: Costs): number {
  const size = costs.length
  const state: State = {
    costs,
    rowPrice: new Float64Array(size + 1),
    columnPrice: new Float64Array(size + 1),
    rowOf: new Int32Array(size + 1),
  }
  for (let row = 1; row <= size; row += 1) takeRow(state, row)
  let total = 0
  for (let column = 1; column <= size; column += 1)
    total += costAt(costs, state.rowOf[column] as number, column)
  return total
}

const costAt = (costs: Costs, row: number, column: number) => costs[row - 1]?.[column - 1] ?? 0

/** What is known while one row looks for a column. */
type Search = {
  readonly least: Float64Array
  readonly isReached: Uint8Array
  /** The column from which each column is reached best. */
  readonly wayTo: Int32Array
}

/** Gives the row a column, moving other rows along the cheapest way to a free one. */
function takeRow(state: State, row: number): void {
  const size = state.costs.length
  const search: Search = {
    least: new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY),
    isReached: new Uint8Array(size + 1),
    wayTo: new Int32Array(size + 1),
  }
  state.rowOf[0] = row
  let column = 0
  while (state.rowOf[column] !== 0) {
    search.isReached[column] = 1
    lookFrom(state, search, column)
    const next = cheapest(search)
    raisePrices(state, search, search.least[next] as number)
    column = next
  }
  while (column !== 0) {
    const from = search.wayTo[column] as number
    state.rowOf[column] = state.rowOf[from] as number
    column = from
  }
}

function lookFrom(state: State, { least, isReached, wayTo }: Search, column: number): void {
  const row = state.rowOf[column] as number
  for (let other = 1; other < least.length; other += 1) {
    if (isReached[other]) continue
    const prices = (state.rowPrice[row] as number) + (state.columnPrice[other] as number)
    const rest = costAt(state.costs, row, other) - prices
    if (rest >= (least[other] as number)) continue
    least[other] = rest
    wayTo[other] = column
  }
}

function cheapest({ least, isReached }: Search): number {
  let best = 0
  for (let other = 1; other < least.length; other += 1)
    if (!isReached[other] && (best === 0 || (least[other] as number) < (least[best] as number)))
      best = other
  return best
}

function raisePrices(state: State, { least, isReached }: Search, step: number): void {
  const { rowPrice, columnPrice, rowOf } = state
  for (let column = 0; column < least.length; column += 1) {
    const row = rowOf[column] as number
    if (isReached[column]) {
      rowPrice[row] = (rowPrice[row] as number) + step
      columnPrice[column] = (columnPrice[column] as number) - step
    } else least[column] = (least[column] as number) - step
  }
}
