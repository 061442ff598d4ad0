import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { parsedSentences, parsedTokens, segmentsIn } from './voice-texts.ts'

let parser: SentenceParser
beforeAll(() => {
  parser = new SentenceParser(parseModelFrom(readFileSync('model/english/parse.bin')))
})

test('tokens are cut as the reader cuts words, and each word knows its token', () => {
  const tokens = [
    'Mr.',
    'Oster',
    "'s",
    'three-day',
    'trip',
    'ended',
    '.',
    '``',
    'He',
    'slept',
    '.',
    "''",
  ]
  const { sentences, tokenOf } = parsedTokens({ id: 'trip', tokens, spans: [] }, 4, parser)
  expect(sentences.map(({ tree }) => tree.map(({ word }) => word).join(' '))).toEqual([
    "Mr. Oster 's three - day trip ended .",
    '“ He slept . ”',
  ])
  expect(tokenOf).toEqual([0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual([4, 4])
})

test('a word that two tokens share is cut between them', () => {
  const { sentences, tokenOf } = parsedTokens(
    { id: 'x', tokens: ['gon', 'na'], spans: [] },
    0,
    parser,
  )
  expect(tokenOf).toEqual([0, 1])
  expect(sentences).toHaveLength(1)
})

test('marked spans become words of their passage; the first to mark a word has it', () => {
  const [sentence] = parsedSentences('Oster said boats sank.', parser)
  const span = (role: 'source' | 'cue' | 'content', start: number, end: number) => ({
    role,
    pieces: [{ start, end }],
  })
  const voices = [
    span('content', 11, 21),
    span('source', 0, 5),
    span('cue', 6, 13),
    span('cue', 90, 99),
  ]
  expect(sentence && segmentsIn([sentence], voices)).toEqual([
    { role: 'source', voice: 1, start: 0, end: 1 },
    { role: 'cue', voice: 2, start: 1, end: 3 },
    { role: 'content', voice: 0, start: 3, end: 4 },
  ])
})
