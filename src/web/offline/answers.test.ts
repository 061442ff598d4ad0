import { describe, expect, test } from 'vitest'
import { isReadable, keptAtOf, markKept } from './answers.ts'

describe('what is kept to be read without a line', () => {
  test.each([
    ['/api/session', true],
    ['/api/picture?view=ours&limit=100', true],
    ['/api/picture?view=ours&q=bridge&after=x&limit=100', true],
    ['/api/picture?view=ours&limit=1', false],
    ['/api/picture/map?view=ours', true],
    ['/api/picture/days?view=joint', true],
    ['/api/picture/countries?view=joint', true],
    ['/api/events/0123456789abcdef?view=ours', true],
    ['/api/reports/0123456789abcdef', true],
    ['/api/entries?after=0&limit=1', true],
    ['/api/reports?limit=50', false],
    ['/api/drafts/reading-0123456789abcdef', false],
    ['/api/imports', false],
  ])('%s: %s', (path, wanted) => expect(isReadable(path)).toBe(wanted))
})

describe('what comes from the device says so', () => {
  const early = '2026-10-05T14:02:00.000Z'
  const late = '2026-10-05T15:00:00.000Z'

  test('one answer', () => {
    expect(keptAtOf(markKept({ events: [] }, early))).toBe(early)
    expect([keptAtOf({ events: [] }), keptAtOf(undefined), keptAtOf('x')]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('of pages, the oldest', () => {
    const pages = [{ now: 1 }, markKept({}, late), markKept({}, early)]
    expect(keptAtOf({ pages, pageParams: [] })).toBe(early)
    expect(keptAtOf({ pages: [{}], pageParams: [] })).toBeNull()
  })
})
