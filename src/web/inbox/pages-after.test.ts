import { describe, expect, test } from 'vitest'
import type { ReportRow } from '#contract/views.ts'
import { type Pages, pagesAfter } from './pages-after.ts'
import type { Word } from './words.ts'

const NOW = '2031-05-06T10:00:00.000000Z'
const reader = { officer: 'duty', member: 'north', now: NOW }
const row = (handle: string): ReportRow => ({
  handle,
  title: handle,
  language: 'en',
  from: 'south',
  at: NOW,
  claimCount: 0,
  isRead: true,
  isWithdrawn: false,
})
const [first, second, third] = [row('first'), row('second'), row('third')]
const held: Pages = {
  pages: [{ reports: [first, second], next: 'more' }, { reports: [third] }],
  pageParams: [undefined, 'more'],
}
const shown = (pages: Pages | undefined) => pages?.pages.map(({ reports }) => reports)

describe('pagesAfter', () => {
  const done: Word = { act: 'done' }

  test('rows that leave the queue leave the list; pages keep their way on', () => {
    const after = pagesAfter(held, { word: done, rows: [first, third], queue: 'triage', reader })
    expect(shown(after)).toEqual([[second], []])
    expect(after?.pages[0]?.next).toBe('more')
  })

  test('rows that stay show the word', () => {
    const after = pagesAfter(held, { word: done, rows: [first], queue: 'all', reader })
    const triage = { state: 'done', by: 'duty', at: NOW }
    expect(shown(after)).toEqual([[{ ...first, triage }, second], [third]])
  })

  test('nothing held is nothing', () => {
    expect(pagesAfter(undefined, { word: done, rows: [], queue: 'all', reader })).toBeUndefined()
  })
})
