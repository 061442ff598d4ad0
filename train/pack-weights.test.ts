import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import { checkOf, TripleWeights } from '#read/parse/packed-weights.ts'
import { Sentence } from '#read/parse/sentence.ts'
import { Tagger } from '#read/parse/tagger.ts'
import type { Weights } from '#read/parse/weights.ts'
import { dictionaryFrom } from './dictionary.ts'
import { learnTags } from './learn-tags.ts'
import { packedClasses, packTriples, type Rows } from './pack-weights.ts'
import { TagNumbers } from './tag-numbers.ts'

/** The averaged weights as they are before packing. */
function unpacked(rows: Rows): Weights {
  const weightsOf = new Map<number, Float32Array>()
  rows.forEach((feature, weights) => {
    weightsOf.set(feature, weights.slice())
  })
  return {
    score(features, scores) {
      scores.fill(0)
      for (const feature of features)
        weightsOf.get(feature)?.forEach((weight, one) => {
          scores[one] = (scores[one] ?? 0) + weight
        })
    },
  }
}

test('packed weights give the tags of those that were learned', () => {
  const numbers = new TagNumbers(TINY_TREEBANK)
  const dictionary = dictionaryFrom(TINY_TREEBANK, numbers)
  const rows = learnTags(
    TINY_TREEBANK,
    { numbers, dictionary },
    { epochs: 5, seed: 3, updatesMin: 1 },
  )
  const tagsBy = (weights: Weights) => {
    const tagger = new Tagger(weights, dictionary, numbers.names.length)
    const sentence = new Sentence()
    return TINY_TREEBANK.map(({ words }) => {
      const forms = words.map(({ form }) => form)
      sentence.take(forms, 0, forms.length, dictionary)
      tagger.tag(sentence)
      return [...sentence.tags.subarray(0, sentence.root)]
    })
  }
  const packed = tagsBy(packedClasses(rows, 1_000_000))
  expect(packed).toEqual(tagsBy(unpacked(rows)))
  expect(packed).not.toEqual(tagsBy(packedClasses(rows, 3)))
})

describe('packTriples', () => {
  const weight = fc.float({ min: -50, max: 50, noNaN: true })
  const table = fc.uniqueArray(fc.tuple(fc.integer(), fc.tuple(weight, weight, weight)), {
    selector: ([feature]) => checkOf(feature),
    maxLength: 300,
  })

  property.prop([table, fc.integer()])('keeps each row, and knows no other', (rows, other) => {
    const packed = packTriples(
      {
        forEach(see) {
          for (const [feature, weights] of rows) see(feature, Float32Array.from(weights))
        },
      },
      1000,
    )
    const weights = new TripleWeights(packed)
    const largest = Math.max(1, ...rows.flatMap(([, some]) => some.map(Math.abs)))
    const scores = new Float64Array(3)
    for (const [feature, some] of rows) {
      weights.score(Int32Array.of(feature), scores)
      some.forEach((one, index) => {
        expect((scores[index] ?? 0) / 32767).toBeCloseTo(one / largest, 3)
      })
    }
    if (rows.some(([feature]) => checkOf(feature) === checkOf(other))) return
    weights.score(Int32Array.of(other), scores)
    expect([...scores]).toEqual([0, 0, 0])
  })
})
