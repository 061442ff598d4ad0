import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastCost } from './least-cost.ts'

test.each([
  ['an empty table', [], 0],
  ['one number', [[7]], 7],
  ['the cheap diagonal', [[1, 9], [9, 1]], 2],
  ['where the cheapest of a row is another row’s only one', [[1, 2], [1, 9]], 3],
] as const)('%s', (_, costs, least) => expect(leastCost(costs)).toBe(least)) // biome-ignore format: one row a case

const tables = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
)

law.prop([tables])('is what trying every order of the columns gives', (costs) => {
  expect(leastCost(costs)).toBe(slowly(costs, new Set()))
})

function slowly(costs: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  const row = costs[taken.size]
  if (!row) return 0
  const free = [...row.keys()].filter((column) => !taken.has(column))
  return Math.min(
    ...free.map((column) => (row[column] ?? 0) + slowly(costs, new Set([...taken, column]))),
  )
}
