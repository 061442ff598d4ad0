import { describe, expect, test } from 'vitest'
import type { ReleasedClaim } from '#domain/claim.ts'
import type { Event } from '#domain/event.ts'
import { handleOf } from '#make/history.ts'
import type { TakenEntry } from '#release/live-set.ts'
import { Fold } from './pipeline.ts'

const STORY = 'shells fell on the mill before dawn and nobody dared to look what was left of it'
const OWN = 'a quiet night at the mill, of which the guard says that nothing fell anywhere at all'
const span = { start: 0, end: 20 }

/** What an outlet that was there tells of the mill, in the first words of its text. */
const claimBy = (outlet: string): ReleasedClaim => ({
  ...{ part: 'body', quote: 'so it was', ...span, status: 'asserted', polarity: 'affirmed' },
  ...{ modality: 'actual', kind: 'event' },
  attribution: [
    { voice: outlet, role: 'outlet', kind: 'outlet', knowledge: 'own', stance: 'says' },
  ],
  action: { type: 'ASSAULT', words: 'shelled', ...span },
  actors: [],
  targets: [{ name: 'the mill', words: 'the mill', ...span }],
  when: { edtf: '2031-05-04', words: '', ...span },
  where: { name: 'Qalun', precision: 'city', country: 'ZZ', words: '', ...span },
})

let position = 0
function entry(
  { kind, handle, to = 'joint' }: { kind: TakenEntry['item']['kind']; handle: string; to?: string },
  payload: unknown,
): TakenEntry {
  position += 1
  const at = `2031-05-06T10:00:00.${String(position).padStart(6, '0')}Z`
  const signed = { v: 1 as const, n: position, prev: '', tlp: 'amber' as const, sig: '', payload: '0'.repeat(64) }
  return { position, item: { ...signed, kind, handle: handleOf(handle), from: 'bravo', to, at }, payload }
} // biome-ignore format: one item

const report = (handle: string, { outlet, text, to }: { outlet: string; text: string; to?: string }) =>
  entry({ kind: 'report', handle, ...(to ? { to } : {}) }, {
    report: {
      ...{ title: '', text, language: 'en', author: [], outlet, republishedBy: [], evidence: [] },
      ...{ sha256: outlet.length.toString(16).padStart(64, '0'), arrival: { way: 'paste' } },
    },
  }) // biome-ignore format: one report

const reading = (handle: string, of: string, outlet: string) =>
  entry(
    { kind: 'reading', handle },
    {
      report: handleOf(of),
      madeBy: { kind: 'reader', name: 'made', version: '1' },
      claims: [claimBy(outlet)],
      issues: [],
    },
  )

const recall = (handle: string, to = 'joint') =>
  entry(
    { kind: 'recall', handle: `back ${handle} ${to}`, to },
    { handle: handleOf(handle), channel: to },
  )

/** The origins of the last event that a fold wrote. */
function originsAfter(entries: readonly TakenEntry[]): readonly string[] {
  const fold = new Fold('alfa')
  let last: Event | undefined
  for (const one of entries)
    for (const change of fold.take([one]).rows)
      if (change.table === 'event' && change.row) last = change.row
  return last?.accounts.map(({ origin }) => origin) ?? []
}

describe('the texts of reports in a fold', () => {
  const first = () => [
    report('first', { outlet: 'Tebir Gazette', text: STORY }),
    reading('reading of first', 'first', 'Tebir Gazette'),
  ]
  const second = (text: string) => [
    report('second', { outlet: 'Umar Herald', text }),
    reading('reading of second', 'second', 'Umar Herald'),
  ]

  test.each([
    ['a copy is no second origin', STORY, 1],
    ['a text of its own is one', OWN, 2],
  ])('%s', (_, text, count) => {
    expect(originsAfter([...first(), ...second(text)])).toHaveLength(count)
  })

  test('what copied a report that was recalled stands for itself', () => {
    const entries = [...first(), ...second(STORY), recall('reading of first'), recall('first')]
    expect(originsAfter(entries)).toEqual(['outlet:umar herald'])
  })

  test('another text that comes to stand under the same handle is told anew', () => {
    const other = () => report('second', { outlet: 'Umar Herald', text: OWN, to: 'alfa' })
    const entries = [...first(), ...second(STORY), other()]
    const before = originsAfter(entries)
    expect([before.length, originsAfter([...entries, recall('second')]).length]).toEqual([1, 2])
  })
})
