import { expect, test } from 'vitest'
import { chooseSpans, type Weighed } from './choose-spans.ts'

const ENOUGH = { source: 0.5, cue: 0.4, content: 0.3 }
const span = (
  role: Weighed['role'],
  [start, end]: [number, number],
  likelihood: number,
): Weighed => ({ role, start, end, likelihood })

test.each<[string, Weighed[], string[]]>([
  [
    'the likelier of two that overlap, of whatever role',
    [span('content', [2, 6], 0.6), span('source', [5, 7], 0.7), span('cue', [0, 1], 0.9)],
    ['cue 0 1', 'source 5 7'],
  ],
  [
    'what is less likely than its role asks is none',
    [span('source', [0, 2], 0.49), span('cue', [2, 3], 0.4), span('content', [3, 5], 0.29)],
    ['cue 2 3'],
  ],
  [
    'spans side by side, in the order of the text',
    [span('content', [3, 5], 0.9), span('source', [0, 3], 0.5)],
    ['source 0 3', 'content 3 5'],
  ],
])('%s', (_, spans, wanted) =>
  expect(
    chooseSpans(spans, ENOUGH).map(({ role, start, end }) => `${role} ${start} ${end}`),
  ).toEqual(wanted),
)
