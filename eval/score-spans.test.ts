import { describe, expect, test } from 'vitest'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import type { GoldSentence } from './conllu.ts'
import { rawTextOf, scoreSpans } from './score-spans.ts'

/** A sentence of tokens; those with a bar are several words. */
function goldOf(text: string, tokens: string): GoldSentence {
  const parts = tokens.split(' ').map((token) => token.split('|'))
  const word = { lemma: '_', upos: 'X', xpos: 'X', head: 0, relation: 'root' }
  return {
    text,
    words: parts.flat().map((form) => ({ ...word, form })),
    tokens: parts.map((some) => ({ form: some.join(''), words: some.length })),
    startsParagraph: true,
  }
}

describe('scoreSpans', () => {
  test('our own sentences are cut as we cut them', () => {
    const { tokensF1, sentencesF1, differences } = scoreSpans(TINY_TREEBANK)
    expect({ tokensF1, sentencesF1, differences }).toEqual({
      tokensF1: 1,
      sentencesF1: 1,
      differences: [],
    })
  })

  test('words within a token count by themselves', () => {
    expect(scoreSpans([goldOf("She didn't row.", "She did|n't row .")]).tokensF1).toBe(1)
  })

  test('what differs is told, and costs on both sides', () => {
    const scores = scoreSpans([goldOf('We row boats.', 'We row|boats .')])
    expect(scores.tokensF1).toBe(1)
    const joined = scoreSpans([goldOf('We row boats.', 'We rowboats .')])
    expect(joined.tokensF1).toBeCloseTo((2 * 2) / (3 + 4), 10)
    expect(joined.differences).toEqual([{ gold: 'rowboats', ours: 'row boats', count: 1 }])
  })

  test('a sentence that we do not end', () => {
    const gold = [goldOf('We row', 'We row'), { ...goldOf('they swim.', 'they swim .') }]
    const inOneParagraph = gold.map((one) => ({ ...one, startsParagraph: false }))
    expect(scoreSpans(gold).sentencesF1).toBe(1)
    expect(scoreSpans(inOneParagraph).sentencesF1).toBe(0)
  })
})

test('paragraphs are told apart by a blank line', () => {
  const gold = [goldOf('One.', 'One .'), { ...goldOf('Two.', 'Two .'), startsParagraph: false }]
  expect(rawTextOf([...gold, goldOf('Three.', 'Three .')])).toBe('One. Two.\n\nThree.')
})
