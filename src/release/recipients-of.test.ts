import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allStreams, streamsOf } from '#domain/charter.ts'
import { Refusal } from '#domain/refusal.ts'
import { makeCharter } from '#make/history.ts'
import { recipientsOf } from './recipients-of.ts'

const charter = makeCharter(['north', 'south', 'east', 'west'])
// The group "river" is north and south.

describe('recipientsOf', () => {
  test.each([
    ['nobody else', [], []],
    ['a member', ['south'], ['south']],
    ['the sender', ['north'], []],
    ['twice the same', ['south', 'south'], ['south']],
    ['a group and its member', ['south', 'river', 'east'], ['east', 'river']],
    ['joint and everybody', ['joint', 'south', 'river', 'east'], ['joint']],
    ['public and joint', ['joint', 'public', 'south'], ['public']],
  ])('%s: %j goes to %j', (_, to, recipients) =>
    expect(recipientsOf(charter, 'north', to)).toEqual(recipients),
  )

  test.each([['atlantis'], ['centre'], ['']])('refuses %j, whom the charter does not know', (one) =>
    expect(() => recipientsOf(charter, 'north', ['south', one])).toThrow(Refusal),
  )

  test('reaches exactly the streams that were named, by the fewest channels', () =>
    fc.assert(
      fc.property(fc.subarray([...allStreams(charter)]), (to) => {
        const reached = (channels: readonly string[]) =>
          new Set([...channels.flatMap((one) => streamsOf(charter, one)), 'north'])
        const channels = recipientsOf(charter, 'north', to)
        expect(reached(channels)).toEqual(reached(to))
        for (const one of channels)
          expect(reached(channels.filter((other) => other !== one))).not.toEqual(reached(to))
      }),
    ))
})
