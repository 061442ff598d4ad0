import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportStream } from '#actions/export-stream.ts'
import { lookAtReport } from '#actions/look.ts'
import { rebuild } from '#actions/rebuild.ts'
import { recallReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { translateReport } from '#actions/translate-report.ts'
import { makeVerify } from '#adapters/keys.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'

const MEMBERS = ['alfa', 'bravo', 'carol']
const [a, b, c] = MEMBERS.map(officerOf) as [Duty, Duty, Duty]
type Duty = ReturnType<typeof officerOf>

describe.each(KINDS)('a translation beside the original, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let report = ''
  let second = 0
  const begin = (command: string) => {
    second += 10
    centre.effects.begin(command, second)
  }
  const translate = async (officer: Duty, text: string, to: string[] = [], language = 'en') => {
    begin(text)
    const done = await translateReport(centre, officer, {
      ...{ report, language, by: 'Leila N.', text, to },
    })
    await centre.fold.settle()
    return done.handle
  }
  const seenBy = async (officer: Duty) =>
    (await lookAtReport(centre, officer, report)).translations
      .map(({ record, text }) => `${record.from} ${record.language}: ${text}`)
      .sort()
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
    begin('hand in')
    const text = 'Kapı kapalı\nGunmen | ASSAULT | a checkpoint | 2026-01-01 | Santarem | Ana Reis\n'
    const marking = { to: ['bravo', 'carol'], tlp: 'amber' as const }
    report = (await submitReport(centre, a, { content: { way: 'paste', text }, marking })).handle
    await centre.fold.settle()
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('enters the translator’s own stream alone, unless it is marked for more', async () => {
    await translate(a, 'The gate is closed')
    expect(await seenBy(a)).toEqual(['alfa en: The gate is closed'])
    expect(await seenBy(b)).toEqual([])
    await translate(a, 'The gate is shut', ['bravo'])
    expect(await seenBy(b)).toEqual(['alfa en: The gate is shut'])
    expect(await seenBy(c)).toEqual([])
  })

  test('a newer one by the same member into the same language takes its place', async () => {
    expect(await seenBy(a)).toEqual(['alfa en: The gate is shut'])
    await translate(a, 'La porte est close', [], 'fr')
    expect(await seenBy(a)).toEqual(['alfa en: The gate is shut', 'alfa fr: La porte est close'])
  })

  test('any member that holds the report keeps its own, beside the others', async () => {
    await translate(b, 'The door is closed')
    expect(await seenBy(b)).toEqual(['alfa en: The gate is shut', 'bravo en: The door is closed'])
    expect(await seenBy(a)).not.toContain('bravo en: The door is closed')
  })

  test('never goes further than its report: refused, and nothing is kept', async () => {
    const before = await seenBy(a)
    await expect(translate(a, 'For all', ['joint'])).rejects.toMatchObject({
      code: 'audience_wider',
      facts: { to: 'joint' },
      faults: [{ pointer: '/to' }],
    })
    await expect(translate(b, 'Passed on', ['carol'])).rejects.toMatchObject({
      code: 'audience_wider',
    })
    expect(await seenBy(a)).toEqual(before)
    expect(await everyByteOf('carol')).not.toContain('Passed on')
  })

  test('needs the right to release where it is sent on, and none beside a seat where it stays', async () => {
    const reader = { ...a, rights: [] }
    await expect(translate(reader, 'Sent', ['bravo'])).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await translate(reader, 'Kept', [], 'es')
    expect(await seenBy(a)).toContain('alfa es: Kept')
  })

  test('a report that is not here cannot be translated', async () => {
    const asked = { report: '0'.repeat(16), language: 'en', by: 'X', text: 'y', to: [] }
    await expect(translateReport(centre, c, asked)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a recall takes the originator’s along, superseded ones too, and shows no other', async () => {
    await translate(a, 'The gate stands shut', ['bravo', 'carol'])
    begin('recall from bravo')
    await recallReport(centre, a, { handle: report, channels: ['bravo'] })
    await centre.fold.settle()
    await expect(lookAtReport(centre, b, report)).rejects.toMatchObject({ code: 'taken_back' })
    const held = await centre.store.translations.ofReport({ stream: 'bravo', report })
    expect(held).toEqual([])
    const bytes = await everyByteOf('bravo')
    for (const words of ['The gate is shut', 'The gate stands shut'])
      expect(bytes).not.toContain(words)
    expect(await seenBy(c)).toEqual(['alfa en: The gate stands shut'])
    expect(await everyByteOf('carol')).toContain('The gate stands shut')
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
