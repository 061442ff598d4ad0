import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { incidentModelFrom, JUDGED } from './incident-model.ts'
import { Scorer } from './scorer.ts'

const FILE = 'model/english/incidents.bin'

describe('incidentModelFrom', () => {
  test('reads every scorer of the file', () => {
    const model = incidentModelFrom(readFileSync(FILE))
    for (const name of JUDGED) {
      const shares = model[name].score([1, 2, 3])
      expect(shares).toHaveLength(model[name].answers.length)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    }
  })

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['without weights', (bytes: Uint8Array) => bytes.subarray(0, 20)],
    ['with more behind', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
  ])('refuses a file %s', (_, change) => {
    const bytes = new Uint8Array(readFileSync(FILE))
    expect(() => incidentModelFrom(change(bytes))).toThrow()
  })
})

test('a scorer adds the weights of its features, and turns them into shares', () => {
  const scorer = new Scorer(['no', 'yes'], Int8Array.from([0, 0, 0, 100, 100, 0, 0, 0]), 0.01)
  expect(scorer.score([1])[1]).toBeCloseTo(1 / (1 + Math.exp(-1)))
  expect(scorer.score([2])[1]).toBeCloseTo(1 / (1 + Math.exp(1)))
  expect(scorer.score([1, 2])[1]).toBeCloseTo(0.5)
  expect(scorer.score([5])).toEqual(scorer.score([1]))
})
