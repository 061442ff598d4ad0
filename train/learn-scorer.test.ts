import { expect, test } from 'vitest'
import { Scorer } from '#read/incidents/scorer.ts'
import { type Example, learnScorer } from './learn-scorer.ts'

const LEARNING = { slots: 64, rounds: 8, rate: 0.3, least: 2 }
/** Feature 1 speaks for 0, feature 2 for 1; feature 3 is always there, feature 9 was seen once. */
const EXAMPLES: readonly Example[] = [
  ...Array.from({ length: 10 }, () => ({ hashes: [1, 3], answer: 0 })),
  ...Array.from({ length: 10 }, () => ({ hashes: [2, 3], answer: 1 })),
  { hashes: [9], answer: 1 },
]

test('learns which features speak for which answer, and leaves rare ones out', () => {
  const { weights, scale } = learnScorer(2, EXAMPLES, LEARNING)
  const scorer = new Scorer(['no', 'yes'], weights, scale)
  expect(scorer.score([1, 3])[0]).toBeGreaterThan(0.8)
  expect(scorer.score([2, 3])[1]).toBeGreaterThan(0.8)
  expect(scorer.score([9])).toEqual([0.5, 0.5])
})

test('the same examples give the same bytes', () => {
  expect(learnScorer(2, EXAMPLES, LEARNING)).toEqual(learnScorer(2, EXAMPLES, LEARNING))
})
