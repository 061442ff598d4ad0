import { describe, expect, test } from 'vitest'
import { live } from '#make/live-claims.ts'
import { actsOf } from './acts.ts'

const actsIn = (act: string) => actsOf(live('a', { act }).claim)

describe('words for a deed', () => {
  test.each([
    ['forms of a verb', 'shelled', 'shelling'],
    ['an irregular verb', 'fled', 'fleeing'],
    ['a verb and its noun', 'exploded', 'an explosion'],
    ['a doubled letter', 'robbed', 'the robbery'],
    ['singular and plural', 'the murder', 'murders'],
    ['kin in other words', 'was arrested', 'detained'],
    ['kin of verb and noun', 'slain', 'the death'],
  ])('%s are one', (_, one, other) => expect(actsIn(one)).toEqual(actsIn(other)))

  test.each([
    ['two deeds', 'shelled', 'flooded'],
    ['a word that only begins alike', 'offered', 'offended'],
  ])('%s are two', (_, one, other) => expect(actsIn(one)).not.toEqual(actsIn(other)))

  test('leave out what tells no deed', () => expect(actsIn('took off after the')).toEqual([]))

  test('of a claim without an action are its own words, if they are few', () => {
    const { claim } = live('a', { act: '', quote: 'sank' })
    expect(actsOf(claim)).toEqual(['sink'])
    expect(actsOf({ ...claim, quote: 'The ferry sank off Oster quay.' })).toEqual([])
  })
})
