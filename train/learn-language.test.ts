import { describe, expect, test } from 'vitest'
import { scoreTrees } from '#eval/score-trees.ts'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { learnLanguage } from './learn-language.ts'

const learn = (seed: number) =>
  learnLanguage(TINY_TREEBANK, { seed, epochs: 12, texts: [], say: () => undefined })

describe('learnLanguage', () => {
  const file = learn(1)

  test('learns twenty sentences, from bytes as they will stand in a file', () => {
    const parser = new SentenceParser(parseModelFrom(file))
    const trees = TINY_TREEBANK.map(({ words }) => parser.parse(words.map(({ form }) => form)))
    const { upos, xpos, lemma, las } = scoreTrees(TINY_TREEBANK, trees)
    expect(upos).toBeGreaterThan(0.97)
    // Finer tags that come a few times only count as the commonest of their universal tag.
    expect(xpos).toBeGreaterThan(0.85)
    expect(lemma).toBeGreaterThan(0.97)
    expect(las).toBeGreaterThan(0.88)
  })

  test('the same seed gives the same bytes, another seed others', () => {
    expect(learn(1)).toEqual(file)
    expect(learn(2)).not.toEqual(file)
  })
})
