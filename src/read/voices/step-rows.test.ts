import { describe, expect, test } from 'vitest'
import { StepRows } from './step-rows.ts'

const ROWS = [[1, 2], [], [0]]
const rows = new StepRows(ROWS, (label, other) => 10 * label + other)

describe('StepRows', () => {
  test.each([
    ['all steps of a label, each by what it is worth', 0, 0, 1 * 5 + 2 * 7],
    ['nothing for a label without steps', 1, 0, 0],
    ['the last row to its end', 2, 0, 20 * 3],
    ['values from a place on', 0, 1, 1 * 7 + 2 * 11],
  ] as const)('sums %s', (_, label, from, sum) => {
    expect(rows.sumOver(label, Float64Array.of(3, 5, 7, 11), from)).toBe(sum)
  })
})
