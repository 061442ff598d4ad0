import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendReport } from '#actions/amend-report.ts'
import { correctReport } from '#actions/correct-report.ts'
import { lookAtHistory } from '#actions/history/look-at-history.ts'
import type { Step } from '#actions/history/steps-of.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { lookAtPicture, lookAtReport } from '#actions/look.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'

const MEMBERS = ['alfa', 'bravo', 'carol']
type Duty = ReturnType<typeof officerOf>
const [a, b, c] = MEMBERS.map(officerOf) as [Duty, Duty, Duty]

/** A step in one line: who did what, and how the event then stood. */
function told({ from, deed, standing, isChange }: Step): string {
  const stood = standing
    ? `${standing.support}${standing.contest === 'none' ? '' : ` ${standing.contest}`}`
    : 'nothing'
  const withdrawn = standing?.isWithdrawn ? ' withdrawn' : ''
  return `${from} ${nameOf(deed)}${isChange ? ` -> ${stood}${withdrawn}` : ''}`
}

function nameOf(deed: Step['deed']): string {
  if (deed.kind === 'reading') return deed.isFirst ? 'reading' : 'newer reading'
  if (deed.kind === 'release') return `${deed.act} to ${deed.to}`
  if (deed.kind === 'judgement') return `judgement ${deed.verdict}`
  return deed.kind === 'report' && deed.isAgain ? 'report again' : deed.kind
}

