import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendReport } from '#actions/amend-report.ts'
import { assess, recallWord, takePosition } from '#actions/assess-claims.ts'
import { exportStream } from '#actions/export-stream.ts'
import { lookAtHistory } from '#actions/history/look-at-history.ts'
import { lookAtEvent, lookAtPicture, lookAtReport } from '#actions/look.ts'
import { lookAtWords } from '#actions/look-at-words.ts'
import { rebuild } from '#actions/rebuild.ts'
import { recallReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { makeVerify } from '#adapters/keys.ts'
import { presentWords } from '#contract/assessment-views.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'

const MEMBERS = ['alfa', 'bravo', 'carol']
type Duty = ReturnType<typeof officerOf>
const [a, b, c] = MEMBERS.map(officerOf) as [Duty, Duty, Duty]

describe.each(KINDS)('what members say of claims, sources and events, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let report = ''
  let second = 0
  const amber = (...to: string[]) => ({ to, tlp: 'amber' as const })
  const begin = () => {
    second += 10
    centre.effects.begin(`command ${second}`, second)
  }
  const claimOf = async (officer: Duty) =>
    (await lookAtReport(centre, officer, report)).readings[0]?.claims[0]?.live.name ?? ''
  const grade = async (officer: Duty, grade: string, to: string[] = []) => {
    begin()
    const claim = await claimOf(officer)
    const asked = { of: 'claim' as const, claim, grade, reason: `because ${grade}` }
    const done = await assess(centre, officer, { ...asked, marking: amber(...to) })
    await centre.fold.settle()
    return done.handle
  }
  const viewOf = async (officer: Duty) => {
    const found = await lookAtWords(centre, officer, { side: 'ours', id: await claimOf(officer) })
    return presentWords(found)
  }
  /** What each member says now: what was taken back is said no more. */
  const saidTo = async (officer: Duty) =>
    (await viewOf(officer)).assessments
      .filter((one) => one.isLast && one.grade !== 'open')
      .map((one) => `${one.from} ${one.of} ${one.grade}`)
      .sort()
  const standingFor = async (officer: Duty) =>
    (await lookAtEvent(centre, officer, { side: 'ours', id: await claimOf(officer) })).event
  const everyByteOf = async (stream: string) => {
    const bytes: string[] = []
    for await (const { payload } of centre.store.entries.read({ stream, after: 0 }))
      bytes.push(Buffer.from(payload ?? '').toString())
    return bytes.join('\n')
  }

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(MEMBERS),
      readers: [wordReader],
    })
    begin()
    const text = 'Word came\nGunmen | ASSAULT | a checkpoint | 2026-01-01 | Santarem | Ana Reis\n'
    const marking = amber('bravo', 'carol')
    report = (await submitReport(centre, a, { content: { way: 'paste', text }, marking })).handle
    await centre.fold.settle()
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('a grade stays with its member unless it is released, and changes no standing', async () => {
    const before = await standingFor(b)
    await grade(a, '3')
    expect(await saidTo(a)).toEqual(['alfa claim 3'])
    expect(await saidTo(b)).toEqual([])
    expect(await everyByteOf('bravo')).not.toContain('because 3')
    await grade(a, '2', ['bravo'])
    await grade(b, '4')
    expect(await saidTo(b)).toEqual(['alfa claim 2', 'bravo claim 4'])
    expect(await saidTo(a)).toEqual(['alfa claim 2'])
    expect(await saidTo(c)).toEqual([])
    expect(await standingFor(b)).toEqual(before)
  })

  test('the last of each member counts, and the earlier ones stay readable', async () => {
    const { assessments } = await viewOf(a)
    expect(assessments.map(({ grade, isLast, audience, by, reason }) => ({ grade, isLast, audience, by, reason }))).toEqual([
      { grade: '2', isLast: true, audience: ['bravo'], by: a.title, reason: 'because 2' },
      { grade: '3', isLast: false, audience: [], by: a.title, reason: 'because 3' },
    ]) // biome-ignore format: one row a word
    // Another's audience is nobody's business.
    expect((await viewOf(b)).assessments.find((one) => one.from === 'alfa')).not.toHaveProperty(
      'audience',
    )
  })

  test('sources by name, events by likelihood, positions by claim', async () => {
    const claim = await claimOf(a)
    begin()
    await assess(centre, a, { of: 'source', claim, source: 'ANA reis', grade: 'B', reason: 'r' })
    begin()
    await assess(centre, a, { of: 'event', claim, grade: 'very-likely', reason: 'r', marking: amber('carol') }) // biome-ignore format: one line
    begin()
    await takePosition(centre, a, { claim, stance: 'reserves', reason: 'r', marking: amber('carol') }) // biome-ignore format: one line
    await centre.fold.settle()
    expect(await saidTo(a)).toEqual(['alfa claim 2', 'alfa event very-likely', 'alfa source B'])
    expect(await saidTo(c)).toEqual(['alfa event very-likely'])
    expect((await viewOf(c)).positions).toMatchObject([
      { from: 'alfa', stance: 'reserves', claim, isLast: true, isOfEarlierWording: false },
    ])
    const { steps } = await lookAtHistory(centre, a, { side: 'ours', id: claim })
    expect(steps.map(({ deed }) => deed.kind).filter((one) => one === 'assessment' || one === 'position')).toEqual(
      ['assessment', 'assessment', 'assessment', 'assessment', 'position'],
    ) // biome-ignore format: one line
  })

  test('taken back wherever it went, by an entry of its own', async () => {
    begin()
    await assess(centre, a, { of: 'claim', claim: await claimOf(a), grade: 'open' })
    await centre.fold.settle()
    expect(await saidTo(a)).toEqual(['alfa event very-likely', 'alfa source B'])
    expect(await saidTo(b)).toEqual(['bravo claim 4'])
    // What it was is still told to those who heard it.
    expect((await viewOf(b)).assessments.map((one) => one.grade).sort()).toEqual(['2', '4', 'open'])
  })

  test('recalled, its content goes where it was sent, and its member keeps it', async () => {
    const handle = await grade(a, '5', ['bravo', 'carol'])
    begin()
    await expect(recallWord(centre, b, { handle })).resolves.toBeNull()
    await recallWord(centre, a, { handle, channels: ['bravo'] })
    await centre.fold.settle()
    expect(await saidTo(b)).toEqual(['bravo claim 4'])
    expect(await everyByteOf('bravo')).not.toContain('because 5')
    expect(await saidTo(c)).toContain('alfa claim 5')
    expect(await saidTo(a)).toContain('alfa claim 5')
    expect((await viewOf(a)).assessments.find((one) => one.handle === handle)?.audience).toEqual([
      'carol',
    ])
  })

  test('goes to nobody of whom the member does not know that they hold the claim', async () => {
    const before = await everyByteOf('carol')
    await expect(grade(b, '1', ['carol'])).rejects.toMatchObject({
      code: 'audience_wider',
      faults: [{ pointer: '/marking/to' }],
    })
    await expect(grade(a, '1', ['joint'])).rejects.toMatchObject({ code: 'audience_wider' })
    expect(await everyByteOf('carol')).toBe(before)
    // Its sender holds it.
    await grade(b, '4', ['alfa'])
    expect(await saidTo(a)).toContain('bravo claim 4')
  })

  test('needs the right to judge, and the right to release where it is sent on', async () => {
    const claim = await claimOf(a)
    const word = { of: 'claim' as const, claim, grade: '1', reason: 'r' }
    await expect(assess(centre, { ...a, rights: [] }, word)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const judge = { ...a, rights: ['judge'] }
    await expect(assess(centre, judge, { ...word, marking: amber('bravo') })).rejects.toMatchObject(
      { code: 'not_allowed' },
    )
    const unnamed = { ...word, of: 'source' as const, source: 'Nobody Known', grade: 'A' }
    await expect(assess(centre, a, unnamed)).rejects.toMatchObject({
      code: 'field_invalid',
      faults: [{ pointer: '/source' }],
    })
    const unknown = assess(centre, a, { ...word, claim: '0'.repeat(16) })
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a claim that is replaced takes what was said of it along, as of an earlier wording', async () => {
    const look = await lookAtReport(centre, a, report)
    const [reading] = look.readings
    const [claim] = reading?.claims ?? []
    const { object: _, replaces: __, ...words } = claim?.live.claim ?? ({} as never)
    const to = { ...words, id: claim?.id ?? '', when: { edtf: '2026-01-02', words: '', start: 0, end: 0 } } // biome-ignore format: one line
    begin()
    await amendReport(centre, a, {
      report,
      onto: reading?.record.handle ?? '',
      edits: [{ op: 'change', claim: claim?.id ?? '', to }],
      follow: true,
    })
    await centre.fold.settle()
    const { assessments, positions } = await viewOf(c)
    const now = await claimOf(c)
    expect(now).not.toBe(claim?.live.name)
    expect(positions).toMatchObject([{ claim: now, isOfEarlierWording: true, isLast: true }])
    expect(assessments.filter((one) => one.of === 'claim')).toMatchObject([
      { claim: now, grade: '5', isOfEarlierWording: true },
    ])
    expect(await saidTo(a)).toContain('alfa source B')
    await grade(a, '6')
    expect((await viewOf(a)).assessments.find((one) => one.grade === '6')).toMatchObject({
      isLast: true,
      isOfEarlierWording: false,
    })
  })

  test('a recall of the report takes its member’s words on it along', async () => {
    begin()
    await recallReport(centre, a, { handle: report, channels: ['carol'] })
    await centre.fold.settle()
    expect(await everyByteOf('carol')).not.toContain('because 5')
    const { events } = await lookAtPicture(centre, c, { side: 'ours', limit: 10 })
    expect(events).toEqual([])
  })

  test('dropped and folded again, every stream gives the same bytes, and verifies', async () => {
    const { isSame } = await rebuild(centre, centre.fold)
    expect(isSame).toBe(true)
    for (const stream of [...MEMBERS, 'joint'])
      expect(
        (await verifyExport(exportStream(centre, stream), { verify: makeVerify() })).faults,
      ).toEqual([])
  })
})
