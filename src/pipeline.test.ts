import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowChange } from '#domain/rows.ts'
import { erased, historyOf, steps, VIEWER } from '#make/random-history.ts'
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

const RUNS = { numRuns: process.env['PARLEY_LONG'] ? 2000 : 200 }
const SEED = Number(process.env['PARLEY_SEED'] ?? Date.now() % 2 ** 31)

describe(`the fold of one stream, over ${RUNS.numRuns} random histories of seed ${SEED}`, () => {
  test('folded live in batches, it ends where a fold of what is left from the start ends', () => {
    let eventCount = 0
    let replacedCount = 0
    fc.assert(
      fc.property(steps, pace, (played, how) => {
        const { rows, entries } = foldLive(historyOf(played), how)
        expect(rows.sorted).toEqual(foldAtOnce(entries).sorted)
        eventCount += [...rows.held.keys()].filter((key) => key.startsWith('event')).length
        replacedCount += [...rows.held.values()].filter((row) => row.includes('"replaced"')).length
      }),
      { ...RUNS, seed: SEED },
    )
    expect(eventCount).toBeGreaterThan(RUNS.numRuns)
    expect(replacedCount).toBeGreaterThan(RUNS.numRuns / 10)
  })

  test('what was recalled leaves the rows that would have been without it', () => {
    fc.assert(
      fc.property(steps, pace, (played, how) => {
        const { rows, entries } = foldLive(historyOf(played), how)
        const left = entries.filter(({ payload, item }) => payload !== null && item.kind !== 'recall')
        expect(rows.sorted).toEqual(foldAtOnce(left).sorted)
      }),
      { ...RUNS, seed: SEED },
    )
  })
})
