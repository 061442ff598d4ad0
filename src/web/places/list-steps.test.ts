import { expect, test } from 'vitest'
import { steppedTo } from './list-steps.ts'

test.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', -1, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, 2],
  ['ArrowDown', -1, 0, -1],
  ['ArrowUp', 4, 0, -1],
] as const)('%s from %i of %i leads to %i', (key, at, count, to) => {
  expect(steppedTo(key, at, count)).toBe(to)
})
