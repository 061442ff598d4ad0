import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ArcState, LEFT, RIGHT, SHIFT } from './arc-state.ts'
import type { Choices } from './choices.ts'
import { mix } from './mix.ts'
import { Parser } from './parser.ts'
import { FIRST, PIECE_MAX, Sentence } from './sentence.ts'
import type { Weights } from './weights.ts'
import { WordTags } from './word-tags.ts'

/** Weights without sense: any move at any time, as a number settles. */
const senseless = (seed: number): Weights => ({
  score(features, classes, scores) {
    for (const [index, one] of classes.entries())
      scores[index] = mix(mix(seed, one), features.at(-1) ?? 0)
  },
})

/** Nothing is settled, and an arc may have any of four names. */
const OPEN: Choices = {
  moves: new WordTags(new Int32Array(0)),
  relations: new WordTags(new Int32Array(0)),
  relationLists: [Uint8Array.of(1, 2, 3, 4)],
}

function headsBy(seed: number, words: readonly string[]): number[] {
  const weights = senseless(seed)
  const parser = new Parser({
    moves: weights,
    relations: weights,
    choices: OPEN,
  })
  const sentence = new Sentence()
  sentence.take(words, 0, words.length, new WordTags(new Int32Array(0)))
  parser.parse(sentence)
  const heads = parser.state.heads.subarray(FIRST, sentence.root)
  return [...heads].map((head) => (head === sentence.root ? -1 : head - FIRST))
}

/** Whether every word leads to the root in fewer steps than there are words. */
function leadsToRoot(heads: readonly number[], word: number): boolean {
  let above = word
  for (let step = 0; step <= heads.length; step++) {
    if (above === -1) return true
    above = heads[above] ?? Number.NaN
  }
  return false
}

const words = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 40 })

describe('Parser', () => {
  property.prop([fc.integer(), words])('whatever the scores, there is one tree', (seed, forms) => {
    const heads = headsBy(seed, forms)
    expect(heads).toHaveLength(forms.length)
    expect(heads.filter((head) => head === -1)).toHaveLength(1)
    for (const word of heads.keys()) expect(leadsToRoot(heads, word)).toBe(true)
  })

  test.each([
    ['no words', 0],
    ['one word', 1],
    ['the longest piece', PIECE_MAX],
  ])('%s', (_, size) => {
    const heads = headsBy(7, new Array<string>(size).fill('word'))
    expect(heads.filter((head) => head === -1)).toHaveLength(Math.min(size, 1))
  })
})

describe('ArcState', () => {
  test('the last word on the stack alone may hang on the root', () => {
    const state = new ArcState()
    state.start(2)
    for (const move of [SHIFT, SHIFT]) state.move(move)
    expect([SHIFT, LEFT, RIGHT].filter((move) => state.can(move))).toEqual([RIGHT])
    state.move(RIGHT)
    expect([SHIFT, LEFT, RIGHT].filter((move) => state.can(move))).toEqual([LEFT])
    state.move(LEFT)
    expect(state.isDone).toBe(true)
  })

  test('knows the outermost dependents on either side', () => {
    const state = new ArcState()
    state.start(4)
    for (const move of [SHIFT, SHIFT, LEFT, LEFT, SHIFT, SHIFT, RIGHT]) state.move(move)
    const head = FIRST + 2
    expect([state.left[head], state.left2[head], state.right[head]]).toEqual([
      FIRST,
      FIRST + 1,
      FIRST + 3,
    ])
    expect([state.lefts[head], state.rights[head]]).toEqual([2, 1])
  })
})
