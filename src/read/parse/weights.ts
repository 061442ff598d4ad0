/** One number a class. */
export type Scores = Float64Array

/** Classes that there may be: their numbers fit a byte. */
export const CLASSES_MAX = 256

/** What scores classes by features: packed weights at run time, growing ones in training. */
export type Weights = {
  /** Writes for each of some classes, in their order, the sum of its weights over the features. */
  score(features: Int32Array, classes: Uint8Array, scores: Scores): void
}

/** The place of the highest of the first scores, the first of equals. */
export function bestOf(scores: Scores, count: number): number {
  let best = 0
  for (let one = 1; one < count; one++)
    if ((scores[one] as number) > (scores[best] as number)) best = one
  return best
}
