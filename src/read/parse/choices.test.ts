import { describe, expect, test } from 'vitest'
import { ArcState, LEFT, SHIFT } from './arc-state.ts'
import { arcKey, type Choices, listsFrom, relationKey, relationsFor } from './choices.ts'
import { Sentence } from './sentence.ts'
import { UNSETTLED, WordTags } from './word-tags.ts'

test('listsFrom finds each list behind its length', () => {
  expect(listsFrom(Uint8Array.of(2, 7, 9, 0, 1, 4)).map((list) => [...list])).toEqual([
    [7, 9],
    [],
    [4],
  ])
})

describe('relationsFor', () => {
  const sentence = new Sentence()
  sentence.take(['harbours', 'closed'], 0, 2, new WordTags(new Int32Array(0)))
  const state = new ArcState()
  state.start(2)
  state.move(SHIFT)
  const dependent = state.move(LEFT)
  const keys = [
    relationKey(state, sentence, dependent),
    arcKey(state, sentence, dependent),
  ] as const

  /** Lists for some keys: the first key has list 1, the second list 2. */
  const listBy = (known: readonly number[]) => {
    const entries = known.flatMap((key) => [key, keys.indexOf(key) + 1, UNSETTLED])
    const choices: Choices = {
      moves: new WordTags(new Int32Array(0)),
      relations: new WordTags(Int32Array.from(entries)),
      relationLists: [Uint8Array.of(1, 2, 3), Uint8Array.of(1), Uint8Array.of(1, 2)],
    }
    return [...relationsFor(choices, state, sentence, dependent)]
  }

  test.each([
    ['the closer look decides', [...keys], [1]],
    ['tags and side do where it knows nothing', [keys[1]], [1, 2]],
    ['any relation where nothing is known', [], [1, 2, 3]],
  ])('%s', (_, known, wanted) => expect(listBy(known)).toEqual(wanted))
})
