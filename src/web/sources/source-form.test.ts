import { describe, expect, test } from 'vitest'
import type { SourceView } from '#contract/sources.ts'
import { EMPTY_FORM, formOf, minutesOf, settingsOf } from './source-form.ts'

const SOURCE: SourceView = {
  id: 'a',
  url: 'https://sea.example/feed',
  title: 'Sea',
  isNamed: true,
  every: 60,
  marking: { to: ['joint'], tlp: 'green' },
  terms: { credit: 'Sea' },
  full: true,
  by: 'ana',
  health: { code: 'good', failures: 0, itemsTaken: 2, nextDue: '2026', skipped: [] },
}

describe('the minutes between two requests', () => {
  test.each([
    ['30', 30],
    [' 5 ', 5],
    ['1440', 1440],
    ['4', null],
    ['1441', null],
    ['', null],
    ['7.5', null],
    ['-30', null],
    ['many', null],
  ])('%j', (typed, wanted) => expect(minutesOf(typed)).toBe(wanted))
})

describe('what a form settles', () => {
  test('of a source that is only looked at is what it was, with its terms', () => {
    const { url, title, every, marking, terms, full } = SOURCE
    expect(settingsOf(formOf(SOURCE), SOURCE)).toEqual({ url, title, every, marking, terms, full })
  })

  test("the feed's own title is no name that an officer gave", () => {
    expect(settingsOf(formOf({ ...SOURCE, isNamed: false }), SOURCE)).not.toHaveProperty('title')
  })

  test('of a new one is its address, and the default where nothing was chosen', () => {
    const form = { ...EMPTY_FORM, url: ' https://sea.example/feed ' }
    const wanted = { url: 'https://sea.example/feed', every: 30, full: false }
    expect(settingsOf(form, null)).toEqual(wanted)
  })

  test.each([{ url: ' ' }, { every: '4' }])('is nothing yet with %j', (part) => {
    expect(settingsOf({ ...formOf(SOURCE), ...part }, SOURCE)).toBeNull()
  })
})
