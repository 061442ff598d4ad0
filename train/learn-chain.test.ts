import { expect, test } from 'vitest'
import { ChainPaths } from '#read/voices/chain-paths.ts'
import { LABEL_COUNT, labelsFrom } from '#read/voices/voice-labels.ts'
import { learnChain } from './learn-chain.ts'

/** Word kinds as rows: 1 a name, 2 a verb of saying, 3 another word, 4 a full stop. */
const NAME = 1
const SAYS = 2
const WORD = 3
const STOP = 4
const sentences = [
  [NAME, SAYS, WORD, WORD, STOP],
  [NAME, NAME, SAYS, WORD, WORD, WORD, STOP],
  [WORD, WORD, STOP],
  [WORD, NAME, WORD, STOP],
]

/** Names before a verb of saying are its source, what is behind it the content. */
function labelsOf(words: readonly number[]): Uint8Array {
  const says = words.indexOf(SAYS)
  if (says < 0) return new Uint8Array(words.length)
  return labelsFrom(
    [
      { role: 'source', start: 0, end: says },
      { role: 'cue', start: says, end: says + 1 },
      { role: 'content', start: says + 1, end: words.length - 1 },
    ],
    words.length,
  )
}

/** Each word sees itself and, as rows of their own, its two neighbours. */
const rowsOf = (words: readonly number[]) =>
  Int32Array.from(
    words.flatMap((word, at) => [word, 5 + (words[at - 1] ?? 0), 10 + (words[at + 1] ?? 0)]),
  )

test('learns who says what from a few sentences, the same each time', () => {
  const examples = sentences.map((words) => ({ rows: rowsOf(words), labels: labelsOf(words) }))
  const options = {
    rowCount: 20, epochs: 60, seed: 3, rate: 0.1, decay: 1e-4, hidden: 0.1, say: () => {},
  } // biome-ignore format: one list
  const learned = learnChain(examples, options)
  expect(learnChain(examples, options)).toEqual(learned)
  const paths = new ChainPaths()
  paths.weighSteps(learned.steps)
  for (const words of [...sentences, [NAME, SAYS, WORD, WORD, WORD, WORD, STOP]]) {
    paths.take(scoresOf(rowsOf(words), words.length, learned.weights), words.length)
    labelsOf(words).forEach((label, word) => {
      expect(paths.likelihood(word, label)).toBeGreaterThan(0.5)
    })
  }
})

function scoresOf(rows: Int32Array, size: number, weights: Float32Array): Float64Array {
  const width = rows.length / size
  return Float64Array.from({ length: size * LABEL_COUNT }, (_, at) => {
    const word = Math.floor(at / LABEL_COUNT)
    let sum = 0
    for (const row of rows.subarray(word * width, (word + 1) * width))
      sum += weights[row * LABEL_COUNT + (at % LABEL_COUNT)] as number
    return sum
  })
}
