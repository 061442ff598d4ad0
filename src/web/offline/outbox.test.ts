import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { ProblemView } from '#contract/views.ts'
import { afterProblem, firstWords, inOrder, nextToSend, type OutboxItem } from './outbox.ts'

const item = (key: string, change: Partial<OutboxItem> = {}): OutboxItem => ({
  whose: 'centre/north/ana',
  key,
  at: '2026-10-05T14:02:00.000Z',
  path: '/api/reports',
  body: { way: 'paste', text: key },
  words: key,
  state: 'waiting',
  mayHaveArrived: false,
  ...change,
})
const problem = (status: number): ProblemView => ({
  type: 'about:blank',
  title: '',
  status,
  code: 'x',
  detail: '',
})

describe('what is sent next', () => {
  test('the one that was handed in first, and no refused one', () => {
    const early = item('b', { at: '2026-10-05T13:00:00.000Z' })
    expect(nextToSend([item('a'), early])?.key).toBe('b')
    expect(nextToSend([item('a'), { ...early, state: 'refused' }])?.key).toBe('a')
    expect(nextToSend([{ ...early, state: 'refused' }])).toBeUndefined()
    expect(nextToSend([])).toBeUndefined()
  })

  property.prop([fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 })])(
    'the order of the store changes nothing',
    (keys) => {
      expect(inOrder(keys.map((key) => item(key))).map(({ key }) => key)).toEqual([
        'a',
        'b',
        'c',
        'd',
      ])
    },
  )
})

describe('after it was not taken', () => {
  test.each([
    ['no answer', 0, 'waiting'],
    ['the session has ended', 401, 'waiting'],
    ['too many at once', 429, 'waiting'],
    ['a bug of ours', 500, 'waiting'],
    ['the centre is starting', 503, 'waiting'],
    ['a field is wrong', 400, 'refused'],
    ['not allowed', 403, 'refused'],
    ['the same key for something else', 409, 'refused'],
    ['too large', 413, 'refused'],
  ] as const)('%s', (_, status, state) => {
    const after = afterProblem(item('a'), problem(status))
    expect(after.state).toBe(state)
    expect(after.key).toBe('a')
    expect(after.problem?.status).toBe(state === 'refused' ? status : undefined)
  })

  test('something that is no problem of the centre is tried again', () => {
    expect(afterProblem(item('a'), null)).toEqual(item('a', { mayHaveArrived: true }))
  })
})

test('first words are one short line', () => {
  expect(firstWords('  A bridge fell.\nThen it rained.')).toBe('A bridge fell.')
  expect(firstWords('x'.repeat(200))).toBe(`${'x'.repeat(80)}…`)
  expect(firstWords('')).toBe('')
})
