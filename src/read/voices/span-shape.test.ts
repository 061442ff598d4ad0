import { expect, test } from 'vitest'
import { makeVoiceSentence } from '#make/voice-sentence.ts'
import { PAD, Passage } from './passage.ts'
import { Quotation } from './quotation.ts'
import { spanShape } from './span-shape.ts'

const SENTENCE =
  'Oster/PROPN/2/nsubj said/VERB/0/root “/PUNCT/5/punct boats/NOUN/5/nsubj sank/VERB/2/ccomp ”/PUNCT/5/punct today/NOUN/5/obl'

const passage = new Passage()
passage.take([makeVoiceSentence(SENTENCE)], new Quotation())
const shape = (start: number, end: number) => spanShape(passage, start + PAD, end + PAD)

test.each([
  ['a whole clause, marks aside', 2, 7, { heads: 1, top: 4 + PAD, fit: 0, hasClause: 1 }],
  ['its last word left out', 2, 6, { heads: 1, fit: 3, hasClause: 1 }],
  ['begun too early', 1, 7, { heads: 1, top: 1 + PAD }],
  ['nothing but a noun', 3, 4, { heads: 1, top: 3 + PAD, fit: 0, hasClause: 0 }],
  ['a subject by itself', 0, 1, { heads: 1, fit: 0, hasClause: 0 }],
])('%s', (_, start, end, wanted) => expect(shape(start, end)).toMatchObject(wanted))

test('quotation marks are told by how many there are and where they stand', () => {
  const whole = shape(2, 6).marks
  expect(new Set([whole, shape(2, 5).marks, shape(3, 6).marks, shape(3, 5).marks]).size).toBe(4)
})
