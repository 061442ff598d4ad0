/** One number a class. */
export type Scores = Float64Array

/** What scores classes by features: packed weights at run time, growing ones in training. */
export type Weights = {
  /** Writes, for each class, the sum of its weights over the features. */
  score(features: Int32Array, scores: Scores): void
}
