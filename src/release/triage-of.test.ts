import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payloads } from '#domain/item.ts'
import { handleOf } from '#make/history.ts'
import type { Standing } from './standing-items.ts'
import { triageOf } from './triage-of.ts'

type Said = Payloads['triage'] extends infer P ? (P extends unknown ? Omit<P, 'report' | 'by'> : never) : never // biome-ignore format: one thought

const markAt = (said: Said, position: number): Standing<'triage'> => ({
  kind: 'triage',
  handle: handleOf(`mark ${position}`),
  from: 'north',
  at: `2031-05-06T10:00:00.${String(position).padStart(6, '0')}Z`,
  tlp: 'amber',
  position,
  channels: ['north'],
  tags: [],
  payload: { ...said, report: handleOf('report'), by: 'duty' } as Payloads['triage'],
})
const marks = (...said: Said[]) => said.map((one, index) => markAt(one, index + 1))

const DONE: Said = { act: 'done' }
const OPEN: Said = { act: 'open' }
const NIGHT: Said = { act: 'assigned', to: 'night' }
const NOBODY: Said = { act: 'unassigned' }
const LATER: Said = { act: 'snoozed', until: '2031-05-07T08:00:00.000000Z' }
const COPY: Said = { act: 'duplicate', of: handleOf('first') }
const REJECTED: Said = { act: 'rejected', reason: 'other', words: 'a joke' }

describe('triageOf', () => {
  test.each([
    ['nothing', [], null],
    ['open again', [DONE, OPEN], null],
    ['nobody’s again', [NIGHT, NOBODY], null],
    ['the last state', [DONE, REJECTED, COPY], { state: 'duplicate', of: handleOf('first') }],
    [
      'a reason with its words',
      [REJECTED],
      { state: 'rejected', reason: 'other', words: 'a joke' },
    ],
    ['until when', [LATER], { state: 'snoozed', until: '2031-05-07T08:00:00.000000Z' }],
    ['whose it is, still open', [NIGHT], { state: 'open', assignee: 'night' }],
    ['closing leaves whose it is', [NIGHT, DONE], { state: 'done', assignee: 'night' }],
    ['opening leaves whose it is', [NIGHT, DONE, OPEN], { state: 'open', assignee: 'night' }],
  ] as const)('%s', (_, said, wanted) => {
    const found = triageOf(marks(...said))
    if (wanted === null) expect(found).toBeNull()
    else expect(found).toMatchObject(wanted)
  })

  test('says who and when, and keeps nothing of an earlier word', () => {
    expect(triageOf(marks(REJECTED, DONE))).toEqual({
      state: 'done',
      by: 'duty',
      at: '2031-05-06T10:00:00.000002Z',
    })
  })

  test('the order in which marks are given changes nothing', () => {
    const all = marks(DONE, NIGHT, COPY, NOBODY, LATER, REJECTED, NIGHT)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        expect(triageOf(some)).toEqual(triageOf(all))
      }),
    )
  })
})
