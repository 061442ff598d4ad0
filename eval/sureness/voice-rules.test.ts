import { expect, test } from 'vitest'
import type { Voice } from '#domain/claim.ts'
import { makeClaim } from '#make/shown-claims.ts'
import type { RuleTallies } from './rule-tallies.ts'
import { tallyVoices } from './voice-rules.ts'

const TEXT =
  'Ada Brenn said rebels shelled Oster. It was reported that Norland struck Veldra. Rain fell.'
const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const voiceAt = (role: 'source' | 'cue' | 'content', words: string) => ({
  role,
  pieces: [at(words)],
})
const article = {
  text: TEXT,
  voices: [
    voiceAt('source', 'Ada Brenn'),
    voiceAt('content', 'rebels shelled Oster'),
    voiceAt('content', 'Norland struck Veldra'),
  ],
  relations: [
    { cues: [], sources: [0], contents: [1] },
    { cues: [], sources: [], contents: [2] },
  ],
}
const voice = (over: Partial<Voice>): Voice => ({
  voice: 'Ada Brenn', role: 'speaker', kind: 'person', knowledge: 'unknown', stance: 'says', by: 'saying', ...over,
}) // biome-ignore format: one line
const outlet = voice({ voice: 'The Tide', role: 'outlet', by: 'page' })

test.each<[string, string, Voice[], object]>([
  ['the words of the source', 'shelled', [voice({ voice: 'she', ...at('Ada Brenn') })], { 'voice.saying': '1/1' }],
  ['the name of the source, told elsewhere', 'shelled', [voice({ start: 80, end: 84 })], { 'voice.saying': '1/1' }],
  ['somebody else', 'shelled', [voice({ voice: 'Lu Marten', ...at('Rain') })], { 'voice.saying': '0/1' }],
  ['who passes it on is no speaker', 'shelled', [voice({}), outlet], { 'voice.saying': '1/1' }],
  ['a speaker around another', 'shelled', [voice({ by: 'quotation' }), voice({ voice: 'Lu Marten', ...at('Rain') })], { 'voice.quotation': '1/1', 'voice.saying': '0/1' }],
  ['nobody, where somebody is marked', 'shelled', [outlet], { 'voice.page': '0/1' }],
  ['nobody, where nobody is', 'fell', [outlet], { 'voice.page': '1/1' }],
  ['somebody, where nobody is', 'fell', [voice({})], { 'voice.saying': '0/1' }],
  ['a source that is not marked', 'struck', [outlet], {}],
])('%s', (_, words, attribution, wanted) => {
  const tallies: RuleTallies = new Map()
  const action = { type: 'ASSAULT' as const, words, ...at(words) }
  tallyVoices(article, [makeClaim({ action, attribution })], tallies)
  tallyVoices(article, [makeClaim({ attribution })], tallies)
  const told = [...tallies].map(([rule, { seen, right }]) => [rule, `${right}/${seen}`])
  expect(Object.fromEntries(told)).toEqual(wanted)
}) // biome-ignore format: one row a case
