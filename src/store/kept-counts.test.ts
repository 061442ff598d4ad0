import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from './in-role.ts'
import { type KeptCounts, makeKeptCounts } from './kept-counts.ts'

describe('counts of a filter', () => {
  let folded = 1
  let counted = 0
  let kept: KeptCounts
  const count = async () => {
    counted += 1
    return counted
  }
  beforeEach(() => {
    folded = 1
    counted = 0
    const db = { inRole: async () => ({ stream: 'north', appended: 9, folded }) } as unknown as Db
    kept = makeKeptCounts(db)
  })

  test('are counted once for all who ask while the picture stands', async () => {
    const asked = [1, 2, 3].map(() => kept.ask('events', { stream: 'north' }, count))
    expect(await Promise.all(asked)).toEqual([1, 1, 1])
  })

  test.each([
    ['another question', 'days', { stream: 'north' }],
    ['another filter', 'events', { stream: 'north', action: 'AID' }],
    ['another stream', 'events', { stream: 'south' }],
  ] as const)('%s is counted by itself', async (_, what, filter) => {
    await kept.ask('events', { stream: 'north' }, count)
    expect(await kept.ask(what, filter, count)).toBe(2)
  })

  test('a picture that moved on, or was written anew, is counted anew', async () => {
    await kept.ask('events', { stream: 'north' }, count)
    folded = 2
    expect(await kept.ask('events', { stream: 'north' }, count)).toBe(2)
    kept.forget()
    expect(await kept.ask('events', { stream: 'north' }, count)).toBe(3)
  })

  test('a count that failed is not kept', async () => {
    const failing = () => Promise.reject(new Error('gone'))
    await expect(kept.ask('events', { stream: 'north' }, failing)).rejects.toThrow('gone')
    expect(await kept.ask('events', { stream: 'north' }, count)).toBe(1)
  })

  test('of many, the one asked for longest ago is counted anew', async () => {
    const of = (action: string) => kept.ask('events', { stream: 'north', action }, count)
    for (let at = 0; at < 60; at += 1) await of(`A${at}`)
    expect(await of('A0')).toBe(1)
    await of('A60')
    expect(await of('A0')).toBe(1)
    expect(await of('A1')).toBe(62)
  })
})
