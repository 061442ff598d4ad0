/** One pair, as decided and as labelled. */
export type Judged = { readonly isFound: boolean; readonly isKin: boolean }
export type PairScore = {
  readonly f1: number
  readonly falseCount: number
  readonly missedCount: number
}

/** F1 of the pairs called kin; 0 when none was found rightly. */
export function scorePairs(pairs: readonly Judged[]): PairScore {
  const right = pairs.filter(({ isFound, isKin }) => isFound && isKin).length
  const falseCount = pairs.filter(({ isFound, isKin }) => isFound && !isKin).length
  const missedCount = pairs.filter(({ isFound, isKin }) => !isFound && isKin).length
  const f1 = right === 0 ? 0 : (2 * right) / (2 * right + falseCount + missedCount)
  return { f1, falseCount, missedCount }
}

/** The threshold that gives the best F1: the lowest of equals. @param pairs how alike each is found, and its label */
export function bestThreshold(
  pairs: readonly { readonly likeness: number; readonly isKin: boolean }[],
): number {
  const levels = [...new Set(pairs.map(({ likeness }) => likeness))].sort((a, b) => a - b)
  const f1At = (level: number) =>
    scorePairs(pairs.map(({ likeness, isKin }) => ({ isFound: likeness >= level, isKin }))).f1
  return levels.reduce((best, level) => (f1At(level) > f1At(best) ? level : best), levels[0] ?? 0)
}
