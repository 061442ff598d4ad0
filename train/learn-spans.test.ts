import { expect, test } from 'vitest'
import { learnSpans } from './learn-spans.ts'

test('learns which features speak for a span, the same each time', () => {
  // Row 1 speaks for a span, row 2 against it, row 3 says nothing.
  const examples = Array.from({ length: 200 }, (_, at) => ({
    rows: Int32Array.of(at % 2 === 0 ? 1 : 2, 3, 0),
    isRight: at % 2 === 0,
  }))
  const options = { rowCount: 4, epochs: 5, seed: 1, say: () => {} }
  const weights = learnSpans(examples, options)
  expect(weights[1]).toBeGreaterThan(0.5)
  expect(weights[2]).toBeLessThan(-0.5)
  expect(Math.abs(weights[3] ?? 9)).toBeLessThan(0.3)
  expect(weights[0]).toBe(0)
  expect(learnSpans(examples, options)).toEqual(weights)
})
