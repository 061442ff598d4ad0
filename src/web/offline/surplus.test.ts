import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bytesIn, surplus } from './surplus.ts'

const row = (key: string, minute: number, sizeBytes: number) => ({
  key,
  at: `2026-10-05T14:0${minute}:00.000Z`,
  sizeBytes,
})

describe('surplus', () => {
  const rows = [row('b', 2, 10), row('a', 1, 10), row('c', 3, 10)]
  test.each([
    ['nothing is over', { items: 3, bytes: 30 }, []],
    ['one too many: the oldest', { items: 2, bytes: 30 }, ['a']],
    ['too heavy: the oldest, until it fits', { items: 3, bytes: 15 }, ['b', 'a']],
    ['nothing may stay', { items: 0, bytes: 30 }, ['c', 'b', 'a']],
  ])('%s', (_, limits, wanted) => {
    expect(surplus(rows, limits)).toEqual(wanted)
  })

  property.prop([
    fc.array(fc.tuple(fc.nat(9), fc.nat(50)), { maxLength: 20 }),
    fc.nat(20),
    fc.nat(400),
  ])(
    'what stays is within both limits, and nothing that stays is older than what goes',
    (made, items, bytes) => {
      const all = made.map(([minute, size], at) => row(String(at), minute, size))
      const gone = new Set(surplus(all, { items, bytes }))
      const stays = all.filter(({ key }) => !gone.has(key))
      expect(stays.length).toBeLessThanOrEqual(items)
      expect(stays.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeLessThanOrEqual(bytes)
      const newestGone = all
        .filter(({ key }) => gone.has(key))
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
      for (const { at } of stays) expect(at >= (newestGone ?? '')).toBe(true)
    },
  )
})

test('a letter of Arabic counts twice', () => {
  expect([bytesIn('bridge'), bytesIn('جسر')]).toEqual([6, 6])
})