describe.each(KINDS)('how an event came about, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let second = 0
  const begin = (command: string) => {
    second += 10
    centre.effects.begin(command, second)
  }
  const line = (day: string, voice: string, act = 'ASSAULT') =>
    `Gunmen | ${act} | a checkpoint | ${day} | Santarem | ${voice}`
  const handIn = async (officer: Duty, title: string, words: string, to: string[] = []) => {
    begin(title)
    const content = { way: 'paste' as const, text: `${title}\n${words}\n` }
    const done = await submitReport(centre, officer, { content, marking: { to, tlp: 'amber' } })
    await centre.fold.settle()
    return done.handle
  }
  const act = async (name: string, deed: () => Promise<unknown>) => {
    begin(name)
    await deed()
    await centre.fold.settle()
  }
  const eventOn = async (officer: Duty, day: string) => {
    const { events } = await lookAtPicture(centre, officer, { side: 'ours', limit: 100 })
    return events.find((event) => event.when === day)?.id ?? ''
  }
  const historyOn = async (officer: Duty, day: string) =>
    lookAtHistory(centre, officer, { side: 'ours', id: await eventOn(officer, day) })
  const claimOf = async (officer: Duty, report: string) => {
    const { readings } = await lookAtReport(centre, officer, report)
    return readings[0]?.claims[0]
  }

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(MEMBERS),
      readers: [wordReader],
    })
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('step by step, with the standing that the present claims would have given', async () => {
    const day = '2026-01-03'
    const one = await handIn(a, 'First word', line(day, 'Ana Reis'), ['bravo'])
    const two = await handIn(b, 'Second word', line(day, 'Rui Melo'))
    await handIn(b, 'A denial', line(day, 'Ivo Sousa', 'not ASSAULT'))
    await act('withdraw first', () =>
      withdrawReport(centre, a, { handle: one, reason: 'mistaken' }),
    )
    await act('withdraw second', () => withdrawReport(centre, b, { handle: two }))
    const { steps } = await historyOn(b, day)
    expect(steps.map(told)).toEqual([
      'alfa report',
      'alfa reading -> single-origin',
      'bravo report',
      'bravo reading',
      'bravo report',
      'bravo reading -> single-origin denied',
      'alfa withdrawal',
      'bravo withdrawal -> announced denied withdrawn',
    ])
    expect(steps.map(({ at }) => at)).toEqual([...steps.map(({ at }) => at)].sort())
    expect(steps.at(-2)?.deed).toMatchObject({ reason: 'mistaken' })
  })

  test('a newer reading tells which fields changed, from what to what', async () => {
    const day = '2026-01-05'
    const report = await handIn(a, 'To be amended', line('2026-01-04', 'Ana Reis'), ['bravo'])
    const { readings } = await lookAtReport(centre, a, report)
    const { live, id = '' } = readings[0]?.claims[0] ?? {}
    const { object: _, replaces: __, ...claim } = live?.claim ?? ({} as never)
    const when = { edtf: day, words: '', start: 0, end: 0 }
    await act('amend', () =>
      amendReport(centre, a, {
        report,
        onto: readings[0]?.record.handle ?? '',
        edits: [{ op: 'change', claim: id, to: { ...claim, id, when } }],
        follow: true,
      }),
    )
    for (const officer of [a, b]) {
      const { steps, event } = await historyOn(officer, day)
      const newer = steps.find(({ deed }) => deed.kind === 'reading' && !deed.isFirst)
      expect(newer?.deed).toMatchObject({
        madeBy: { kind: 'officer' },
        claimCount: 1,
        changed: [{ claim: event, fields: [{ field: 'when', before: '2026-01-04', after: day }] }],
      })
    }
    // Its own member is told of the releases by its own record, once each.
    expect((await historyOn(a, day)).steps.map(told)).toEqual([
      'alfa report',
      'alfa reading -> single-origin',
      'alfa release to bravo',
      'alfa newer reading',
      'alfa release to bravo',
    ])
  })

  test('judgements by whom, and a correction with the version before', async () => {
    const day = '2026-01-07'
    const words = line(day, 'Ana Reis')
    const old = await handIn(a, 'Version one', words)
    const other = await handIn(a, 'Another', line(day, 'Rui Melo'))
    const [one, two] = [await claimOf(a, old), await claimOf(a, other)]
    const judged = { a: one?.live.name ?? '', b: two?.live.name ?? '' }
    await act('judge same', () => judgeClaims(centre, a, { ...judged, verdict: 'same' }))
    await act('judge open', () => judgeClaims(centre, a, { ...judged, verdict: 'open' }))
    await act('correct', () =>
      correctReport(centre, a, {
        content: { way: 'paste', text: `Version two\n${words}\nNothing else.\n` },
        corrects: { handle: old, reason: 'a line was missing' },
      }),
    )
    const { steps } = await historyOn(a, day)
    expect(steps.map(told)).toEqual([
      'alfa report',
      'alfa reading -> single-origin',
      'alfa report',
      'alfa reading',
      'alfa judgement same',
      'alfa judgement open',
      'alfa report',
      'alfa reading',
      'alfa correction',
    ])
    const same = steps.find(({ deed }) => deed.kind === 'judgement')
    expect(same?.deed).toMatchObject({ a: { voice: 'Ana Reis' }, b: { voice: 'Rui Melo' } })
  })

  test('of what was taken back only a bare name is left', async () => {
    const day = '2026-01-09'
    const secret = await handIn(a, 'Zanzarine title', line(day, 'Quillon Vantorr'), ['bravo'])
    const mine = await handIn(b, 'Own word', line(day, 'Rui Melo'))
    const [one, two] = [await claimOf(b, secret), await claimOf(b, mine)]
    const names = { a: one?.live.name ?? '', b: two?.live.name ?? '' }
    await act('judge them same', () => judgeClaims(centre, b, { ...names, verdict: 'same' }))
    await act('recall', () => recallReport(centre, a, { handle: secret }))
    const history = await historyOn(b, day)
    expect(history.steps.map(told)).toEqual([
      'bravo report',
      'bravo reading -> single-origin',
      'bravo judgement same',
      'alfa recall',
    ])
    expect(JSON.stringify(history)).not.toMatch(/zanzarine|quillon/i)
    const judgement = history.steps.find(({ deed }) => deed.kind === 'judgement')
    expect(judgement?.deed).toMatchObject({ a: { claim: names.a } })

    await act('release again', () =>
      releaseReport(centre, a, { report: secret, marking: { to: ['bravo'], tlp: 'amber' } }),
    )
    expect((await historyOn(b, day)).steps.map(told)).toEqual([
      'alfa gone',
      'bravo report',
      'bravo reading -> single-origin',
      'bravo judgement same',
      'alfa recall',
      'alfa recall',
      'alfa report',
      'alfa reading',
    ])
  })

  test('another member’s history is changed by nothing that it does not hold', async () => {
    const day = '2026-01-11'
    await handIn(a, 'For all', line(day, 'Ana Reis'), ['joint'])
    const before = JSON.stringify(await historyOn(c, day))
    expect(before).toContain('For all')
    const hidden = await handIn(a, 'For two', line(day, 'Rui Melo'), ['bravo'])
    await act('withdraw hidden', () => withdrawReport(centre, a, { handle: hidden }))
    await act('recall hidden', () => recallReport(centre, a, { handle: hidden }))
    expect((await historyOn(b, day)).steps.length).toBeGreaterThan(0)
    expect((await historyOn(a, day)).steps.length).toBeGreaterThan(4)
    expect(JSON.stringify(await historyOn(c, day))).toBe(before)
  })

  test('a name that leads nowhere has no history', async () => {
    const asked = { side: 'ours' as const, id: '0'.repeat(16) }
    await expect(lookAtHistory(centre, c, asked)).rejects.toMatchObject({ code: 'not_found' })
  })
})
