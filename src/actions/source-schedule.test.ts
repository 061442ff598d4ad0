import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { SourceState } from '#domain/source.ts'
import {
  afterAnswer,
  afterFailure,
  afterOwnTrouble,
  minutesAfter,
  newState,
} from './source-schedule.ts'

const NOW = '2026-03-09T12:00:00.000000Z'
const FAILED = { code: 'no_answer' } as const
const minutesTo = (instant: string) =>
  (Date.parse(instant.replace('000Z', 'Z')) - Date.parse(NOW.replace('000Z', 'Z'))) / 60_000
const failedTimes = (count: number, when = { now: NOW, every: 30, chance: 0.5 }) =>
  Array.from({ length: count }).reduce<SourceState>(
    (was) => afterFailure(was, FAILED, when),
    newState(NOW),
  )

describe('after failures', () => {
  test.each([
    [1, 60, 'closed'],
    [2, 120, 'closed'],
    [3, 240, 'closed'],
    [4, 480, 'closed'],
    [5, 1368, 'open'],
    [500, 1368, 'open'],
  ])('%s in a row: %s minutes, breaker %s', (count, minutes, breaker) => {
    const state = failedTimes(count)
    expect([minutesTo(state.nextDue), state.breaker, state.failures]).toEqual([
      minutes,
      breaker,
      count,
    ])
    expect(state.lastIssue).toMatchObject({ code: 'no_answer', at: NOW })
  })

  const chance = fc.double({ min: 0, max: 0.999, noNaN: true })
  propertyTest.prop([fc.integer({ min: 1, max: 60 }), fc.integer({ min: 5, max: 1440 }), chance])(
    'never sooner than the interval allows, never later than a day',
    (count, every, drawn) => {
      const minutes = minutesTo(failedTimes(count, { now: NOW, every, chance: drawn }).nextDue)
      expect(minutes).toBeLessThanOrEqual(1440)
      expect(minutes).toBeGreaterThanOrEqual(Math.min(every, 1080))
    },
  )

  test('those that failed together do not come back together', () => {
    const early = failedTimes(2, { now: NOW, every: 30, chance: 0 })
    const late = failedTimes(2, { now: NOW, every: 30, chance: 0.99 })
    expect(minutesTo(late.nextDue) - minutesTo(early.nextDue)).toBeGreaterThan(50)
  })

  test('one answer, and all is well', () => {
    const well = afterAnswer(failedTimes(7), { now: NOW, every: 15 })
    expect(well).toMatchObject({ failures: 0, breaker: 'closed', lastOk: NOW })
    expect([minutesTo(well.nextDue), well.lastIssue, well.notBefore]).toEqual([
      15,
      undefined,
      undefined,
    ])
  })
})

describe('what a source wishes', () => {
  const wished = (retryAfter: string) =>
    afterFailure(
      newState(NOW),
      { code: 'asked_to_wait', status: 503, retryAfter },
      { now: NOW, every: 30, chance: 0 },
    )

  test.each([
    ['7200', 120, 120],
    ['60', 45, 1],
    ['Mon, 09 Mar 2026 18:00:00 GMT', 360, 360],
    ['99999999', 10_080, 10_080],
    ['0', 45, undefined],
    ['Mon, 09 Mar 2026 11:00:00 GMT', 45, undefined],
    ['soon', 45, undefined],
    ['-5', 45, undefined],
  ])('"%s": due in %s minutes, not before %s', (retryAfter, due, before) => {
    const { nextDue, notBefore } = wished(retryAfter)
    expect(minutesTo(nextDue)).toBe(due)
    expect(notBefore && minutesTo(notBefore)).toBe(before)
  })
})

test("the centre's own trouble counts against no source", () => {
  const was = failedTimes(2)
  for (const [code, minutes] of [['centre_busy', 5], ['right_lost', 30]] as const) {
    const state = afterOwnTrouble(was, code, { now: NOW, every: 30 })
    expect(state).toMatchObject({ failures: 2, nextDue: minutesAfter(NOW, minutes), lastIssue: { code } })
  } // biome-ignore format: one thought
})
