import { expect, test } from 'vitest'
import { voicesFromBrat } from './polnear.ts'

const TEXT = 'The ferry sank, Oster said 😀 Monday, in the fog.'
const BRAT = [
  'T1\tSource 16 21\tOster',
  'T2\tCue 22 26\tsaid',
  'T3\tContent 37 47;0 14\tin the fog The ferry sank',
  'T4\tAttribution 22 26\tsaid',
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
  'T9\tDiscuss 0 3\tThe',
  '#1\tAnnotatorNotes T1\tnobody',
].join('\n')

test('spans in the order of the file, pieces in the order of the text, relations by number', () => {
  const { voices, relations } = voicesFromBrat(BRAT, TEXT)
  const words = voices.map(({ role, pieces }) => [
    role,
    ...pieces.map(({ start, end }) => TEXT.slice(start, end)),
  ])
  // The last offsets lie behind a sign of two UTF-16 units, which the file counts as one.
  expect(words).toEqual([
    ['source', 'Oster'],
    ['cue', 'said'],
    ['content', 'The ferry sank', 'in the fog'],
  ])
  expect(relations).toEqual([{ cues: [1], sources: [0], contents: [2] }])
})
