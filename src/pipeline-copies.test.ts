import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventRecord } from '#domain/rows.ts'
import { anyCopied, copyOf, entriesOf, type Told } from '#make/copied-reports.ts'
import { SEED } from '#make/seed-of-the-day.ts'
import type { TakenEntry } from '#release/live-set.ts'
import { Fold } from './pipeline.ts'

const RUNS = { numRuns: process.env['PARLEY_LONG'] ? 5000 : 1000 }

/** Each event of a stream by the claims that stand in it, with its origins and what they give it. */
function eventsOf(entries: readonly TakenEntry[], known?: ReadonlySet<string>) {
  const events = new Map<string, EventRecord>()
  for (const change of new Fold('alfa').take(entries).rows)
    if (change.table === 'event' && change.row) events.set(change.key, change.row)
  const shown = [...events.values()].map(({ claims, accounts, standing }) => ({
    claims: claims.filter((name) => known?.has(name) ?? true).join(' '),
    origins: accounts.map(({ origin }) => origin),
    support: standing.support,
  }))
  return shown.sort((a, b) => (a.claims < b.claims ? -1 : 1))
}

describe(`copies, over ${RUNS.numRuns} random streams of seed ${SEED}`, {
  timeout: 300_000,
}, () => {
  test('whole or cut, under any byline, however many: they make no event and no origin, and change no support', () => {
    const seen = { joined: 0, cut: 0, renamed: 0, judged: 0 }
    fc.assert(
      fc.property(anyCopied, (copied) => {
        const copies: Told[] = copied.copies.map((copy) => copyOf(copied, copy))
        const before = eventsOf(entriesOf(copied.reports, copied))
        const known = new Set(before.flatMap(({ claims }) => claims.split(' ')))
        const after = eventsOf(entriesOf([...copied.reports, ...copies], copied), known)
        expect(after).toEqual(before)
        seen.joined += after.filter(({ origins }) => origins.length > 1).length
        seen.judged += copied.verdicts.length
        seen.renamed += copied.copies.filter(({ byline }) => byline).length
        seen.cut += copied.copies.filter(
          ({ of }, at) =>
            copies[at]?.passages.length !==
            copied.reports[of % copied.reports.length]?.passages.length,
        ).length
      }),
      { ...RUNS, seed: SEED },
    )
    // Streams in which nothing is cut, renamed, judged or told by two would prove little.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS.numRuns / 4)
  })
})
