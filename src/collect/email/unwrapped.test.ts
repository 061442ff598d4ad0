import { expect, test } from 'vitest'
import { unwrapped } from './unwrapped.ts'

const WRAPPED = `Three boats were seen off the north quay at dawn, the harbour guard said,
and nobody met them. The mayor later denied that the quay had been shut by
the council.
Short line.

By noon the second boat had left, and officials said that the ferry would
not sail.`

test('takes out the breaks that a program put in, and leaves the others', () => {
  expect(unwrapped(WRAPPED)).toBe(
    'Three boats were seen off the north quay at dawn, the harbour guard said, and nobody met them. The mayor later denied that the quay had been shut by the council.\nShort line.\n\nBy noon the second boat had left, and officials said that the ferry would not sail.',
  )
  expect(unwrapped(WRAPPED)).toHaveLength(WRAPPED.length)
})

test.each([
  ['quoted lines', WRAPPED.replaceAll(/^/gm, '> ')],
  ['items', WRAPPED.replaceAll(/^/gm, '- ')],
  ['lines that are set in', WRAPPED.replaceAll(/^/gm, '  ')],
  ['short lines', 'North quay\nSouth quay\nThe light'],
  [
    'paragraphs in one line each',
    `${'word '.repeat(40)}\n${'word '.repeat(30)}\n${'word '.repeat(50)}`,
  ],
])('%s stay', (_, text) => expect(unwrapped(text)).toBe(text))
