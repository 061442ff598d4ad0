import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'
import { labelledPairs, pairsFromTsv } from './copies/labelled-pairs.ts'
import { textFromTokens } from './copies/report-text.ts'
import { bestThreshold, scorePairs } from './copies/score-pairs.ts'

describe('the labels', () => {
  test.each([
    ['dev', 176],
    ['train', 236],
  ])('of %s: %i pairs, each once, of all three kinds, each with a reason', (split, count) => {
    const pairs = labelledPairs(split)
    expect(pairs).toHaveLength(count)
    expect(new Set(pairs.map(({ a, b }) => [a, b].sort().join(' '))).size).toBe(count)
    expect(new Set(pairs.map(({ label }) => label)).size).toBe(3)
  })

  test('no document stands in both splits', () => {
    const [train, dev] = ['train', 'dev'].map((split) =>
      labelledPairs(split).flatMap(({ a, b }) => [a, b]),
    )
    expect(new Set(train).isDisjointFrom(new Set(dev))).toBe(true)
  })

  test('nobody labelled another split, and a word that is no label is refused', () => {
    expect(labelledPairs('test')).toEqual([])
    expect(() => pairsFromTsv('doc_a\tdoc_b\tlabel\none\tother\tmaybe')).toThrow()
  })
})

test('a text of tokens is joined a sentence a line, without the address of its page', () => {
  const token = (sentence: number, word: string) =>
    `<token t_id="1" sentence="${sentence}" number="0">${word}</token>`
  const words = [[0, 'http'], [0, ':'], [1, '``'], [1, 'Salt'], [1, '&amp;'], [1, "''"], [2, 'Rain']] as const
  const xml = words.map(([sentence, word]) => token(sentence, word)).join('\n')
  expect(textFromTokens(xml)).toBe('“ Salt & ”\nRain')
  expect(textFromTokens(token(0, "''"))).toBe("''")
}) // biome-ignore format: one row a text

describe('scores', () => {
  const judged = (text: string) =>
    text.split(' ').map((pair) => ({ isFound: pair[0] === 'f', isKin: pair[1] === 'k' }))

  test.each([
    ['fk fk -- --', 1],
    ['fk f- -k --', 0.5],
    ['-k f-', 0],
    ['--', 0],
  ])('of %s: F1 %d', (text, f1) => {
    expect(scorePairs(judged(text)).f1).toBe(f1)
  })

  test('a peer gets the threshold that is best for it', () => {
    const at = (likeness: number, isKin: boolean) => ({ likeness, isKin })
    expect(bestThreshold([at(0.1, false), at(0.2, true), at(0.3, false), at(0.9, true)])).toBe(0.2)
    expect(bestThreshold([at(0.1, false), at(0.2, false), at(0.3, false), at(0.9, true)])).toBe(0.9)
  })
})

test('a gold folder without the texts is left out', async () => {
  const gold = mkdtempSync(join(tmpdir(), 'parley-gold-'))
  mkdirSync(join(gold, 'near_dup_candidates/dev'), { recursive: true })
  const { code, out, err } = await evalOf('copies', { gold, split: 'dev', json: true })
  rmSync(gold, { recursive: true })
  expect([code, out]).toEqual([4, ''])
  expect(err).toContain('near_dup_candidates')
})
