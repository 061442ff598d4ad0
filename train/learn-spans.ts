import { Learnt } from './learnt.ts'
import { randomFrom, shuffle } from './random.ts'

/** A span that may be one: its feature rows (row 0 weighs nothing), and whether people marked it. */
type SpanExample = { readonly rows: Int32Array; readonly isRight: boolean }

type SpanLearning = {
  readonly rowCount: number
  readonly epochs: number
  readonly seed: number
  readonly say: (words: string) => void
}

const RATE = 0.02
const DECAY = 1e-3
/** Share of the features that are hidden at random. */
const HIDDEN = 0.3

/** Learns how likely spans are right (logistic regression); weights are averaged over all passes but the first. */
export function learnSpans(examples: readonly SpanExample[], options: SpanLearning): Float32Array {
  const weights = new Learnt(options.rowCount)
  const random = randomFrom(options.seed)
  const order = [...examples]
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const example of order) loss += learn(example, weights, random)
    if (epoch > 1 || options.epochs === 1) weights.keep()
    options.say(`pass ${epoch}: loss ${(loss / order.length).toFixed(4)} a span`)
  }
  return weights.averaged()
}

/** One step. Returns how unlikely the truth was. */
function learn({ rows, isRight }: SpanExample, weights: Learnt, random: () => number): number {
  const seen = rows.filter((row) => row !== 0 && random() >= HIDDEN)
  const sum = seen.reduce((sum, row) => sum + (weights.now[row] as number), 0) / (1 - HIDDEN)
  const likelihood = 1 / (1 + Math.exp(-sum))
  const gradient = (isRight ? 1 : 0) - likelihood
  for (const row of seen) weights.move(row, gradient - DECAY * (weights.now[row] as number), RATE)
  return -Math.log(Math.max(1e-9, isRight ? likelihood : 1 - likelihood))
}
