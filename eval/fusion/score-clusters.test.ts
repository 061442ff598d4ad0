import { describe, expect, test } from 'vitest'
import { bCubedOf, type Clustering, ceafEOf, conllF1Of, mucOf } from './score-clusters.ts'

/** Words are clusters, letters their items. */
const clustering = (...clusters: string[]): Clustering =>
  new Map(clusters.flatMap((items) => [...items].map((item) => [item, items] as const)))

const key = clustering('12345', '67', '89ABC')

describe('worked examples', () => {
  test('MUC counts the links that are missing: Vilain et al. 1995', () => {
    const whole = clustering('ABCD')
    const halves = clustering('AB', 'CD')
    expect(mucOf(whole, halves)).toEqual({ recall: 2 / 3, precision: 1, f1: 0.8 })
    expect(mucOf(halves, whole)).toEqual({ recall: 1, precision: 2 / 3, f1: 0.8 })
  })

  test.each([
    ['the small cluster put to a large one', clustering('12345', '6789ABC'), 16 / 21, 0.9],
    ['two large clusters put together', clustering('1234589ABC', '67'), 7 / 12, 0.9],
  ])('B3 tells what MUC does not, Bagga and Baldwin 1998: %s', (_, response, precision, links) => {
    expect(bCubedOf(key, response).precision).toBeCloseTo(precision, 10)
    expect(bCubedOf(key, response).recall).toBe(1)
    expect(mucOf(key, response).precision).toBeCloseTo(links, 10)
  })

  test.each([
    ['a small cluster put to a large one', clustering('12345', '6789ABC'), 0.733],
    ['two large clusters put together', clustering('1234589ABC', '67'), 0.667],
    ['all in one', clustering('123456789ABC'), 0.294],
    ['all alone', clustering(...'123456789ABC'), 0.178],
  ])('CEAF-e, Luo 2005: %s', (_, response, f1) => {
    expect(ceafEOf(key, response).f1).toBeCloseTo(f1, 3)
  })
})

test('a key scores 1 against itself, by every measure', () => {
  for (const scorer of [mucOf, bCubedOf, ceafEOf])
    expect(scorer(key, key)).toEqual({ recall: 1, precision: 1, f1: 1 })
  expect(conllF1Of(key, key)).toBe(1)
})

test('clusters are compared by their items, whatever they are called', () => {
  const renamed = new Map([...key].map(([item, cluster]) => [item, `event of ${cluster}`]))
  expect(conllF1Of(key, renamed)).toBe(1)
})

test('CoNLL F1 is the mean of the three', () => {
  const response = clustering('123', '456', '789', 'ABC')
  const mean =
    (mucOf(key, response).f1 + bCubedOf(key, response).f1 + ceafEOf(key, response).f1) / 3
  expect(conllF1Of(key, response)).toBe(mean)
  expect(mean).toBeLessThan(1)
})

test('the other side has to hold the same items', () => {
  expect(() => bCubedOf(key, clustering('123'))).toThrow('the same items')
})
