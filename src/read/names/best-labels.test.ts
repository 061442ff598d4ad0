import { expect, test } from 'vitest'
import { BestLabels } from './best-labels.ts'
import { firstOf, LABELS, NO_NAME } from './named-sentence.ts'

const PERSON = firstOf('person')
const behind = new Float32Array((LABELS + 1) * LABELS)

function bestOf(scores: readonly Readonly<Record<number, number>>[], pairs = behind): number[] {
  const best = new BestLabels()
  scores.forEach((own, word) => {
    for (let label = 0; label < LABELS; label++)
      best.scores[word * LABELS + label] = own[label] ?? 0
  })
  best.find(scores.length, pairs)
  return [...best.labels.subarray(0, scores.length)]
}

test('the best label of each word, where nothing forbids it', () => {
  expect(bestOf([{ [PERSON]: 2 }, { [PERSON + 1]: 2 }, { [NO_NAME]: 1 }])).toEqual([
    PERSON,
    PERSON + 1,
    NO_NAME,
  ])
})

test('nothing goes on that has not begun: the best that may be is taken', () => {
  expect(bestOf([{ [NO_NAME]: 1 }, { [PERSON + 1]: 2 }])).toEqual([PERSON, PERSON + 1])
  expect(bestOf([{ [PERSON + 1]: 2, [NO_NAME]: 1 }])).toEqual([NO_NAME])
})

test('what one label adds behind another decides where words do not', () => {
  const pairs = behind.slice()
  pairs[PERSON * LABELS + NO_NAME] = 5
  expect(bestOf([{ [PERSON]: 1 }, { [PERSON + 1]: 3 }], pairs)).toEqual([PERSON, NO_NAME])
})
