import { expect, test } from 'vitest'
import type { ReportRow } from '#contract/views.ts'
import { firstReports } from './first-reports.ts'

const row = (handle: string, more: Partial<ReportRow> = {}): ReportRow => ({
  handle,
  title: 'Another title',
  language: 'en',
  from: 'north',
  at: '2031-05-06T10:00:00.000000Z',
  claimCount: 0,
  isRead: true,
  isWithdrawn: false,
  ...more,
})

test('the most alike comes first, once; not what is marked, nor what is a duplicate itself', () => {
  const marked = row('marked', { title: 'Shells fell', outlet: 'Post', published: '2031-05-06' })
  const found = [
    row('none'),
    row('day', { published: '2031-05-06' }),
    row('outlet', { outlet: 'Post' }),
    row('title', { title: 'Shells fell' }),
    row('title', { title: 'Shells fell' }),
    row('copy', { title: 'Shells fell', triage: { state: 'duplicate' } }),
    marked,
  ]
  const first = firstReports([marked], found).map(({ handle }) => handle)
  expect(first).toEqual(['title', 'outlet', 'day', 'none'])
})
