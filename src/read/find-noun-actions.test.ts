import { expect, test } from 'vitest'
import { linesOf } from '#make/reader-of-six.ts'

test.each([
  [
    'a headline with a place',
    'Shots on Oster bridge, two dead',
    ['asserted ASSAULT:firearms  > Oster bridge'],
  ],
  ['a headline without one', 'Shots on the bridge', []],
  ['a state in a headline', 'War in Oster', []],
  [
    'the strength of an earthquake is no harm',
    'An earthquake of magnitude 5 shook Oster.',
    ['asserted DISASTER:earthquake  > Oster'],
  ],
  ['a figure of speech', 'The party received a flood of money in April.', []],
])('%s', async (_, text, lines) => {
  expect(await linesOf(text)).toEqual(lines)
})
