import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctReport } from '#actions/correct-report.ts'
import { exportStream } from '#actions/export-stream.ts'
import { lookAtEvent, lookAtPicture } from '#actions/look.ts'
import { recallReport, releaseReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'

type Officer = ReturnType<typeof officerOf>
const [a, b, c] = ['alfa', 'bravo', 'carol'].map(officerOf) as [Officer, Officer, Officer]
const SECRET = 'heron in the reeds'
/** Each voice has words of its own, so that no text is another's copy. */
const WHO = { 'a resident': 'Gunmen', 'one of the drivers': 'Men in grey coats with rifles' }
const textOf = (title: string, day: string, voice: keyof typeof WHO) =>
  `${title}\n${WHO[voice]} | ASSAULT | a checkpoint | ${day} | Santarem | ${voice}\n`

describe('a source that its reports do not name', () => {
  let database: TestDatabase
  let centre: TestCentre
  let second = 0
  const begin = (command: string) => {
    second += 10
    centre.effects.begin(command, second)
  }
  const handIn = async (text: string, to: readonly string[], unnamedSource?: string) => {
    begin(text)
    const done = await submitReport(centre, a, {
      content: { way: 'paste', text },
      marking: { to: [...to], tlp: 'amber' },
      unnamedSource,
    })
    await centre.fold.settle()
    return done.handle
  }
  const eventOn = async (officer: Officer, day: string) => {
    const { events } = await lookAtPicture(centre, officer, { side: 'ours', limit: 50 })
    const [event] = events.filter(({ when }) => when === day)
    return await lookAtEvent(centre, officer, { side: 'ours', id: event?.id ?? '' })
  }
  const unnamedIn = async (officer: Officer, day: string) =>
    (await eventOn(officer, day)).event.accounts.filter(({ kind }) => kind === 'anonymous')
  const tagsIn = async (stream: string) => {
    const entries = await centre.store.entries.list({ stream, after: 0, limit: 500 })
    const items = entries.map(({ item }) => JSON.parse(new TextDecoder().decode(item)))
    return items.flatMap((item: { tag?: string }) => item.tag ?? [])
  }

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo', 'carol']),
      readers: [wordReader],
    })
    await handIn(textOf('One', '2026-01-01', 'a resident'), ['bravo'], SECRET)
    await handIn(textOf('Two', '2026-01-01', 'one of the drivers'), ['bravo'], `  ${SECRET} `)
    await handIn(textOf('Three', '2026-02-01', 'a resident'), ['bravo'])
    await handIn(textOf('Four', '2026-02-01', 'one of the drivers'), ['bravo'])
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('counts once for all its texts, and only where its sender said so', async () => {
    for (const officer of [a, b]) {
      expect(await unnamedIn(officer, '2026-01-01')).toHaveLength(1)
      expect(await unnamedIn(officer, '2026-02-01')).toHaveLength(2)
    }
    const { ties, event } = await eventOn(b, '2026-01-01')
    expect(ties.map(({ because }) => because)).toEqual(['tag'])
    expect(event.standing.origins).toEqual({ least: 1, most: 1 })
  })

  test('has one tag a channel, and no other channel’s', async () => {
    const [own, sent] = [await tagsIn('alfa'), await tagsIn('bravo')]
    expect([new Set(own).size, new Set(sent).size]).toEqual([1, 1])
    expect(own[0]).not.toBe(sent[0])
    expect(await tagsIn('joint')).toEqual([])
  })

  test('is told to nobody, not even to its own member’s stream', async () => {
    for (const stream of ['alfa', 'bravo', 'joint']) {
      let lines = ''
      for await (const line of exportStream(centre, stream)) lines += line
      expect(lines.length).toBeGreaterThan(200)
      expect(lines).not.toContain(SECRET)
      expect(lines).not.toContain('unnamedSource')
    }
  })

  test('can be told of later, to those who get the report then', async () => {
    const handles = [
      await handIn(textOf('Five', '2026-03-01', 'a resident'), []),
      await handIn(textOf('Six', '2026-03-01', 'one of the drivers'), []),
    ]
    for (const report of handles) {
      begin(`release ${report}`)
      const marking = { to: ['carol'], tlp: 'amber' as const }
      await releaseReport(centre, a, { report, marking, unnamedSource: SECRET })
    }
    await centre.fold.settle()
    expect(await unnamedIn(c, '2026-03-01')).toHaveLength(1)
    expect(await unnamedIn(a, '2026-03-01')).toHaveLength(2)
  })

  test('keeps its tag in a correction that says so, and a recall takes the tag along', async () => {
    const old = await handIn(textOf('Seven', '2026-04-01', 'a resident'), ['bravo'], SECRET)
    await handIn(textOf('Eight', '2026-04-01', 'one of the drivers'), ['bravo'], SECRET)
    begin('correct')
    const { handle } = await correctReport(centre, a, {
      content: { way: 'paste', text: textOf('Seven again', '2026-04-01', 'a resident') },
      corrects: { handle: old },
      unnamedSource: SECRET,
    })
    await centre.fold.settle()
    expect(await unnamedIn(b, '2026-04-01')).toHaveLength(1)
    begin('recall')
    await recallReport(centre, a, { handle, channels: ['bravo'] })
    await centre.fold.settle()
    const [left] = await unnamedIn(b, '2026-04-01')
    expect(left?.voice).toBe('one of the drivers')
  })
})
