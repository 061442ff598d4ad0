import { LABELS, mayFollow, NO_NAME } from '#read/names/named-sentence.ts'

const NEVER = -1e9
const BEGINNING = LABELS

/** How likely each label is for each word of a chain, and each label behind each other. */
export type Likely = {
  /** LABELS numbers a word. */
  readonly words: Float64Array
  /** As `NameModel.behind`: expected counts. */
  readonly behind: Float64Array
}

/** The probabilities of a chain's labels. @param scores LABELS a word @source Lafferty, McCallum and Pereira 2001 */
export function likelyLabels(scores: Float64Array, size: number, behind: Float32Array): Likely {
  const ahead = forward(scores, size, behind)
  const back = backward(scores, size, behind)
  const total = logSum(ahead, (size - 1) * LABELS)
  const words = new Float64Array(size * LABELS)
  for (let one = 0; one < words.length; one++)
    words[one] = Math.exp((ahead[one] as number) + (back[one] as number) - total)
  return { words, behind: expectedPairs({ scores, size, behind, ahead, back, total, words }) }
}

function forward(scores: Float64Array, size: number, behind: Float32Array): Float64Array {
  const sums = new Float64Array(size * LABELS)
  const terms = new Float64Array(LABELS)
  for (let label = 0; label < LABELS; label++)
    sums[label] = mayFollow(NO_NAME, label)
      ? (scores[label] as number) + (behind[BEGINNING * LABELS + label] as number)
      : NEVER
  for (let row = LABELS; row < sums.length; row += LABELS)
    for (let label = 0; label < LABELS; label++) {
      termsBehind(sums.subarray(row - LABELS, row), label, { behind, terms })
      sums[row + label] = (scores[row + label] as number) + logSum(terms, 0)
    }
  return sums
}

type Terms = { readonly behind: Float32Array; readonly terms: Float64Array }

function termsBehind(sums: Float64Array, label: number, { behind, terms }: Terms): void {
  for (let before = 0; before < LABELS; before++)
    terms[before] = mayFollow(before, label)
      ? (sums[before] as number) + (behind[before * LABELS + label] as number)
      : NEVER
}

function backward(scores: Float64Array, size: number, behind: Float32Array): Float64Array {
  const sums = new Float64Array(size * LABELS)
  const terms = new Float64Array(LABELS)
  for (let row = (size - 2) * LABELS; row >= 0; row -= LABELS)
    for (let label = 0; label < LABELS; label++) {
      for (let next = 0; next < LABELS; next++)
        terms[next] = mayFollow(label, next)
          ? (sums[row + LABELS + next] as number) +
            (scores[row + LABELS + next] as number) +
            (behind[label * LABELS + next] as number)
          : NEVER
      sums[row + label] = logSum(terms, 0)
    }
  return sums
}

type Sums = {
  readonly scores: Float64Array
  readonly size: number
  readonly behind: Float32Array
  readonly ahead: Float64Array
  readonly back: Float64Array
  readonly total: number
  readonly words: Float64Array
}

function expectedPairs({ scores, size, behind, ahead, back, total, words }: Sums): Float64Array {
  const pairs = new Float64Array((LABELS + 1) * LABELS)
  for (let label = 0; label < LABELS; label++)
    pairs[BEGINNING * LABELS + label] = words[label] as number
  for (let row = LABELS; row < size * LABELS; row += LABELS)
    for (let pair = 0; pair < LABELS * LABELS; pair++) {
      const label = pair % LABELS
      const before = (pair - label) / LABELS
      if (!mayFollow(before, label)) continue
      const sum = (ahead[row - LABELS + before] as number) + (behind[pair] as number)
      const rest = (scores[row + label] as number) + (back[row + label] as number)
      pairs[pair] = (pairs[pair] as number) + Math.exp(sum + rest - total)
    }
  return pairs
}

/** Logarithm of the sum of LABELS exponentials. */
function logSum(terms: Float64Array, from: number): number {
  let most = NEVER
  for (let one = from; one < from + LABELS; one++) most = Math.max(most, terms[one] as number)
  let sum = 0
  for (let one = from; one < from + LABELS; one++) sum += Math.exp((terms[one] as number) - most)
  return most + Math.log(sum)
}
