import { expect, test } from 'vitest'
import type { ItemKind } from '#domain/item.ts'
import { handleOf } from '#make/history.ts'
import { LiveSet, type TakenEntry } from './live-set.ts'

const REPORT = handleOf('report')

function entryOf(
  position: number,
  { kind, from, payload }: { kind: ItemKind; from: string; payload: object },
): TakenEntry {
  const at = `2031-05-06T10:00:00.${String(position).padStart(6, '0')}Z`
  const signed = { v: 1 as const, n: position, prev: '', at, tlp: 'amber' as const, sig: '' }
  const handle = handleOf(`item ${position}`)
  const item = { ...signed, kind, handle, from, to: 'alfa', payload: '0'.repeat(64) }
  return { position, item, payload }
}
const mark = (position: number, from: string, act: 'done' | 'open') =>
  entryOf(position, { kind: 'triage', from, payload: { report: REPORT, act, by: 'duty' } })

test('only the own member’s marks say what becomes of a report, and they touch its row alone', () => {
  const live = new LiveSet()
  live.take(mark(1, 'bravo', 'done'))
  expect(live.triageOf(REPORT, 'alfa')).toBeNull()
  live.takeTouched()
  live.take(mark(2, 'alfa', 'done'))
  expect(live.triageOf(REPORT, 'alfa')).toMatchObject({ state: 'done', by: 'duty' })
  live.take(mark(3, 'bravo', 'open'))
  expect(live.triageOf(REPORT, 'alfa')).toMatchObject({ state: 'done' })
  const { marked, reports } = live.takeTouched()
  expect([...marked]).toEqual([REPORT])
  expect([...reports]).toEqual([])
})

test('a mark that was taken back lets the one before it count again', () => {
  const live = new LiveSet()
  live.take(mark(1, 'alfa', 'done'))
  live.take(mark(2, 'alfa', 'open'))
  expect(live.triageOf(REPORT, 'alfa')).toBeNull()
  const payload = { handle: handleOf('item 2'), channel: 'alfa' }
  live.take(entryOf(3, { kind: 'recall', from: 'alfa', payload }))
  expect(live.triageOf(REPORT, 'alfa')).toMatchObject({ state: 'done' })
})
