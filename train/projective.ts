/**
 * Heads without crossing arcs: a word whose arc crosses hangs on its head's head instead, the shortest first.
 *
 * @param heads by word from 0; heads count from 1, 0 is the root
 * @source Nivre and Nilsson 2005, "head" without marks
 */
export function projectiveHeads(heads: readonly number[]): number[] {
  const lifted = [...heads]
  for (;;) {
    const crossing = shortestCrossing(lifted)
    if (crossing < 0) return lifted
    lifted[crossing] = lifted[(lifted[crossing] as number) - 1] as number
  }
}

function shortestCrossing(heads: readonly number[]): number {
  let found = -1
  let length = Number.POSITIVE_INFINITY
  heads.forEach((head, index) => {
    const size = Math.abs(head - index - 1)
    if (head !== 0 && size < length && !isProjective(heads, index)) {
      found = index
      length = size
    }
  })
  return found
}

/** Every word between a word and its head descends from that head. */
function isProjective(heads: readonly number[], index: number): boolean {
  const head = heads[index] as number
  const [low, high] = [Math.min(head, index + 1), Math.max(head, index + 1)]
  for (let word = low + 1; word < high; word++) {
    let above = word
    while (above !== 0 && above !== head) above = heads[above - 1] as number
    if (above !== head) return false
  }
  return true
}
