import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'

/** A treebank file of our own sentences. */
const conllu = TINY_TREEBANK.map(({ text, words }) => {
  const rows = words.map(({ form, lemma, upos, xpos, head, relation }, index) =>
    [index + 1, form, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t'),
  )
  return [`# text = ${text}`, ...rows].join('\n')
}).join('\n\n')

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-gold-'))
  for (const folder of ['ud_en_own/dev', 'ud_en_own/test', 'ud_ar/dev', 'letters/dev'])
    mkdirSync(join(gold, folder), { recursive: true })
  writeFileSync(join(gold, 'ud_en_own/dev/own.conllu'), conllu)
  writeFileSync(join(gold, 'ud_en_own/test/own.conllu.gz'), gzipSync(conllu))
  writeFileSync(join(gold, 'ud_ar/dev/own.conllu'), conllu)
  writeFileSync(join(gold, 'letters/dev/own.txt'), 'no treebank')
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

describe('runEval tags', () => {
  test.each(['dev', 'test'])('scores the %s split, and names what it leaves out', async (split) => {
    const { code, out, err } = await evalOf('tags', { gold, split, json: true })
    expect(code).toBe(0)
    const scores = JSON.parse(out)
    expect(Object.keys(scores)).toEqual(['ud_en_own'])
    expect(scores['ud_en_own'].words).toBe(
      TINY_TREEBANK.reduce((sum, { words }) => sum + words.length, 0),
    )
    for (const name of ['upos', 'las', 'uas', 'tokensF1', 'sentencesF1']) {
      expect(scores['ud_en_own'][name], name).toBeGreaterThan(0.5)
      expect(scores['ud_en_own'][name], name).toBeLessThanOrEqual(1)
    }
    expect(err).toContain('letters')
    expect(err).toContain('ud_ar')
  })

  test('prints a table for people', async () => {
    const { out } = await evalOf('tags', { gold, split: 'dev' })
    expect(out).toMatch(/^ +ud_en_own\nupos +[01]\.\d{4}\n/)
    expect(out).toMatch(/\nwordsPerSecond +\d+\n/)
  })

  test.each([
    ['no corpus has the split', 'tags', { split: 'none' }, 4],
    ['no such folder', 'tags', { gold: '/nowhere/gold', split: 'dev' }, 4],
    ['no such task', 'poems', { split: 'dev' }, 2],
  ])('%s', async (_, task, options, wanted) => {
    const { code, out, err } = await evalOf(task, { gold, ...options })
    expect(code).toBe(wanted)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })
})
