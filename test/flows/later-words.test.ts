import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendReport } from '#actions/amend-report.ts'
import { correctReport } from '#actions/correct-report.ts'
import { exportStream } from '#actions/export-stream.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { lookAtEvent, lookAtPicture, lookAtReport } from '#actions/look.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { refuseGoneReport } from '#actions/what-is-gone.ts'
import { makeVerify } from '#adapters/keys.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'

const [a, b, c] = ['alfa', 'bravo', 'carol'].map(officerOf) as [
  ReturnType<typeof officerOf>,
  ReturnType<typeof officerOf>,
  ReturnType<typeof officerOf>,
]
const lineOf = (who: string, day: string, voice: string) =>
  `${who} | ASSAULT | a checkpoint | ${day} | Santarem | ${voice}`
const pasted = (...lines: string[]) => ({ way: 'paste' as const, text: `${lines.join('\n')}\n` })
const amber = (...to: string[]) => ({ to, tlp: 'amber' as const })

describe.each(KINDS)('what is said of a report later, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let second = 0
  const begin = (command: string) => {
    second += 10
    centre.effects.begin(command, second)
  }
  const eventsOf = async (officer: typeof a) =>
    (await lookAtPicture(centre, officer, { side: 'ours', limit: 50 })).events
  const handIn = async (officer: typeof a, name: string, lines: string[], to: string[]) => {
    begin(name)
    const done = await submitReport(centre, officer, {
      content: pasted(name, ...lines),
      marking: amber(...to),
    })
    await centre.fold.settle()
    return done.handle
  }

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo', 'carol']),
      readers: [wordReader],
    })
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('a correction goes to all who hold the older version, and to nobody else', async () => {
    const kept = lineOf('Gunmen', '2026-01-01', 'Ana Reis')
    const old = await handIn(
      a,
      'Version one',
      [kept, lineOf('Riders', '2026-01-12', 'Ana Reis')],
      ['bravo'],
    )
    const [before] = (await eventsOf(b)).filter((event) => event.when === '2026-01-01')
    begin('correct')
    const { handle } = await correctReport(centre, a, {
      content: pasted('Version two', kept, lineOf('Riders', '2026-01-13', 'Ana Reis')),
      corrects: { handle: old, reason: 'the day was wrong' },
    })
    await centre.fold.settle()
    for (const officer of [a, b])
      expect((await eventsOf(officer)).map((event) => event.when).sort()).toEqual([
        '2026-01-01',
        '2026-01-13',
      ])
    expect(await eventsOf(c)).toEqual([])
    expect((await lookAtReport(centre, b, handle)).report.title).toBe('Version two')
    await expect(lookAtReport(centre, b, old)).rejects.toMatchObject({
      code: 'replaced',
      facts: { by: handle },
    })
    await expect(lookAtReport(centre, c, old)).rejects.toMatchObject({ code: 'not_found' })
    // What was said in the same words keeps its name's way.
    const { event } = await lookAtEvent(centre, b, { side: 'ours', id: before?.id ?? '' })
    expect(event.when).toBe('2026-01-01')
  })

  test('a judgement on a claim that both versions make holds on', async () => {
    const line = lineOf('Raiders', '2026-03-05', 'Rui Melo')
    const old = await handIn(a, 'Raid, first words', [line], [])
    await handIn(a, 'Raid, other account', [lineOf('Raiders', '2026-03-05', 'Ivo Sousa')], [])
    const raids = async () => (await eventsOf(a)).filter((event) => event.when === '2026-03-05')
    const [joined] = await raids()
    const [one = '', two = ''] = joined?.claims ?? []
    begin('judge')
    await judgeClaims(centre, a, { a: one, b: two, verdict: 'different' })
    await centre.fold.settle()
    expect(await raids()).toHaveLength(2)
    begin('correct the raid')
    await correctReport(centre, a, {
      content: pasted('Raid, better words', line),
      corrects: { handle: old },
    })
    await centre.fold.settle()
    expect(await raids()).toHaveLength(2)
  })

  test('terms that came with the marking are the report’s, and outlive its correction', async () => {
    const terms = { credit: 'Radio Tejo', channels: { print: 'forbidden' } } as const
    const line = lineOf('Ferrymen', '2026-03-09', 'Rui Melo')
    begin('hand in with terms')
    const { handle: old } = await submitReport(centre, a, {
      content: pasted('Ferry, first words', line),
      marking: { ...amber('bravo'), terms },
    })
    begin('correct with terms')
    const { handle } = await correctReport(centre, a, {
      content: pasted('Ferry, better words', line),
      corrects: { handle: old },
    })
    await centre.fold.settle()
    for (const officer of [a, b])
      expect((await lookAtReport(centre, officer, handle)).report.terms).toEqual(terms)
  })

  test('a correction of the same bytes, or of another member’s report, is refused', async () => {
    const lines = [lineOf('Drovers', '2026-03-06', 'Ana Reis')]
    const held = await handIn(a, 'Drovers', lines, ['bravo'])
    const same = { content: pasted('Drovers', ...lines), corrects: { handle: held } }
    await expect(correctReport(centre, a, same)).rejects.toMatchObject({ code: 'field_invalid' })
    const others = { content: pasted('Drovers again', ...lines), corrects: { handle: held } }
    await expect(correctReport(centre, b, others)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('a withdrawn report goes nowhere without its withdrawal', async () => {
    const held = await handIn(a, 'A rumour', [lineOf('Strangers', '2026-02-01', 'Ana Reis')], [])
    begin('withdraw')
    await withdrawReport(centre, a, { handle: held, reason: 'the caller was mistaken' })
    await centre.fold.settle()
    begin('release later')
    await releaseReport(centre, a, { report: held, marking: amber('carol') })
    await centre.fold.settle()
    expect((await lookAtReport(centre, c, held)).report.isWithdrawn).toBe(true)
    const [event] = (await eventsOf(c)).filter((one) => one.when === '2026-02-01')
    expect(event?.standing.isWithdrawn).toBe(true)
  })

  test('a recalled name leads to “taken back” where it was held, and to nothing elsewhere', async () => {
    const held = await handIn(
      a,
      'Taken back',
      [lineOf('Pickets', '2026-02-11', 'Rui Melo')],
      ['bravo'],
    )
    const [event] = (await eventsOf(b)).filter((one) => one.when === '2026-02-11')
    const name = event?.id ?? ''
    begin('recall')
    await recallReport(centre, a, { handle: held })
    await centre.fold.settle()
    const asked = { side: 'ours' as const, id: name }
    await expect(lookAtEvent(centre, b, asked)).rejects.toMatchObject({ code: 'taken_back' })
    await expect(lookAtReport(centre, b, held)).rejects.toMatchObject({ code: 'taken_back' })
    await expect(lookAtEvent(centre, c, asked)).rejects.toMatchObject({ code: 'not_found' })
    await expect(lookAtReport(centre, c, held)).rejects.toMatchObject({ code: 'not_found' })
    expect((await lookAtEvent(centre, a, asked)).event.id).toBe(name)
  })

  test('what stands and is only not folded yet is not said to be taken back', async () => {
    const held = await handIn(a, 'Stands', [lineOf('Porters', '2026-02-14', 'Ana Reis')], ['bravo'])
    // Asked as if the picture did not hold it yet.
    await expect(refuseGoneReport(centre, 'bravo', held)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('the same bytes twice at once are one report', async () => {
    begin('twice')
    const content = pasted('Twice', lineOf('Herders', '2026-02-12', 'Ivo Sousa'))
    const both = await Promise.all(
      [1, 2, 3].map(() => submitReport(centre, a, { content, marking: amber() })),
    )
    expect(new Set(both.map((one) => one.handle)).size).toBe(1)
    expect(
      both.filter((one) => one.issues.some((issue) => issue.code === 'already_here')),
    ).toHaveLength(2)
  })

  test('a reading without a step is refused', async () => {
    const held = await handIn(a, 'Nothing to say', [lineOf('Guards', '2026-02-13', 'Ana Reis')], [])
    const { readings } = await lookAtReport(centre, a, held)
    const onto = readings[0]?.record.handle ?? ''
    await expect(
      amendReport(centre, a, { report: held, onto, edits: [], follow: true }),
    ).rejects.toMatchObject({ code: 'field_invalid', faults: [{ pointer: '/edits' }] })
  })

  test('every stream verifies', async () => {
    for (const stream of ['alfa', 'bravo', 'carol', 'joint'])
      expect(
        (await verifyExport(exportStream(centre, stream), { verify: makeVerify() })).faults,
      ).toEqual([])
  })
})
