import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { makeClaim } from '#make/shown-claims.ts'
import { type KeyClaim, readKeyedTexts, tallyKeyed } from './key-rules.ts'
import type { RuleTallies } from './rule-tallies.ts'

const TEXT = 'Dead: 11. The ferry runs only by day. Rain fell.'
const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return { words, start, end: start + words.length }
}
const keyed = (over: Partial<KeyClaim>): KeyClaim => ({
  quote: '',
  counts: [],
  limits: [],
  ...over,
})
const KEYED = [
  keyed({ quote: 'Dead: 11.', counts: [{ least: 11, most: 11 }] }),
  keyed({ quote: 'The ferry runs only by day.', limits: [{ kind: 'only', words: 'only by day' }] }),
  keyed({ quote: 'Snow fell.', counts: [{ least: 3, most: 3 }] }),
]

describe('tallyKeyed', () => {
  const count = (words: string, least: number) => ({
    ...at(words),
    counts: [{ what: 'killed', least, most: least, ...at(words), by: 'tally' }],
  })
  const limit = (words: string, kind: 'only' | 'until', said: string) => ({
    ...at(said),
    limits: [{ kind, ...at(words), by: 'limit' }],
  })
  test.each<[string, Partial<Claim>, string]>([
    ['the number of the key', count('Dead: 11', 11), 'count.tally 1/1'],
    ['another number', count('Dead: 11', 1), 'count.tally 0/1'],
    ['a number of another claim', count('The ferry', 11), 'count.tally 0/1'],
    ['where the key has no claim', count('Rain', 11), ''],
    ['a limit with fewer words', limit('by day', 'only', 'The ferry'), 'limit.limit 1/1'],
    ['a limit that the key hangs elsewhere', limit('only by day', 'only', 'Dead'), 'limit.limit 1/1'],
    ['a limit of another kind', limit('by day', 'until', 'The ferry'), 'limit.limit 0/1'],
    ['a limit of other words', limit('The ferry', 'only', 'The ferry'), 'limit.limit 0/1'],
    ['by the action, where there is one', { ...count('Dead: 11', 11), action: { type: 'AID', ...at('Rain') } }, ''],
  ])('%s', (_, over, wanted) => {
    const tallies: RuleTallies = new Map()
    tallyKeyed({ text: TEXT, published: '', claims: KEYED }, [makeClaim(over)], tallies)
    expect([...tallies].map(([rule, { seen, right }]) => `${rule} ${right}/${seen}`).join()).toBe(wanted)
  }) // biome-ignore format: one row a case
})

describe('readKeyedTexts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-keyed-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('reads the English texts with their day and claims; a folder without a key has none', () => {
    mkdirSync(join(folder, 'own'))
    const files = {
      'a.en.txt': TEXT,
      'key.json': JSON.stringify({
        reports: [
          { file: 'a.en.txt', claims: [{ quote: 'Rain fell.' }] },
          { file: 'b.ru.txt', claims: [] },
        ],
      }),
      'reports.json': JSON.stringify([
        { file: 'a.en.txt', published: '2031-05-04' },
        { do: 'amend', file: 'a.en.txt' },
        { do: 'wait' },
      ]),
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'own', name), text)
    expect(readKeyedTexts(join(folder, 'own'))).toEqual([
      { text: TEXT, published: '2031-05-04', claims: [keyed({ quote: 'Rain fell.' })] },
    ])
    expect(readKeyedTexts(folder)).toEqual([])
  })
})
