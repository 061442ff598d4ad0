import { describe, expect, test } from 'vitest'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import { type GuessedWord, scoreTrees } from './score-trees.ts'

const asGuessed = () =>
  TINY_TREEBANK.map(({ words }) =>
    words.map(
      ({ upos, xpos, lemma, head, relation }): GuessedWord => ({
        upos,
        xpos,
        lemma,
        head: head - 1,
        relation,
      }),
    ),
  )

/** The gold trees with one word of one sentence changed. */
const changed = (sentence: number, word: number, change: Partial<GuessedWord>) =>
  asGuessed().map((words, number) =>
    words.map((one, index) =>
      number === sentence && index === word ? { ...one, ...change } : one,
    ),
  )

const words = TINY_TREEBANK.reduce((sum, sentence) => sum + sentence.words.length, 0)
const one = 1 / words

describe('scoreTrees', () => {
  test('gold against itself is all right', () => {
    expect(scoreTrees(TINY_TREEBANK, asGuessed())).toEqual({
      upos: 1,
      xpos: 1,
      lemma: 1,
      uas: 1,
      las: 1,
      words,
    })
  })

  test.each<[string, Partial<GuessedWord>, object]>([
    ['a wrong head costs both', { head: 0 }, { uas: 1 - one, las: 1 - one, upos: 1 }],
    ['a wrong relation costs LAS alone', { relation: 'obj' }, { uas: 1, las: 1 - one }],
    ['a subtype costs nothing', { relation: 'nsubj:pass' }, { uas: 1, las: 1 }],
    ['a wrong tag costs no tree', { upos: 'VERB' }, { upos: 1 - one, xpos: 1, las: 1 }],
    ['a wrong lemma', { lemma: 'harbor' }, { lemma: 1 - one, upos: 1 }],
  ])('%s', (_, change, wanted) => {
    const scores = scoreTrees(TINY_TREEBANK, changed(0, 1, change))
    for (const [name, share] of Object.entries(wanted))
      expect(scores[name as keyof typeof scores], name).toBeCloseTo(share, 10)
  })

  test('punctuation counts', () => {
    expect(scoreTrees(TINY_TREEBANK, changed(0, 3, { head: 0 })).uas).toBeCloseTo(1 - one, 10)
  })

  test('words without a guess are wrong', () => {
    expect(scoreTrees(TINY_TREEBANK, []).las).toBe(0)
  })
})
