import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeClaims } from '#actions/judge-claims.ts'
import { lookAtPicture, lookAtReport } from '#actions/look.ts'
import { submitReport } from '#actions/submit-report.ts'
import { suggestJudgements } from '#actions/suggest-judgements.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'

const [a, b] = [officerOf('alfa'), officerOf('bravo')]

describe.each(KINDS)('what may want judging, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let second = 0
  const act = async (name: string, deed: () => Promise<unknown>) => {
    second += 10
    centre.effects.begin(name, second)
    await deed()
    await centre.fold.settle()
  }
  const handIn = async (title: string, line: string, to: string[]) => {
    let handle = ''
    await act(title, async () => {
      const content = { way: 'paste' as const, text: `${title}\n${line}\n` }
      handle = (await submitReport(centre, a, { content, marking: { to, tlp: 'amber' } })).handle
    })
    const { readings } = await lookAtReport(centre, a, handle)
    return readings[0]?.claims[0]?.live.name ?? ''
  }
  const judge = (one: string, other: string, verdict: 'same' | 'different' | 'open') =>
    act(verdict, () => judgeClaims(centre, a, { a: one, b: other, verdict }))
  const suggested = async (officer: typeof a, id: string) =>
    (await suggestJudgements(centre, officer, { side: 'ours', id })).suggestions

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo']),
      readers: [wordReader],
    })
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('near events are offered to whoever holds both, until somebody judged; taken back, again', async () => {
    const line = (who: string, day: string) =>
      `${who} | ASSAULT | a checkpoint | ${day} | Santarem | Ana Reis`
    const shown = await handIn('First', line('Gunmen', '2026-01-01'), ['bravo'])
    const hidden = await handIn('Second', line('Sarvan Brigade', '2026-01-03'), [])
    expect(await suggested(b, shown)).toEqual([])
    await expect(suggested(b, hidden)).rejects.toMatchObject({ code: 'not_found' })
    const near = await handIn('Third', line('Orlan Guard', '2026-01-02'), ['bravo'])
    const eventCount = async () =>
      (await lookAtPicture(centre, a, { side: 'ours', limit: 50 })).counts.events
    const before = await eventCount()
    const pairsOf = async (officer: typeof a) =>
      (await suggested(officer, near)).map((one) => `${one.kind} ${one.b}`).sort()
    const mine = await pairsOf(a)
    expect(mine.length).toBeGreaterThan(0)
    expect((await pairsOf(b)).join()).not.toContain(hidden)

    const partner = mine[0]?.split(' ')[1] ?? ''
    await judge(near, partner, 'same')
    expect(await eventCount()).toBe(before - 1)
    expect((await pairsOf(a)).join()).not.toContain(partner)
    await judge(near, partner, 'open')
    expect(await pairsOf(a)).toEqual(mine)
    await judge(near, partner, 'different')
    expect(await eventCount()).toBe(before)
    expect((await pairsOf(a)).join()).not.toContain(partner)
  })
})
