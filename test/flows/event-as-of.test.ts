import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtHistory } from '#actions/history/look-at-history.ts'
import { lookAtPastEvent } from '#actions/history/look-at-past-event.ts'
import { lookAtEvent, lookAtPicture } from '#actions/look.ts'
import { recallReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { startPastFolds } from '#adapters/past-folds.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'

const [a, b] = [officerOf('alfa'), officerOf('bravo')]
type Duty = ReturnType<typeof officerOf>
const PART = { entriesMax: 0, bytesMax: 32 * 1024 * 1024 }

describe.each(KINDS)('an event as of an entry, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let second = 0
  /** What the event said when it was looked at, by the stream's position then. */
  const then = new Map<number, unknown>()
  const line = (voice: string, act = 'ASSAULT') =>
    `Gunmen | ${act} | a checkpoint | 2026-01-03 | Santarem | ${voice}`
  const idNow = async () =>
    (await lookAtPicture(centre, b, { side: 'ours', limit: 9 })).events[0]?.id ?? ''
  const act = async (name: string, deed: () => Promise<unknown>) => {
    second += 10
    centre.effects.begin(name, second)
    await deed()
    await centre.fold.settle()
    const { position } = await centre.store.entries.tip('bravo')
    const { event } = await lookAtEvent(centre, b, { side: 'ours', id: await idNow() })
    then.set(position, event)
  }
  const handIn = async (officer: Duty, title: string, words: string) => {
    let handle = ''
    await act(title, async () => {
      const content = { way: 'paste' as const, text: `${title}\n${words}\n` }
      const to = officer === a ? ['bravo'] : []
      handle = (await submitReport(centre, officer, { content, marking: { to, tlp: 'amber' } })).handle
    })
    return handle
  }
  const pastOf = async (position: number, bounds?: typeof PART) =>
    lookAtPastEvent(centre, b, { side: 'ours', id: await idNow(), position, ...(bounds ? { bounds } : {}) })

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo']),
      readers: [wordReader],
    })
    const one = await handIn(a, 'First word', line('Ana Reis'))
    await handIn(b, 'Second word', line('Rui Melo'))
    await handIn(b, 'A denial', line('Ivo Sousa', 'not ASSAULT'))
    await act('withdraw', () => withdrawReport(centre, a, { handle: one }))
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('is what was seen then, folded whole or in part, in this thread or in its own', async () => {
    expect(then.size).toBe(4)
    const past = startPastFolds(new URL('../../src/start-past-folds.ts', import.meta.url))
    for (const [position, event] of then) {
      for (const bounds of [undefined, PART]) {
        const found = await pastOf(position, bounds)
        expect({ position, bounds, event: found.event }).toEqual({ position, bounds, event })
        expect(found.asof).toMatchObject({ position, isWhole: bounds === undefined })
      }
      const aside = await lookAtPastEvent({ ...centre, past }, b, { side: 'ours', id: await idNow(), position })
      expect(JSON.stringify(aside)).toBe(JSON.stringify(await pastOf(position)))
    }
    await past.close()
  })

  test('previous and next lead through the steps of its history and no further', async () => {
    const { steps } = await lookAtHistory(centre, b, { side: 'ours', id: await idNow() })
    const stood = steps.filter(({ standing }) => standing).map(({ position }) => position)
    const back: number[] = []
    const last = (await centre.store.entries.tip('bravo')).position
    for (let at: number | undefined = last; at !== undefined; at = (await pastOf(at)).asof.previous)
      back.unshift(at)
    const forth: number[] = []
    for (let at: number | undefined = stood[0]; at !== undefined; at = (await pastOf(at)).asof.next)
      forth.push(at)
    expect(forth).toEqual(stood)
    expect([...new Set(back)]).toEqual(stood)
  })

  test('before it stood and beyond the stream is refused, with the entry to ask for', async () => {
    const { position: last } = await centre.store.entries.tip('bravo')
    await expect(pastOf(last + 1)).rejects.toMatchObject({ code: 'asof_ahead', facts: { asof: last + 1, last } })
    const refusal = await pastOf(0).catch((error) => error)
    expect(refusal).toMatchObject({ code: 'asof_before', facts: { asof: 0 } })
    await expect(pastOf(refusal.facts.first - 1)).rejects.toMatchObject({ code: 'asof_before' })
    expect((await pastOf(refusal.facts.first)).event.claims.length).toBe(1)
  })

  test('has nothing of what was recalled since', async () => {
    const secret = await handIn(a, 'Zanzarine title', line('Quillon Vantorr'))
    const { position } = await centre.store.entries.tip('bravo')
    expect(JSON.stringify(await pastOf(position))).toContain('Quillon')
    await act('recall', () => recallReport(centre, a, { handle: secret }))
    for (const bounds of [undefined, PART])
      for (let at = position; at >= position - 3; at -= 1)
        expect(JSON.stringify(await pastOf(at, bounds))).not.toMatch(/zanzarine|quillon/i)
  })
}) // biome-ignore format: one call a line
