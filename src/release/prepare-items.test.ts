import { describe, expect, test } from 'vitest'
import type { UnsignedItem } from '#domain/item.ts'
import { makeCharter } from '#make/history.ts'
import { entersStreams, prepareItems } from './prepare-items.ts'

const hashing = {
  payloadHash: (draft: number, channel: string) => `content ${draft} for ${channel}`,
  itemHash: (item: UnsignedItem) => `hash of ${item.to} ${item.n}`,
}
const at = '2031-05-01T10:00:00.000001Z'
const draft = (handle: string, to: string[]) =>
  ({ kind: 'report', handle, to, tlp: 'amber' }) as const

describe('prepareItems', () => {
  test('numbers and links each channel within a batch, going on from where it stands', () => {
    const prepared = prepareItems(
      [draft('a', ['south', 'joint']), draft('b', ['south']), draft('c', ['joint', 'south'])],
      {
        from: 'north',
        at,
        ends: [
          { to: 'south', n: 4, itemHash: 'hash of south 4' },
          { to: 'joint', n: 0, itemHash: '' },
        ],
      },
      hashing,
    )
    expect(prepared.map(({ item }) => [item.handle, item.to, item.n, item.prev])).toEqual([
      ['a', 'south', 5, 'hash of south 4'],
      ['a', 'joint', 1, ''],
      ['b', 'south', 6, 'hash of south 5'],
      ['c', 'joint', 2, 'hash of joint 1'],
      ['c', 'south', 7, 'hash of south 6'],
    ])
    expect(prepared.map(({ item }) => item.payload)).toContain('content 2 for joint')
    expect(prepared.map((one) => one.draft)).toEqual([0, 0, 1, 2, 2])
    expect(prepared.at(-1)?.itemHash).toBe('hash of south 7')
  })

  test('an item names no other recipient, and no terms when there are none', () => {
    const ends = [
      { to: 'south', n: 0, itemHash: '' },
      { to: 'east', n: 0, itemHash: '' },
    ]
    const [first] = prepareItems(
      [draft('a', ['south', 'east'])],
      { from: 'north', at, ends },
      hashing,
    )
    expect(JSON.stringify(first?.item)).not.toContain('east')
    expect(first?.item).not.toHaveProperty('terms')
  })

  test('a channel that nobody looked up is our own mistake', () =>
    expect(() =>
      prepareItems([draft('a', ['south'])], { from: 'north', at, ends: [] }, hashing),
    ).toThrow('has an end'))
})

describe('entersStreams', () => {
  const charter = makeCharter(['north', 'south', 'east'])
  test.each([
    ['east', ['east']],
    ['river', ['river', 'north', 'south']],
    ['joint', ['joint', 'river', 'north', 'south', 'east']],
    ['public', ['public', 'joint', 'river', 'north', 'south', 'east']],
  ])('what is sent to %s enters %j', (to, streams) =>
    expect(entersStreams(charter, { to })).toEqual(streams),
  )
})
