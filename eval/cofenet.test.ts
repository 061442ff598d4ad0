import { describe, expect, test } from 'vitest'
import { sentencesFromCofenet, textFromTokens } from './cofenet.ts'

describe('sentencesFromCofenet', () => {
  test('labels become spans; an inside without a beginning begins one', () => {
    const line = JSON.stringify({
      id: 'ferry',
      tokens: ['It', 'sank', ',', 'Oster', 'said', 'Monday'],
      labels: ['B-content', 'I-content', 'O', 'I-source', 'B-cue', 'B-cue'],
    })
    expect(sentencesFromCofenet(`${line}\n\n`)).toEqual([
      {
        id: 'ferry',
        tokens: ['It', 'sank', ',', 'Oster', 'said', 'Monday'],
        spans: [
          { role: 'content', start: 0, end: 2 },
          { role: 'source', start: 3, end: 4 },
          { role: 'cue', start: 4, end: 5 },
          { role: 'cue', start: 5, end: 6 },
        ],
      },
    ])
  })
})

describe('textFromTokens', () => {
  test('marks are written as people write them, and every token finds its letters', () => {
    const tokens = [
      '``',
      'We',
      'did',
      "n't",
      'sink',
      ',',
      "''",
      'Oster',
      '-LRB-',
      '41',
      '-RRB-',
      'said',
      '.',
    ]
    const { text, spans } = textFromTokens(tokens)
    expect(text).toBe("“We didn't sink,” Oster (41) said.")
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
      spans.map((span) => span.text),
    )
  })
})
