import { expect, test } from 'vitest'
import { NameFinder } from '#read/names/find-names.ts'
import { nameModelFrom } from '#read/names/name-model.ts'
import { firstOf, LABELS, type NameKind, NO_NAME } from '#read/names/named-sentence.ts'
import { chainsOf } from './chains.ts'
import { likelyLabels } from './forward-backward.ts'
import { learnNames } from './learn-names.ts'
import type { NameText } from './name-text.ts'
import { packNames } from './pack-names.ts'

/** Sentences of two moulds, so that what stands around a name tells its kind. */
const PEOPLE = ['Ardel', 'Ostwald', 'Hollin', 'Berg', 'Velland', 'Marn']
const BODIES = ['Norbank', 'Sudco', 'Ostra', 'Velco', 'Ardco', 'Marnbank']
function sentenceOf(words: string, kind: NameKind) {
  let at = 0
  const tokens = words.split(' ').map((word) => {
    const start = at
    at += word.length + 1
    return { word, start, end: start + word.length, xpos: /^\p{Lu}/u.test(word) ? 'NNP' : 'NN' }
  })
  const labels = Uint8Array.from(tokens, ({ xpos }) => (xpos === 'NNP' ? firstOf(kind) : NO_NAME))
  return { words: tokens, labels }
}
const textOf = (from: number, to: number): NameText => ({
  places: [],
  sentences: [
    ...PEOPLE.slice(from, to).map((name) => sentenceOf(`yesterday ${name} smiled at us`, 'person')),
    ...BODIES.slice(from, to).map((name) =>
      sentenceOf(`shares of ${name} fell by half`, 'organisation'),
    ),
  ],
})
const LEARNING = { epochs: 10, seed: 1, rate: 0.1, dropProbability: 0.3 }
const learnt = () => packNames(learnNames([chainsOf(textOf(0, 4))], LEARNING), 1000)

test('what is learned of some names holds for others in the same place', () => {
  const finder = new NameFinder(nameModelFrom(learnt()))
  const { sentences } = textOf(4, 6)
  const kinds = finder
    .find(
      sentences.map(({ words }) => words),
      [],
    )
    .map(({ kind }) => kind)
  expect(kinds).toEqual(['person', 'person', 'organisation', 'organisation'])
})

test('the same learning gives the same bytes', () => {
  expect(learnt()).toEqual(learnt())
})

test('a file that is cut short, or is something else, is no model', () => {
  const file = learnt()
  expect(() => nameModelFrom(file.subarray(0, file.length - 9))).toThrow('a whole model')
  expect(() => nameModelFrom(new Uint8Array(5000))).toThrow('a model of names')
})

test('the probabilities of a chain are those of all its labellings', () => {
  const scores = Float64Array.from({ length: 2 * LABELS }, (_, index) => Math.sin(index))
  const behind = Float32Array.from({ length: (LABELS + 1) * LABELS }, (_, index) => Math.cos(index))
  const { words, behind: pairs } = likelyLabels(scores, 2, behind)
  for (const word of [0, 1]) {
    const sum = words
      .subarray(word * LABELS, (word + 1) * LABELS)
      .reduce((one, other) => one + other)
    expect(sum).toBeCloseTo(1)
  }
  expect(pairs.subarray(0, LABELS * LABELS).reduce((one, other) => one + other)).toBeCloseTo(1)
  expect(words[firstOf('person') + 1]).toBeCloseTo(0)
})
