import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { layCards } from './layout.ts'

const GAP = 8
const boxes = fc
  .array(fc.record({ wanted: fc.nat({ max: 2000 }), height: fc.integer({ min: 20, max: 200 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((some) => some.toSorted((a, b) => a.wanted - b.wanted))

describe('layCards', () => {
  test('stand beside their words where there is room', () => {
    const some = [0, 200, 400].map((wanted) => ({ wanted, height: 100 }))
    expect(layCards(some, 1, GAP)).toEqual([0, 200, 400])
  })

  test('the one in hand stands at its words and pushes the others away', () => {
    const some = [500, 510, 520].map((wanted) => ({ wanted, height: 100 }))
    expect(layCards(some, 1, GAP)).toEqual([402, 510, 618])
  })

  test('no cards, no tops', () => expect(layCards([], 0, GAP)).toEqual([]))

  prop.prop([boxes, fc.nat({ max: 29 })])(
    'never over each other, never above the page',
    (some, wanted) => {
      const tops = layCards(some, wanted % some.length, GAP)
      for (const [at, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(0)
        const before = tops[at - 1]
        if (before !== undefined)
          expect(top).toBeGreaterThanOrEqual(before + (some[at - 1]?.height ?? 0) + GAP)
      }
    },
  )
})
