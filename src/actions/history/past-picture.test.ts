import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payloads } from '#domain/item.ts'
import type { EventRecord } from '#domain/rows.ts'
import { erased, historyOf, steps, VIEWER } from '#make/random-history.ts'
import { SEED } from '#make/seed-of-the-day.ts'
import { Fold } from '#pipeline.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { LiveSet, type TakenEntry } from '#release/live-set.ts'
import { PastPicture } from './past-picture.ts'

/** The events of a stream that stood at an entry, and from which then was taken back what was taken back later. */
function foldedThen(history: readonly TakenEntry[], at: number): ReadonlyMap<string, EventRecord> {
  const fold = new Fold(VIEWER)
  const recalls = history.slice(at).filter(({ item }) => item.kind === 'recall')
  const events = new Map<string, EventRecord>()
  for (const entries of [history.slice(0, at), recalls])
    for (const row of fold.take(entries).rows)
      if (row.table === 'event') {
        if (row.row) events.set(row.key, row.row)
        else events.delete(row.key)
      }
  return events
}

const namesIn = (history: readonly TakenEntry[]): readonly string[] =>
  history.flatMap(({ item, payload }) =>
    item.kind === 'reading'
      ? (payload as Payloads['reading']).claims.map((_, number) =>
          claimNameOf(item.from, item.handle, number),
        )
      : [],
  )

/** By each of its claims the event is found as it was. @returns how many others are told beside it */
function expectTold(past: PastPicture, event: EventRecord, kin: readonly string[]): number {
  for (const name of event.claims)
    expect(past.eventOf({ named: [name], kin })?.event).toEqual(event)
  const found = past.eventOf({ named: [event.id], kin })
  expect(found?.claims.map(({ name }) => name)).toEqual(event.claims)
  return found?.others.length ?? 0
}

describe(`the picture as of an entry, over random histories of seed ${SEED}`, () => {
  test('at each entry it is the picture that was folded then, less what was recalled since', {
    timeout: 120_000,
  }, () => {
    const seen = { events: 0, lessened: 0, others: 0 }
    fc.assert(
      fc.property(steps, (played) => {
        const history = historyOf(played)
        const live = new LiveSet()
        const kept = erased(history, history.flatMap((entry) => live.take(entry) ?? []))
        // Every name that ever was: what has gone must not be found by it.
        const kin = namesIn(history)
        const past = new PastPicture(VIEWER)
        for (const [index, entry] of kept.entries()) {
          past.take([entry])
          const then = foldedThen(history, index + 1)
          for (const event of then.values()) {
            const others = expectTold(past, event, kin)
            expect(others).toBe(Math.min(20, then.size - 1))
            seen.others += others
          }
          expect(past.eventOf({ named: [], kin }) === null).toBe(then.size === 0)
          expect(past.eventOf({ named: [], kin: [] })).toBeNull()
          seen.events += then.size
          seen.lessened += Number(kept[index]?.payload === null)
        }
      }),
      { numRuns: 60, seed: SEED },
    )
    // Histories in which nothing stands or nothing is recalled would prove nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
  })
}) // biome-ignore format: one assertion a line
