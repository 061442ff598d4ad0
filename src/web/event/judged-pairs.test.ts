import { describe, expect, test } from 'vitest'
import { judgedPairs } from './judged-pairs.ts'

const word = (by: string, verdict: 'same' | 'different', [a, b] = ['x', 'y']) =>
  ({ by, a: a ?? '', b: b ?? '', verdict }) as const

describe('judgedPairs', () => {
  test.each([
    ['one word holds', [word('north', 'same')], [], 'holds'],
    ['one’s own word holds against another', [word('north', 'same'), word('south', 'different')], [], 'contestedSame'],
    ['between others “different” holds', [word('west', 'same'), word('south', 'different')], [], 'contestedDifferent'],
    ['“different” may part what would join', [word('south', 'different')], [['y', 'x']], 'parts'],
    ['“same” may have to give way', [word('south', 'same')], [['x', 'y']], 'givesWay'],
    ['another pair that is suspended says nothing of this', [word('south', 'same')], [['x', 'z']], 'holds'],
  ] as const)('%s', (_, judgements, suspended, state) => {
    const event = { judgements: [...judgements], suspended: suspended.map(([a, b]): [string, string] => [a, b]) }
    expect(judgedPairs(event, 'north')).toMatchObject([{ a: 'x', b: 'y', state }])
  }) // biome-ignore format: a line a case

  test('a pair stands once, whichever claim its members named first', () => {
    const judgements = [word('north', 'same'), word('south', 'same', ['y', 'x']), word('south', 'same', ['x', 'z'])]
    expect(judgedPairs({ judgements, suspended: [] }, 'west').map(({ words }) => words.length)).toEqual([2, 1])
  }) // biome-ignore format: one list
})
