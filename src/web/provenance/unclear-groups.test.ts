import { expect, test } from 'vitest'
import { unclearGroups } from './unclear-groups.ts'

test('an account that may be many others is told of once, and no pair is lost or told twice', () => {
  const pair = (a: string, b: string, because: 'unnamed' | 'words' = 'unnamed') => ({
    a,
    b,
    because,
  })
  expect(
    unclearGroups([
      pair('A', 'X'),
      pair('B', 'X'),
      pair('X', 'C'),
      pair('A', 'B'),
      pair('A', 'X', 'words'),
    ]),
  ).toEqual([
    { because: 'unnamed', one: 'X', others: ['A', 'B', 'C'] },
    { because: 'unnamed', one: 'A', others: ['B'] },
    { because: 'words', one: 'A', others: ['X'] },
  ])
  expect(unclearGroups([])).toEqual([])
})
