import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scoreAttribution } from './attribution.ts'

/** An article of our own, and the same sentence as tokens; one content is marked too short on purpose. */
const TEXT = 'The minister said the bridge was closed.\n\n“We will rebuild it,” Oster said.'
const BRAT = [
  'T1\tSource 0 12\tThe minister',
  'T2\tCue 13 17\tsaid',
  'T3\tContent 18 39\tthe bridge was closed',
  'T4\tContent 42 62\t“We will rebuild it,',
  'T5\tSource 64 69\tOster',
  'T6\tCue 70 74\tsaid',
  'E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1',
].join('\n')
const TOKENS = JSON.stringify({
  id: 'bridge',
  tokens: ['The', 'minister', 'said', 'the', 'bridge', 'was', 'closed', '.'],
  labels: [
    'B-source',
    'I-source',
    'B-cue',
    'B-content',
    'I-content',
    'I-content',
    'I-content',
    'O',
  ],
})

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-voices-'))
  for (const folder of ['own/dev/text', 'own/dev/attributions', 'tokens/test', 'trees/dev'])
    mkdirSync(join(gold, folder), { recursive: true })
  writeFileSync(join(gold, 'own/dev/text/bridge.txt'), TEXT)
  writeFileSync(join(gold, 'own/dev/attributions/bridge_b.ann'), 'T1\tCue 0 3\tThe')
  writeFileSync(join(gold, 'own/dev/attributions/bridge_a.ann'), BRAT)
  writeFileSync(join(gold, 'own/dev/cofenet_valid.jsonl'), TOKENS)
  writeFileSync(join(gold, 'tokens/test/cofenet_test.jsonl'), TOKENS)
  writeFileSync(join(gold, 'trees/dev/own.conllu'), 'no article')
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

describe('scoreAttribution', () => {
  test('scores tokens as given, and articles by the first annotator', async () => {
    const scored = await scoreAttribution({ gold, split: 'dev' })('own')
    const scores = scored?.scores
    expect(scores).toMatchObject({
      'source.exactF1': 1,
      'cue.tokenF1': 1,
      'content.exactF1': 1,
      'raw.source.exactF1': 1,
      'raw.cue.exactF1': 1,
      'raw.content.exactF1': 0.5,
    })
    expect(scores?.['raw.content.tokenF1']).toBeGreaterThan(0.9)
  })

  test('tokens alone make no raw scores', async () => {
    const scored = await scoreAttribution({ gold, split: 'test' })('tokens')
    const scores = scored?.scores ?? {}
    expect(Object.keys(scores)).toHaveLength(6)
  })

  test.each([
    ['without the split', 'tokens', 'dev'],
    ['of another kind', 'trees', 'dev'],
  ])('a corpus %s is none', (_, corpus, split) =>
    expect(scoreAttribution({ gold, split })(corpus)).toBeNull(),
  )
})
