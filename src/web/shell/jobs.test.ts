import { describe, expect, test } from 'vitest'
import type { ImportRow } from '#contract/imports.ts'
import { endedSince, importJobs, secondsLeft } from './jobs.ts'

const row = (id: string, change: Partial<ImportRow> = {}): ImportRow => ({
  id,
  name: `${id}.csv`,
  by: 'ana',
  at: '2026-10-05T14:02:00.000Z',
  state: 'done',
  marking: { to: [], tlp: 'amber' },
  rows: 100,
  known: 0,
  bad: 5,
  fresh: 95,
  created: 95,
  held: 0,
  toUndo: 0,
  takenBack: 0,
  ...change,
})

describe('imports in the tray', () => {
  test('what is at work comes first and is all there; of what has ended, the newest three', () => {
    const ended = ['a', 'b', 'c', 'd'].map((id) => row(id))
    const running = row('e', { state: 'running', created: 40 })
    const undoing = row('f', { state: 'undoing', toUndo: 95, takenBack: 10 })
    const jobs = importJobs([...ended, running, undoing])
    expect(jobs.map(({ id }) => id)).toEqual(['e', 'f', 'a', 'b', 'c'])
    expect(jobs[0]).toMatchObject({ kind: 'import', isAtWork: true, count: { done: 40, of: 95 } })
    expect(jobs[1]).toMatchObject({ kind: 'undo', isAtWork: true, count: { done: 10, of: 95 } })
    expect(jobs[2]).toMatchObject({ isAtWork: false, state: 'done' })
  })

  test('who ended is told once', () => {
    const before = importJobs([row('a', { state: 'running' }), row('b')])
    const now = importJobs([row('a'), row('b')])
    expect(endedSince(before, now).map(({ id }) => id)).toEqual(['a'])
    expect(endedSince(now, now)).toEqual([])
  })
})

describe('how long it will still take', () => {
  const at = (seconds: number, done: number) => ({ atMs: seconds * 1000, done })
  test.each([
    ['half in ten seconds', at(0, 0), at(10, 50), 100, 10],
    ['counted from where it was first seen', at(0, 40), at(10, 50), 100, 50],
    ['nearly done', at(0, 0), at(10, 999), 1000, 1],
    ['too early to say', at(0, 0), at(1, 50), 100, null],
    ['no step forward', at(0, 5), at(10, 5), 100, null],
    ['done', at(0, 0), at(10, 100), 100, null],
  ])('%s', (_, first, now, of, wanted) => expect(secondsLeft(first, now, of)).toBe(wanted))
})
