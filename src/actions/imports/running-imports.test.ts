import { expect, test } from 'vitest'
import type { Centre } from '#actions/centre.ts'
import type { ImportRecord } from './import-record.ts'
import { askToStop, startWork } from './running-imports.ts'

const NAMED = { member: 'alfa', id: 'i' }
const record = (created: number, state: ImportRecord['state'] = 'running') =>
  ({ id: NAMED.id, state, created }) as ImportRecord

/** Keeps each record, and does something while the first one is being kept. */
async function keptWhen(during: (centre: Centre) => void): Promise<ImportRecord[]> {
  const kept: ImportRecord[] = []
  let isFirst = true
  const centre = {
    clock: { now: () => '2026-02-01T00:00:00.000000Z' },
    store: {
      drafts: {
        put: async ({ body }: { body: string }) => {
          if (isFirst) during(centre)
          isFirst = false
          kept.push(JSON.parse(body))
        },
      },
    },
  } as unknown as Centre
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  async function* steps() {
    try {
      for (const created of [1, 2, 3]) yield record(created)
      yield record(3, 'done')
    } finally {
      end()
    }
  }
  await startWork(centre, NAMED, async () => ({ record: record(0), steps: steps() }))
  await ended
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(askToStop(centre, NAMED), 'nothing is at work any more').toBe(false)
  return kept
}

test('work goes to its end', async () => {
  const kept = await keptWhen(() => {})
  expect(kept.map(({ state, created }) => [state, created])).toEqual([
    ...[1, 2, 3].map((created) => ['running', created]),
    ['done', 3],
  ])
})

test('asked to stop while a record is kept, the next one says that it has stopped', async () => {
  const kept = await keptWhen((centre) => expect(askToStop(centre, NAMED)).toBe(true))
  expect(kept.map(({ state, created }) => [state, created])).toEqual([
    ['running', 1],
    ['stopped', 2],
  ])
})
