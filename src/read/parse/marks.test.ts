import { describe, expect, test } from 'vitest'
import { markHeads } from './marks.ts'
import { headOfStretch, pairsIn } from './pairs.ts'
import { FIRST } from './sentence.ts'

/** Heads by place, from heads that count words from 1 with 0 for the root. */
function placesOf(heads: readonly number[]): Int32Array {
  const root = FIRST + heads.length
  const before = new Array<number>(FIRST).fill(0)
  return Int32Array.from([
    ...before,
    ...heads.map((head) => (head === 0 ? root : FIRST + head - 1)),
    0,
  ])
}

describe('markHeads', () => {
  // "Mira said boats left": left hangs on said.
  const heads = placesOf([2, 0, 4, 2])
  const root = FIRST + 4

  test.each([
    ['before the first word', 0, [2, 0, 0]],
    ['between a dependent and its head', 1, [2, 1, 0]],
    ['between a head and its clause', 2, [2, 0, 4]],
    ['inside the clause', 3, [4, 3, 0]],
    ['after the last word', 4, [2, 0, 0]],
  ])('%s', (_, wordsBefore, wanted) => {
    const numbers = markHeads(heads, FIRST + wordsBefore - 1, root).map((place) =>
      place === 0 ? 0 : place - FIRST + 1,
    )
    expect(numbers).toEqual(wanted)
  })
})

describe('pairsIn', () => {
  const partners = (text: string) => {
    const words = text.split(' ')
    return [...pairsIn(words, (index) => !/\p{L}/u.test(words[index] ?? ''))]
  }

  test.each([
    ['brackets', '( a )', [2, -1, 0]],
    ['one within another', '( “ a ” )', [4, 3, -1, 1, 0]],
    ['straight quotation marks', '" a " b " c "', [2, -1, 0, -1, 6, -1, 4]],
    ['a mark without partner', 'a ) (', [-1, -1, -1]],
  ])('%s', (_, text, wanted) => expect(partners(text)).toEqual(wanted))
})

describe('headOfStretch', () => {
  const heads = placesOf([2, 0, 4, 2])
  test.each([
    ['a clause', 3, 4, 4],
    ['two parts', 1, 3, 0],
    ['all', 1, 4, 2],
    ['nothing', 3, 2, 0],
  ])('%s', (_, first, last, wanted) => {
    const found = headOfStretch(heads, FIRST + first - 1, FIRST + last - 1)
    expect(found === 0 ? 0 : found - FIRST + 1).toBe(wanted)
  })
})
