import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erased, historyOf, steps as played, VIEWER } from '#make/random-history.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { LiveSet, type TakenEntry } from '#release/live-set.ts'
import { lineageOf } from './claim-lineage.ts'
import { type Step, stepsOf } from './steps-of.ts'

const WHOLE = { limit: 10_000 }

/** A history as the store holds it, and every claim of its readings as if all were one event's. */
function gathered(entries: readonly TakenEntry[]) {
  const live = new LiveSet()
  const erasures = entries.flatMap((entry) => live.take(entry) ?? [])
  const held = erased(entries, erasures)
  const readings = held.filter(({ item, payload }) => item.kind === 'reading' && payload !== null)
  const present = readings.flatMap(({ item, payload }) =>
    (payload as { claims: unknown[] }).claims.map((_, number) =>
      claimNameOf(item.from, item.handle, number),
    ),
  )
  return { entries: held, lineage: lineageOf(readings, present) }
}

const withoutChange = (steps: readonly Step[]) => steps.map(({ isChange: _, ...step }) => step)

describe('stepsOf', () => {
  test('pages of any size are the whole, in order', () =>
    fc.assert(
      fc.property(played, fc.integer({ min: 1, max: 7 }), (history, limit) => {
        const given = gathered(historyOf(history))
        const whole = stepsOf(VIEWER, given, WHOLE)
        expect(whole.isWhole).toBe(true)
        const paged: Step[] = []
        for (let before: number | undefined; ; ) {
          const { steps, isWhole } = stepsOf(VIEWER, given, { before, limit })
          expect(steps.length).toBeLessThanOrEqual(limit)
          paged.unshift(...steps)
          before = steps[0]?.position
          if (isWhole || before === undefined) break
        }
        expect(paged).toEqual(whole.steps)
      }),
      { numRuns: 60 },
    ))

  test('what comes later changes no step before it', () =>
    fc.assert(
      fc.property(played, fc.nat(60), (history, cut) => {
        const entries = historyOf(history).filter(({ item }) => item.kind !== 'recall')
        const whole = gathered(entries)
        const early = stepsOf(VIEWER, { ...whole, entries: whole.entries.slice(0, cut) }, WHOLE)
        const later = stepsOf(VIEWER, whole, WHOLE)
        expect(withoutChange(later.steps).slice(0, early.steps.length)).toEqual(
          withoutChange(early.steps),
        )
      }),
      { numRuns: 60 },
    ))

  test('content that was taken back is in no step', () =>
    fc.assert(
      fc.property(played, (history) => {
        const given = gathered(historyOf(history))
        const gone = given.entries.filter(({ payload }) => payload === null)
        const { steps } = stepsOf(VIEWER, given, WHOLE)
        const told = new Set(steps.map(({ position }) => position))
        for (const { position, item } of gone)
          if (told.has(position)) {
            const step = steps.find((one) => one.position === position)
            expect(step?.deed).toEqual({ kind: 'gone', handle: item.handle })
          }
      }),
      { numRuns: 60 },
    ))
})
