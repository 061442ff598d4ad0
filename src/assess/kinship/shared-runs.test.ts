import { describe, expect, test } from 'vitest'
import { narrationOf } from './narration.ts'
import { sharedRuns } from './shared-runs.ts'

/** The runs of two texts in which each word is a letter. */
const runsOf = (a: string, b: string) =>
  sharedRuns(narrationOf([...a].join(' ')), narrationOf([...b].join(' '))).map((run) =>
    a.slice(run.a, run.a + run.length),
  )

describe('sharedRuns', () => {
  test.each([
    ['the same text', 'abcdef', 'abcdef', ['abcdef']],
    ['nothing in common', 'abcdef', 'ghijkl', []],
    ['two words are no run', 'abxyz', 'abqrs', []],
    ['runs in another order', 'abcxdef', 'defyabc', ['abc', 'def']],
    ['the longest first, what is left of another is too short', 'abcdefgh', 'abcdezcdefgh', ['cdefgh']],
    ['the longest first, what is left of another is long enough', 'abcdefghi', 'abcdezdefghi', ['abc', 'defghi']],
    ['a run is told once though one text has it twice', 'abc', 'abcxabc', ['abc']],
    ['twice in both', 'abcxabc', 'abcyabc', ['abc', 'abc']],
    ['an empty text', '', 'abc', []],
  ])('%s', (_, a, b, runs) => {
    expect(runsOf(a, b)).toEqual(runs)
  }) // biome-ignore format: one row a case

  test('one sentence 3,000 times over ends in time', () => {
    const form = narrationOf('the road is shut again today '.repeat(3000))
    expect(sharedRuns(form, form)[0]).toEqual({ a: 0, b: 0, length: 18_000 })
  })
})
