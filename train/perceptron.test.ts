import { describe, expect, test } from 'vitest'
import { Perceptron } from './perceptron.ts'

const CLASSES = Uint8Array.of(0, 1, 2)
const scoresOf = (weights: Perceptron, features: readonly number[]) => {
  const scores = new Float64Array(CLASSES.length)
  weights.score(Int32Array.from(features), CLASSES, scores)
  return [...scores]
}

describe('Perceptron', () => {
  test('moves weight from the class that was guessed to the right one', () => {
    const weights = new Perceptron(3)
    weights.learn(Int32Array.of(11, 12), 2, 0)
    expect(scoresOf(weights, [11, 12])).toEqual([-2, 0, 2])
    expect(scoresOf(weights, [13])).toEqual([0, 0, 0])
  })

  test('scores the classes that are asked for, in their order', () => {
    const weights = new Perceptron(3)
    weights.learn(Int32Array.of(11), 2, 0)
    const scores = new Float64Array(2)
    weights.score(Int32Array.of(11), Uint8Array.of(2, 0), scores)
    expect([...scores]).toEqual([1, -1])
  })

  test('a feature of too few mistakes does not count', () => {
    const weights = new Perceptron(3, 2)
    weights.learn(Int32Array.of(11), 1, 0)
    expect(scoresOf(weights, [11])).toEqual([0, 0, 0])
    weights.learn(Int32Array.of(11), 1, 0)
    expect(scoresOf(weights, [11])).toEqual([-2, 2, 0])
  })

  test('only the weights that are kept are learned', () => {
    const weights = new Perceptron(3, 0, new Map([[11, [1]]]))
    weights.learn(Int32Array.of(11, 12), 1, 0)
    expect(scoresOf(weights, [11, 12])).toEqual([0, 1, 0])
  })

  test('what is given out is the average over all examples', () => {
    const weights = new Perceptron(2)
    weights.learn(Int32Array.of(11), 1, 0)
    for (let example = 0; example < 3; example++) weights.tick()
    weights.learn(Int32Array.of(11), 1, 0)
    const seen: [number, number[], number][] = []
    weights.forEach((feature, averaged, mistakes) => {
      seen.push([feature, [...averaged], mistakes])
    })
    expect(seen).toEqual([[11, [-0.75, 0.75], 2]])
  })
})
