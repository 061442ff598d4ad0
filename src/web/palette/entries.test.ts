import { describe, expect, test } from 'vitest'
import { type Entry, matching, shownSections } from './entries.ts'

const entry = (words: string, also?: string): Entry => ({
  id: words,
  words,
  icon: 'keys',
  run: () => undefined,
  ...(also ? { also } : {}),
})
const ENTRIES = [
  entry('To the reports'),
  entry('Light or dark: Dark'),
  entry('Language: العربية', 'Arabic'),
  entry('إلى البلاغات'),
  entry('به گزارش‌ها'),
  entry('Сообщения: ещё'),
]

describe('matching', () => {
  test.each([
    ['nothing typed', '', 6],
    ['only room', '  ', 6],
    ['the beginning of a word', 'rep', 1],
    ['another case', 'REPORTS', 1],
    ['words in any order', 'dark light', 1],
    ['the middle of a word', 'ports', 0],
    ['one word too many', 'reports picture', 0],
    ['another name', 'arab', 1],
    ['Arabic without its hamza', 'الي', 1],
    ['Persian typed with an Arabic letter', 'گزارشها', 1],
    ['Russian without its dots', 'еще', 1],
    ['one letter', 'd', 1],
  ])('%s', (_, typed, count) => {
    expect(matching(ENTRIES, typed)).toHaveLength(count)
  })
})

test('a section without entries is not shown', () => {
  const sections = [
    { title: 'palette.pages' as const, entries: [] },
    { title: 'palette.acts' as const, entries: ENTRIES },
  ]
  expect(shownSections(sections)).toEqual([sections[1]])
})
