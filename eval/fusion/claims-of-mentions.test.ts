import { expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { claimsOfMentions, textOfDocument } from './claims-of-mentions.ts'
import type { EcbDocument } from './ecb-documents.ts'

const document: EcbDocument = {
  name: '7_1ecb',
  story: '7ecb',
  sentences: [['http', ':', '/', '/', 'oster'], ['Mira', 'Dol', 'left', 'Oster', 'unseen']],
  mentions: [
    { tag: 'NEG_ACTION_OCCURRENCE', sentence: 1, words: [2], id: '7_1ecb#1', event: 'one' },
    { tag: 'ACTION_STATE', sentence: 1, words: [4], id: '7_1ecb#2', event: 'two' },
  ],
  spans: [
    { tag: 'HUMAN_PART_PER', sentence: 1, words: [0, 1] },
    { tag: 'LOC_GEO', sentence: 1, words: [3] },
  ],
} // biome-ignore format: one row a mark
const worded = textOfDocument(document)

test('the text leaves addresses blank and knows where each word stands', () => {
  expect(worded.text).toBe('\nMira Dol left Oster unseen\n')
  expect(worded.starts[1]).toEqual([1, 6, 10, 15, 21])
})

test('an action that the reader did not find is a claim of its own words, by whom stands before it', () => {
  const [first, second] = claimsOfMentions(document, { worded, read: [] })
  expect(first).toMatchObject({
    name: '7_1ecb#1',
    report: '7_1ecb',
    claim: {
      quote: 'left',
      start: 10,
      end: 14,
      polarity: 'negated',
      actors: [{ name: 'Mira Dol', start: 1, end: 9 }],
      targets: [],
    },
  })
  expect(first?.claim.action).toBeUndefined()
  expect(second?.claim.polarity).toBe('affirmed')
})

test('one that the reader found is the reader’s claim, without what binds it to others', () => {
  const [bare] = claimsOfMentions(document, { worded, read: [] })
  const action = { type: 'RETREAT', words: 'left', start: 10, end: 14 } as const
  const read = [{ ...bare?.claim, id: 'AAAABBBBCCCCDDDD', happening: 'h1', action }] as Claim[]
  const [found] = claimsOfMentions(document, { worded, read })
  expect(found?.claim.action).toEqual(action)
  expect(found?.claim).not.toHaveProperty('happening')
  expect(found?.claim).not.toHaveProperty('id')
})
