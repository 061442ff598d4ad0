import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowChange } from '#domain/rows.ts'
import { erased, historyOf, steps, VIEWER } from '#make/random-history.ts'
import { SEED } from '#make/seed-of-the-day.ts'
import { canonicalText } from '#record/canonical.ts'
import type { TakenEntry } from '#release/live-set.ts'
import { Fold } from './pipeline.ts'

/** Rows by table and key, as text: what a database would hold. */
class Rows {
  readonly held = new Map<string, string>()

  apply(changes: readonly RowChange[]): void {
    for (const { row, ...change } of changes) {
      const of = change.table === 'search' ? change.of : ''
      const key = `${change.table} ${of} ${change.key}`
      const plain =
        row && typeof row === 'object' && 'weights' in row ? [...row.weights].sort() : row
      if (row === null) this.held.delete(key)
      else this.held.set(key, canonicalText(plain))
    }
  }

  get sorted() {
    return Object.fromEntries([...this.held].sort())
  }
}

/** How a history is folded live: sizes of its batches, and after which the process starts again from its entries. */
type Pace = { readonly batches: readonly number[]; readonly restarts: readonly boolean[] }
const pace: fc.Arbitrary<Pace> = fc.record({
  batches: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
  restarts: fc.array(
    fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    { minLength: 1, maxLength: 20 },
  ),
})

/** Folds in batches, content erased after each as its recalls say; gives the rows and the entries as they then stand. */
function foldLive(history: readonly TakenEntry[], { batches, restarts }: Pace) {
  const rows = new Rows()
  let entries = [...history]
  let fold = new Fold(VIEWER)
  let at = 0
  for (let turn = 0; at < entries.length; turn += 1) {
    const end = Math.min(entries.length, at + (batches[turn % batches.length] ?? 1))
    const changes = fold.take(entries.slice(at, end))
    rows.apply(changes.rows)
    entries = erased(entries, changes.erasures)
    at = end
    if (!restarts[turn % restarts.length]) continue
    fold = new Fold(VIEWER)
    fold.take(entries.slice(0, at))
  }
  return { rows, entries }
}

function foldAtOnce(entries: readonly TakenEntry[]): Rows {
  const rows = new Rows()
  rows.apply(new Fold(VIEWER).take(entries).rows)
  return rows
}

const RUNS = { numRuns: process.env['PARLEY_LONG'] ? 5000 : 1000 }

describe(`the fold of one stream, over ${RUNS.numRuns} random histories of seed ${SEED}`, {
  timeout: 300_000,
}, () => {
  test('folded live in batches, it ends where a fold of what is left from the start ends', () => {
    const seen = { events: 0, joined: 0, judged: 0, suspended: 0, replaced: 0, contents: 0 }
    fc.assert(
      fc.property(steps, pace, (played, how) => {
        const { rows, entries } = foldLive(historyOf(played), how)
        expect(rows.sorted).toEqual(foldAtOnce(entries).sorted)
        const events = [...rows.held].filter(([key]) => key.startsWith('event'))
        const having = (part: string) => events.filter(([, row]) => row.includes(part)).length
        seen.events += events.length
        seen.joined += events.length - having('"reportCount":1,')
        seen.judged += having('"verdict"')
        seen.suspended += events.length - having('"suspended":[]')
        seen.replaced += [...rows.held.values()].filter((row) => row.includes('"replaced"')).length
        seen.contents += entries.filter((entry) => entry.payload === null).length
      }),
      { ...RUNS, seed: SEED },
    )
    // Histories in which nothing meets would prove nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS.numRuns / 100)
    expect(seen.events).toBeGreaterThan(2 * RUNS.numRuns)
  })

  test('what was recalled leaves the rows that would have been without it', () => {
    fc.assert(
      fc.property(steps, pace, (played, how) => {
        const { rows, entries } = foldLive(historyOf(played), how)
        const left = entries.filter(
          ({ payload, item }) => payload !== null && item.kind !== 'recall',
        )
        expect(rows.sorted).toEqual(foldAtOnce(left).sorted)
      }),
      { seed: SEED, numRuns: RUNS.numRuns / 4 },
    )
  })
})
