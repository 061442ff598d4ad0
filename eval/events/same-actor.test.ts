import { describe, expect, test } from 'vitest'
import { areSameActor } from './same-actor.ts'

describe('areSameActor', () => {
  test.each([
    ['rebels', 'the Oster rebels'],
    ["Norland's army", 'army of Norland'],
    ['Sudanese government', 'the government in Khartoum'],
    ['Saudi Arabia', 'the Saudi Arabian kingdom'],
    ['President Ilm Osk of Norland', 'Osk'],
    ['guerrilla', 'Astara guerrillas'],
  ])('%s = %s', (one, other) => {
    expect(areSameActor(one, other)).toBe(true)
    expect(areSameActor(other, one)).toBe(true)
  })

  test.each([
    ['US forces', 'British forces'],
    ['President Osk', 'President Ardel'],
    ['the', 'a'],
    ['', 'Oster'],
    ['of', 'of Oster'],
  ])('%s is not %s', (one, other) => expect(areSameActor(one, other)).toBe(false))
})
