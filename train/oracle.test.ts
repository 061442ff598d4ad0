import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import { ArcState, LEFT, MOVES, RIGHT, SHIFT } from '#read/parse/arc-state.ts'
import { FIRST } from '#read/parse/sentence.ts'
import { type GoldArcs, isFree } from './oracle.ts'

function goldOf(heads: readonly number[]): GoldArcs {
  const columns = {
    heads: new Int32Array(heads.length + FIRST + 2),
    lastDependent: new Int32Array(heads.length + FIRST + 2),
  }
  heads.forEach((head, index) => {
    const above = head === 0 ? heads.length + FIRST : head - 1 + FIRST
    columns.heads[index + FIRST] = above
    columns.lastDependent[above] = index + FIRST
  })
  return columns
}

const MOVE_NUMBERS = [SHIFT, LEFT, RIGHT]
const rightOf = (state: ArcState, heads: readonly number[]) => {
  const gold = goldOf(heads)
  return heads.filter((_, index) => state.heads[index + FIRST] === gold.heads[index + FIRST]).length
}

/** The most gold heads that any way on from the moves so far can reach; every way is tried. */
function reachable(moves: readonly number[], heads: readonly number[]): number {
  const state = new ArcState()
  state.start(heads.length)
  for (const move of moves) state.move(move)
  if (state.isDone) return rightOf(state, heads)
  const ways = MOVE_NUMBERS.filter((move) => state.can(move))
  return Math.max(...ways.map((move) => reachable([...moves, move], heads)))
}

describe('isFree', () => {
  test('moves that are free lead to the gold tree', () => {
    for (const { words } of TINY_TREEBANK) {
      const heads = words.map(({ head }) => head)
      const state = new ArcState()
      state.start(heads.length)
      while (!state.isDone) {
        const free = MOVE_NUMBERS.filter((move) => isFree(move, state, goldOf(heads)))
        expect(free.length).toBeGreaterThan(0)
        state.move(free.at(-1) ?? 0)
      }
      expect(rightOf(state, heads)).toBe(heads.length)
    }
  })

  property.prop([fc.array(fc.nat(MOVES - 1), { maxLength: 5 })], { numRuns: 40 })(
    'a free move loses nothing that could still be reached',
    (wishes) => {
      const heads = [2, 3, 0, 3]
      const state = new ArcState()
      state.start(heads.length)
      const moves: number[] = []
      for (const wish of wishes) {
        const move = state.can(wish) ? wish : SHIFT
        if (!state.can(move)) return
        const before = reachable(moves, heads)
        moves.push(move)
        if (isFree(move, state, goldOf(heads))) expect(reachable(moves, heads)).toBe(before)
        state.move(move)
      }
    },
  )
})
