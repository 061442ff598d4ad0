import { describe, expect, test } from 'vitest'
import { findQuotes } from './find-quotes.ts'

const inside = (text: string) =>
  findQuotes(text, { start: 0, end: text.length }).map((quote) =>
    text.slice(quote.start, quote.end),
  )

describe('findQuotes', () => {
  test.each([
    ['curly', 'He said “we go” and “we stay”.', ['we go', 'we stay']],
    ['straight', '"We go," she said. "At once."', ['We go,', 'At once.']],
    ['doubled by a table', '"She said ""we go"" twice."', ['we go']],
    ['left open for the next paragraph', '“We go. We stay.', ['We go. We stay.']],
    ['none', "Norland's army", []],
  ])('%s', (_, text, quotes) => {
    expect(inside(text)).toEqual(quotes)
  })

  test('a million marks take seconds at most', () => {
    const text = '"'.repeat(3).concat(' ').repeat(250_000)
    expect(findQuotes(text, { start: 0, end: text.length }).length).toBeGreaterThan(1000)
  }, 10_000)
})
