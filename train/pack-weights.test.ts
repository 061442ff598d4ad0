import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import { ClassWeights, LeadWeights } from '#read/parse/packed-weights.ts'
import { Sentence } from '#read/parse/sentence.ts'
import { Tagger } from '#read/parse/tagger.ts'
import type { Weights } from '#read/parse/weights.ts'
import { dictionaryFrom } from './dictionary.ts'
import { learnTags } from './learn-tags.ts'
import {
  keptClasses,
  keptLeads,
  packClasses,
  packedClasses,
  packLeads,
  type Rows,
} from './pack-weights.ts'
import { TagNumbers } from './tag-numbers.ts'

/** The averaged weights as they are before packing. */
function unpacked(rows: Rows): Weights {
  const weightsOf = new Map<number, Float32Array>()
  rows.forEach((feature, weights) => {
    weightsOf.set(feature, weights.slice())
  })
  return {
    score(features, classes, scores) {
      for (const [index, one] of classes.entries())
        scores[index] = features.reduce(
          (sum, feature) => sum + (weightsOf.get(feature)?.[one] ?? 0),
          0,
        )
    },
  }
}

test('packed weights give the tags of those that were learned', () => {
  const numbers = new TagNumbers(TINY_TREEBANK)
  const dictionary = dictionaryFrom(TINY_TREEBANK, numbers, { kins: new Map(), made: [] })
  const rows = learnTags(
    TINY_TREEBANK,
    { numbers, dictionary },
    { epochs: 5, seed: 3, updatesMin: 1 },
  )
  const tagsBy = (weights: Weights) => {
    const tagger = new Tagger(weights, dictionary.words, { lists: dictionary.lists })
    const sentence = new Sentence()
    return TINY_TREEBANK.map(({ words }) => {
      const forms = words.map(({ form }) => form)
      sentence.take(forms, 0, forms.length, dictionary.words)
      tagger.tag(sentence)
      return [...sentence.tags.subarray(0, sentence.root)]
    })
  }
  const packed = tagsBy(packedClasses(rows, 16))
  expect(packed).toEqual(tagsBy(unpacked(rows)))
  expect(packed).not.toEqual(tagsBy(packedClasses(rows, 6)))
})

type Row = readonly [feature: number, weights: readonly number[], mistakes: number]
const rowsOf = (rows: readonly Row[]): Rows => ({
  forEach(see) {
    for (const [feature, weights, mistakes] of rows)
      see(feature, Float32Array.from(weights), mistakes)
  },
})
const scoresBy = (weights: Weights, feature: number, classes: readonly number[]) => {
  const scores = new Float64Array(classes.length)
  weights.score(Int32Array.of(feature), Uint8Array.from(classes), scores)
  return [...scores]
}

const BITS = 12
const weight = fc.float({ min: -50, max: 50, noNaN: true })
/** Features far apart, so that each finds its slots free. */
const feature = fc.nat(63).map((number) => (number << 26) | 0x155)
const tableOf = (classes: number) =>
  fc.uniqueArray(
    fc.tuple(
      feature,
      fc.array(weight, { minLength: classes, maxLength: classes }),
      fc.integer({ min: 1, max: 9 }),
    ),
    { selector: ([one]) => one, minLength: 1, maxLength: 40 },
  )

describe('packLeads', () => {
  property.prop([tableOf(3), fc.integer()])('keeps each row, and knows no other', (rows, other) => {
    const weights = new LeadWeights(packLeads(rowsOf(rows), BITS))
    const leads = rows.map(([, [first = 0, second = 0, third = 0]]) => [
      second - first,
      third - first,
    ])
    const largest = Math.max(1, ...leads.flat().map(Math.abs))
    for (const [index, [one]] of rows.entries()) {
      const [zero, ...some] = scoresBy(weights, one, [0, 1, 2])
      expect(zero).toBe(0)
      some.forEach((lead, place) => {
        expect(lead / 511).toBeCloseTo((leads[index]?.[place] ?? 0) / largest, 2)
      })
    }
    const isKnown = rows.some(([one]) => (one & 0xfff) === (other & 0xfff))
    if (!isKnown) expect(scoresBy(weights, other, [0, 1, 2])).toEqual([0, 0, 0])
  })

  test('of two features for one slot the stronger has it, whatever the order', () => {
    const rows: Row[] = [
      [0x100, [0, 3, 0], 1],
      [0x101, [0, 9, 0], 1],
    ]
    for (const some of [rows, rows.toReversed()]) {
      expect([...keptLeads(rowsOf(some), BITS).keys()]).toEqual([0x101])
      const weights = new LeadWeights(packLeads(rowsOf(some), BITS))
      expect([scoresBy(weights, 0x100, [0, 1, 2]), scoresBy(weights, 0x101, [0, 1, 2])]).toEqual([
        [0, 0, 0],
        [0, 511, 0],
      ])
    }
  })
})

describe('packClasses', () => {
  property.prop([tableOf(70)])('keeps the sign and the size of each weight', (rows) => {
    const kept = keptClasses(rowsOf(rows), BITS)
    const weights = new ClassWeights(packClasses(rowsOf(rows), BITS))
    const largest = Math.max(1, ...rows.flatMap(([, some]) => some.map(Math.abs)))
    for (const [one, some] of rows)
      for (const place of kept.get(one) ?? []) {
        const [score = 0] = scoresBy(weights, one, [place])
        const wanted = Math.sqrt(Math.abs(some[place] ?? 0) / largest) * Math.sign(some[place] ?? 0)
        expect(Math.sign(score) * Math.sqrt(Math.abs(score))).toBeCloseTo(wanted * 127, -0.4)
      }
  })

  test('classes that share a place in a line are told apart', () => {
    const some = Array.from({ length: 40 }, (_, one) => (one === 3 ? 5 : 0))
    const weights = new ClassWeights(packClasses(rowsOf([[0x7654321, some, 1]]), BITS))
    const [third, other] = scoresBy(weights, 0x7654321, [3, 35])
    expect(third).toBeGreaterThan(0)
    expect(other).toBe(0)
  })
})
