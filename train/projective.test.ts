import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { projectiveHeads } from './projective.ts'

/** Trees of 1 to 12 words: each word but the first hangs on an earlier one, then the words are shuffled. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((picks) =>
  fc.shuffledSubarray([...picks.keys()], { minLength: picks.length }).map((order) => {
    const heads = new Array<number>(picks.length)
    order.forEach((word, index) => {
      heads[word] = index === 0 ? 0 : (order[(picks[index] as number) % index] as number) + 1
    })
    return heads
  }),
)

/** Whether two arcs cross; the root's arc comes from outside on the left. */
const crosses = (heads: readonly number[]) => {
  const arcs = heads.map((head, index) => [Math.min(head, index + 1), Math.max(head, index + 1)])
  return arcs.some(([a = 0, b = 0]) => arcs.some(([c = 0, d = 0]) => a < c && c < b && b < d))
}

describe('projectiveHeads', () => {
  test('what crosses nothing stays', () => {
    expect(projectiveHeads([2, 0, 4, 2])).toEqual([2, 0, 4, 2])
  })

  test('an arc that crosses is lifted to the head above', () => {
    expect(projectiveHeads([0, 1, 1, 2])).toEqual([0, 1, 1, 1])
  })

  property.prop([trees])('arcs never cross afterwards, and one root stays', (heads) => {
    const lifted = projectiveHeads(heads)
    expect(lifted.filter((head) => head === 0)).toHaveLength(1)
    expect(crosses(lifted.map((head) => head))).toBe(false)
  })
})
