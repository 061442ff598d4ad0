import { describe, expect, test } from 'vitest'
import { countVoices, noCounts, scoresOf, type VoiceSpan } from './score-voices.ts'

const content = (...pieces: [number, number][]): VoiceSpan => ({
  role: 'content',
  pieces: pieces.map(([start, end]) => ({ start, end })),
})

describe('countVoices', () => {
  test.each<[string, VoiceSpan[], VoiceSpan[], number, number]>([
    ['the same words', [content([0, 4])], [content([0, 4])], 1, 1],
    ['a word too few', [content([0, 4])], [content([0, 3])], 0, 6 / 7],
    ['one span in two pieces', [content([0, 2], [4, 6])], [content([4, 6], [0, 2])], 1, 1],
    ['a piece is not the span', [content([0, 2], [4, 6])], [content([0, 2])], 0, 2 / 3],
    ['another role', [content([0, 4])], [{ ...content([0, 4]), role: 'cue' }], 0, 0],
    ['nothing found', [content([0, 4])], [], 0, 0],
  ])('%s', (_, gold, found, exact, words) => {
    const counts = noCounts()
    countVoices(counts, gold, found)
    const scores = scoresOf(counts, 'raw.')
    expect(scores['raw.content.exactF1']).toBeCloseTo(exact)
    expect(scores['raw.content.tokenF1']).toBeCloseTo(words)
  })
})
