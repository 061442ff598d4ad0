import { expect, test } from 'vitest'
import { bestPairs } from './best-pairs.ts'

const nearness = (one: number, other: number) => Math.max(0, 10 - Math.abs(one - other))
const pairsOf = (gold: number[], found: number[]) =>
  bestPairs(gold, found, nearness).map((pair) => `${pair.gold}-${pair.found}`)

test.each([
  ['the best pair goes first', [1, 5], [5, 4], ['5-5', '1-4']],
  ['each item once', [1, 2], [1], ['1-1']],
  ['nothing at 0 points', [1], [50], []],
  ['of equals the earlier', [3], [4, 2], ['3-4']],
])('%s', (_, gold, found, wanted) => expect(pairsOf(gold, found)).toEqual(wanted))
