import { expect, test } from 'vitest'
import { makeVoiceSentence } from '#make/voice-sentence.ts'
import { countLinks, type NumberedSegment } from './score-links.ts'

const SENTENCE = makeVoiceSentence(
  'Oster/PROPN/2/nsubj said/VERB/0/root boats/NOUN/4/nsubj sank/VERB/2/ccomp',
)
const MARKED: NumberedSegment[] = [
  { role: 'source', start: 0, end: 1, voice: 2 },
  { role: 'cue', start: 1, end: 2, voice: 0 },
  { role: 'content', start: 2, end: 4, voice: 1 },
]

test.each([
  [
    'as people did',
    { cues: [0], sources: [2], contents: [1] },
    { cues: 1, sources: 1, contents: 1 },
  ],
  [
    'a cue without a source',
    { cues: [0], sources: [], contents: [1] },
    { cues: 1, sources: 0, contents: 1 },
  ],
  [
    'another content',
    { cues: [0], sources: [2], contents: [3] },
    { cues: 1, sources: 1, contents: 0 },
  ],
  [
    'a cue that is not in the text',
    { cues: [7], sources: [2], contents: [1] },
    { cues: 0, sources: 0, contents: 0 },
  ],
])('%s', (_, relation, wanted) =>
  expect(countLinks([[SENTENCE]], [MARKED], [relation])).toEqual(wanted),
)
