import { describe, expect, test } from 'vitest'
import type { TriageView } from '#contract/triage-view.ts'
import type { ReportRow } from '#contract/views.ts'
import type { Queue } from '#domain/triage.ts'
import { instantOf, isAlreadySo, isInQueue, triageAfter, type Word, wayBack } from './words.ts'

const NOW = '2031-05-06T10:00:00.000000Z'
const LATER = '2031-05-06T14:00:00.000000Z'
const EARLIER = '2031-05-06T08:00:00.000000Z'
const SAID = { by: 'night', at: NOW }

const row = (triage?: TriageView): ReportRow => ({
  handle: '0123456789abcdef',
  title: 'A mill was shelled',
  language: 'en',
  from: 'north',
  at: EARLIER,
  claimCount: 1,
  isRead: true,
  isWithdrawn: false,
  ...(triage ? { triage } : {}),
})
const WORDS: readonly Word[] = [
  { act: 'open' },
  { act: 'done' },
  { act: 'rejected', reason: 'other', words: 'a joke' },
  { act: 'rejected', reason: 'unreadable' },
  { act: 'duplicate', of: 'fedcba9876543210' },
  { act: 'snoozed', until: LATER },
  { act: 'assigned', to: 'duty' },
  { act: 'unassigned' },
]

describe('words on a report', () => {
  test.each(WORDS)('$act, once kept, is already so', (word) => {
    expect(isAlreadySo(word, row(triageAfter(word, undefined, SAID)))).toBe(true)
  })

  test.each(
    WORDS.flatMap((before) => WORDS.map((word) => [before.act, word.act, before, word] as const)),
  )('after %s, %s has a way back', (_, __, before, word) => {
    const first = triageAfter(before, { state: 'open', assignee: 'day' }, SAID)
    const then = triageAfter(word, first, SAID)
    expect(triageAfter(wayBack(word, first, NOW), then, SAID)).toEqual(first)
  })

  test('what woke up meanwhile goes back to open, not to sleep in the past', () => {
    const slept: TriageView = { state: 'snoozed', until: EARLIER }
    expect(wayBack({ act: 'done' }, slept, NOW)).toEqual({ act: 'open' })
  })

  test('a report is no duplicate of itself', () => {
    expect(isAlreadySo({ act: 'duplicate', of: row().handle }, row())).toBe(true)
  })

  test('an instant has six digits', () => {
    expect(instantOf(new Date('2031-05-06T10:00:00Z'))).toBe(NOW)
  })
})

describe('isInQueue', () => {
  const reader = { officer: 'duty', member: 'north', now: NOW }
  test.each<[string, TriageView | undefined, readonly Queue[]]>([
    ['untouched', undefined, ['triage', 'all', 'ours']],
    ['mine', { state: 'open', assignee: 'duty' }, ['triage', 'mine', 'all', 'ours']],
    ['another’s', { state: 'open', assignee: 'day' }, ['triage', 'all', 'ours']],
    ['mine and done', { state: 'done', assignee: 'duty' }, ['done', 'all', 'ours']],
    ['asleep', { state: 'snoozed', until: LATER }, ['snoozed', 'all', 'ours']],
    ['awake at its instant', { state: 'snoozed', until: NOW }, ['triage', 'all', 'ours']],
    ['rejected', { state: 'rejected', reason: 'no-source' }, ['rejected', 'all', 'ours']],
    ['a duplicate', { state: 'duplicate' }, ['rejected', 'all', 'ours']],
  ])('%s', (_, triage, wanted) => {
    const queues = [
      'triage',
      'mine',
      'snoozed',
      'done',
      'rejected',
      'all',
      'ours',
      'unread',
    ] as const
    expect(queues.filter((queue) => isInQueue(queue, row(triage), reader))).toEqual(wanted)
  })
})
