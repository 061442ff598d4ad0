import { describe, expect, test } from 'vitest'
import {
  BORDER, LABEL_COUNT, labelsFrom, mayFollow, type Segment, segmentsFrom,
} from './voice-labels.ts' // biome-ignore format: one list

describe('labels', () => {
  test.each<[string, Segment[]]>([
    ['nothing', []],
    ['one word', [{ role: 'cue', start: 2, end: 3 }]],
    [
      'three roles side by side',
      [
        { role: 'source', start: 0, end: 2 },
        { role: 'cue', start: 2, end: 3 },
        { role: 'content', start: 3, end: 8 },
      ],
    ],
    [
      'two of one role side by side',
      [
        { role: 'content', start: 1, end: 4 },
        { role: 'content', start: 4, end: 6 },
      ],
    ],
  ])('%s: spans become labels and spans again', (_, segments) =>
    expect(segmentsFrom(labelsFrom(segments, 8), 8)).toEqual(segments),
  )

  test('what labels are made of may follow each other', () => {
    const segments: Segment[] = [
      { role: 'content', start: 0, end: 3 },
      { role: 'source', start: 3, end: 4 },
      { role: 'cue', start: 5, end: 7 },
    ]
    const labels = [BORDER, ...labelsFrom(segments, 8), BORDER]
    labels.slice(1).forEach((label, at) => {
      expect(mayFollow(labels[at] as number, label)).toBe(true)
    })
  })

  test('a span that has begun goes on in its own role and ends', () => {
    const [begin = 0, inside = 0, end = 0] = labelsFrom([{ role: 'cue', start: 0, end: 3 }], 3)
    const followers = Array.from({ length: LABEL_COUNT + 1 }, (_, label) => label).filter((label) =>
      mayFollow(begin, label),
    )
    expect(followers).toEqual([inside, end])
  })
})
