import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendReport } from '#actions/amend-report.ts'
import { exportStream } from '#actions/export-stream.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { lookAtEvent, lookAtPicture, lookAtReport } from '#actions/look.ts'
import { rebuild } from '#actions/rebuild.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { makeVerify } from '#adapters/keys.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'

const TEXT =
  'Gunmen attacked a checkpoint\nGunmen | ASSAULT | a checkpoint | 2026-03-08 | Santarem | Ana Reis\n'

describe.each(KINDS)('a report from intake to recall, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  const [a, b, c] = ['alfa', 'bravo', 'carol'].map(officerOf) as [
    ReturnType<typeof officerOf>,
    ReturnType<typeof officerOf>,
    ReturnType<typeof officerOf>,
  ]
  let handle = ''
  const eventsOf = async (officer: typeof a, side: 'ours' | 'joint' = 'ours') =>
    (await lookAtPicture(centre, officer, { side, limit: 50 })).events

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo', 'carol'], { relief: ['alfa', 'bravo'] }),
      readers: [wordReader],
    })
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('is read and stays with the member that handed it in', async () => {
    centre.effects.begin('submit', 10)
    const done = await submitReport(centre, a, {
      content: { way: 'paste', text: TEXT },
      marking: { to: [], tlp: 'amber' },
      request: { key: 'first-key', hash: 'h' },
    })
    handle = done.handle
    await centre.fold.settle()
    const events = await eventsOf(a)
    expect(events).toHaveLength(1)
    expect(events[0]?.accounts[0]?.voice).toBe('Ana Reis')
    expect(await eventsOf(b)).toEqual([])
    expect(await eventsOf(a, 'joint')).toEqual([])
  })

  test('is the same report when it is handed in again', async () => {
    const again = {
      content: { way: 'paste' as const, text: TEXT },
      marking: { to: [], tlp: 'amber' as const },
    }
    const repeat = await submitReport(centre, a, {
      ...again,
      request: { key: 'first-key', hash: 'h' },
    })
    expect(repeat.handle).toBe(handle)
    const other = await submitReport(centre, a, again)
    expect(other).toMatchObject({ handle, issues: [{ code: 'already_here' }] })
    await expect(
      submitReport(centre, a, { ...again, request: { key: 'first-key', hash: 'other' } }),
    ).rejects.toMatchObject({ code: 'key_reused' })
  })

  test('is corrected by an officer, and released to one member alone', async () => {
    const { readings } = await lookAtReport(centre, a, handle)
    const [reading] = readings
    const claim = reading?.claims[0]
    if (!reading || !claim?.id) throw new Error('the report was read')
    const { object: _, replaces: __, ...was } = claim.live.claim
    centre.effects.begin('amend', 20)
    const amended = await amendReport(centre, a, {
      report: handle,
      onto: reading.record.handle,
      edits: [
        {
          op: 'change',
          claim: claim.id,
          to: { ...was, id: claim.id, when: { edtf: '2026-03-07', words: '', start: 0, end: 0 } },
        },
      ],
      follow: true,
    })
    expect(amended.unplaced).toEqual([])
    centre.effects.begin('release', 30)
    await releaseReport(centre, a, { report: handle, marking: { to: ['bravo'], tlp: 'amber' } })
    await centre.fold.settle()
    expect((await eventsOf(b)).map((event) => event.when)).toEqual(['2026-03-07'])
    expect(await eventsOf(c)).toEqual([])
    expect((await lookAtReport(centre, a, handle)).report.audience).toEqual(['bravo'])
  })

  test('an old name of its claim leads to the event as it stands now', async () => {
    const entries = await database.store.entries.list({ stream: 'alfa', after: 0, limit: 100 })
    const first = entries.find((entry) => entry.kind === 'reading')
    const { claimNameOf } = await import('#record/claim-name.ts')
    const old = claimNameOf('alfa', first?.handle ?? '', 0)
    const { event } = await lookAtEvent(centre, a, { side: 'ours', id: old })
    expect(event.id).not.toBe(old)
    expect(event.when).toBe('2026-03-07')
  })

  test("joins another member's account, until an officer judges them different", async () => {
    centre.effects.begin('second', 40)
    await submitReport(centre, b, {
      content: {
        way: 'paste',
        text: 'Another account\nGunmen | ASSAULT | a checkpoint | 2026-03-07 | Santarem | Rui Melo\n',
      },
      marking: { to: ['relief'], tlp: 'amber' },
    })
    await centre.fold.settle()
    const [joined] = await eventsOf(b)
    expect(joined?.standing.support).toBe('corroborated')
    const [one, two] = joined?.claims ?? []
    centre.effects.begin('judge', 50)
    await judgeClaims(centre, b, { a: one ?? '', b: two ?? '', verdict: 'different' })
    await centre.fold.settle()
    expect(await eventsOf(b)).toHaveLength(2)
    expect(await eventsOf(a)).toHaveLength(1)
    centre.effects.begin('unjudge', 60)
    await judgeClaims(centre, b, { a: one ?? '', b: two ?? '', verdict: 'open' })
    await centre.fold.settle()
    expect(await eventsOf(b)).toHaveLength(1)
  })

  test('every stream verifies by itself and folds again to the same bytes', async () => {
    for (const stream of ['alfa', 'bravo', 'carol', 'relief', 'joint', 'public']) {
      const verdict = await verifyExport(exportStream(centre, stream), { verify: makeVerify() })
      expect(verdict.faults).toEqual([])
    }
    const rebuilt = await rebuild(centre, centre.fold)
    expect(rebuilt.isSame).toBe(true)
    expect(Object.keys(rebuilt.streams).sort()).toContain('bravo')
  })

  test('withdrawn, it stays readable; recalled, it is gone where it was sent', async () => {
    centre.effects.begin('withdraw', 70)
    await withdrawReport(centre, a, { handle })
    await centre.fold.settle()
    expect((await lookAtReport(centre, b, handle)).report.isWithdrawn).toBe(true)
    centre.effects.begin('recall', 80)
    await recallReport(centre, a, { handle, reason: 'wrong day' })
    await centre.fold.settle()
    await expect(lookAtReport(centre, b, handle)).rejects.toMatchObject({ code: 'taken_back' })
    expect((await lookAtReport(centre, a, handle)).report.audience).toEqual([])
    const entries = await database.store.entries.list({ stream: 'bravo', after: 0, limit: 100 })
    const erased = entries.filter((entry) => entry.handle === handle)
    expect(erased.length).toBeGreaterThan(0)
    expect(erased.every((entry) => entry.payload === null && entry.nonce === null)).toBe(true)
    const verdict = await verifyExport(exportStream(centre, 'bravo'), { verify: makeVerify() })
    expect(verdict.faults).toEqual([])
    expect((await rebuild(centre, centre.fold)).isSame).toBe(true)
  })
})
