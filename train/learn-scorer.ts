import { softmax } from '#read/incidents/scorer.ts'

/** One thing to learn from: its features, and the number of the right answer. */
export type Example = { readonly hashes: readonly number[]; readonly answer: number }
/** `slots` is a power of two; a feature seen fewer than `least` times is left out. */
export type Learning = {
  readonly slots: number
  readonly rounds: number
  readonly rate: number
  readonly least: number
}
/** Weights of a byte each, a row of answers a slot; times `scale` they are what was learned. */
export type LearnedScorer = { readonly weights: Int8Array; readonly scale: number }

const DECAY = 1e-5
const SQUARES_FROM = 1e-4
/** An error this small changes nothing. */
const ERROR_LEAST = 1e-4
const SEEN_MAX = 60_000

/**
 * Learns a softmax over hashed features by AdaGrad, as the average of its rounds. The same examples give the same bytes.
 *
 * @param width how many answers there are
 */
export function learnScorer(
  width: number,
  examples: readonly Example[],
  learning: Learning,
): LearnedScorer {
  const kept = withoutRare(examples, learning)
  const state = {
    width,
    rate: learning.rate,
    weights: new Float32Array(learning.slots * width),
    squares: new Float32Array(learning.slots * width).fill(SQUARES_FROM),
  }
  const total = new Float32Array(learning.slots * width)
  for (let round = 0; round < learning.rounds; round += 1) {
    for (const example of kept) learnFrom(example, state)
    addTo(total, state.weights)
  }
  return packed(total.map((sum) => sum / learning.rounds))
}

/** A plain loop: tables have a million places, and are added up after every round. */
function addTo(total: Float32Array, weights: Float32Array): void {
  for (let at = 0; at < total.length; at += 1)
    total[at] = (total[at] as number) + (weights[at] as number)
}

/** Examples with slots for features, those of features seen often enough. */
function withoutRare(examples: readonly Example[], { slots, least }: Learning): Example[] {
  const seen = new Uint16Array(slots)
  const slotOf = (hash: number) => hash & (slots - 1)
  for (const { hashes } of examples)
    for (const hash of hashes)
      seen[slotOf(hash)] = Math.min(SEEN_MAX, (seen[slotOf(hash)] ?? 0) + 1)
  return examples.map(({ hashes, answer }) => ({
    answer,
    hashes: hashes.map(slotOf).filter((slot) => (seen[slot] ?? 0) >= least),
  }))
}

type State = {
  readonly width: number
  readonly rate: number
  readonly weights: Float32Array
  readonly squares: Float32Array
}

function learnFrom({ hashes, answer }: Example, state: State): void {
  const { width, weights } = state
  const sums = new Array<number>(width).fill(0)
  for (const slot of hashes)
    for (let one = 0; one < width; one += 1)
      sums[one] = (sums[one] as number) + (weights[slot * width + one] as number)
  const shares = softmax(sums)
  for (let one = 0; one < width; one += 1) {
    const error = (shares[one] as number) - (one === answer ? 1 : 0)
    if (Math.abs(error) >= ERROR_LEAST)
      for (const slot of hashes) step(state, slot * width + one, error)
  }
}

function step({ weights, squares, rate }: State, at: number, error: number): void {
  const weight = weights[at] as number
  const slope = error + DECAY * weight
  const square = (squares[at] as number) + slope * slope
  squares[at] = square
  weights[at] = weight - (rate * slope) / Math.sqrt(square)
}

function packed(weights: Float32Array): LearnedScorer {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = largest > 0 ? largest / 127 : 1
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale }
}
