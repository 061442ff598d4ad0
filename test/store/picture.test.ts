import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RowChange } from '#domain/rows.ts'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import {
  eventChange,
  makeEventRecord,
  makeReadingRecord,
  makeReportRecord,
  makeStanding,
  reportChange,
  wordsChange,
} from '#make/picture-rows.ts'
import { PROJECTIONS, type Store } from '#ports/store.ts'

const STANDING = makeStanding({ support: 'announced' })
const PLACE = { name: 'Ostrava Ford', precision: 'city', country: 'CZ' }

describe.each(KINDS)('the picture on %s', (kind) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    store = database.store
  })
  afterAll(() => database.drop())

  /** A stream with one entry, folded into these rows. */
  const fold = async (stream: string, changes: readonly RowChange[]) => {
    await store.entries.append(makeAppend([makeEntry(stream)]))
    await store.picture.apply({ stream, from: 0, to: 1, changes })
  }
  const rowsOf = async (stream: string) => {
    const rows: unknown[] = []
    for (const table of PROJECTIONS)
      for await (const row of store.picture.rows({ stream, table })) rows.push([table, row])
    return rows
  }

  test('records come back as they went in', async () => {
    const event = makeEventRecord('event1', { where: PLACE, title: 'Zpráva \u0000 \ud800 مطحنة' })
    const report = makeReportRecord('report1')
    const reading = makeReadingRecord('reading1', 'report1')
    const replaced = { kind: 'replaced', name: 'claim0', by: 'claim1' } as const
    await fold('plain', [
      eventChange(event),
      reportChange(report),
      { table: 'reading', key: 'reading1', row: reading },
      { table: 'claim', key: 'claim0', row: replaced },
    ])
    expect(await store.events.find({ stream: 'plain', id: 'event1' })).toEqual(event)
    expect(await store.reports.find({ stream: 'plain', handle: 'report1' })).toEqual(report)
    expect(await store.readings.ofReport({ stream: 'plain', report: 'report1' })).toEqual([reading])
    expect(await store.claims.named({ stream: 'plain', names: ['none', 'claim0'] })).toEqual([
      replaced,
    ])
    expect(await store.events.find({ stream: 'elsewhere', id: 'event1' })).toBeNull()
  })

  test('a step at the wrong place is a conflict and changes nothing', async () => {
    await fold('twice', [eventChange(makeEventRecord('event1'))])
    const again = {
      stream: 'twice',
      from: 0,
      to: 1,
      changes: [eventChange(makeEventRecord('event2'))],
    }
    await expect(store.picture.apply(again)).rejects.toMatchObject({ code: 'conflict' })
    expect(await store.events.find({ stream: 'twice', id: 'event2' })).toBeNull()
    expect(await store.picture.progress('twice')).toEqual({
      stream: 'twice',
      appended: 1,
      folded: 1,
    })
  })

  test('rows come, change and go; of two changes to one row the later counts', async () => {
    await fold('moves', [
      eventChange(makeEventRecord('a')),
      eventChange(makeEventRecord('b')),
      eventChange(makeEventRecord('b', { title: 'later' })),
      wordsChange('event', 'a', { mill: 1, ford: 2 }),
    ])
    expect((await store.events.find({ stream: 'moves', id: 'b' }))?.title).toBe('later')
    const changes = [
      { table: 'event', key: 'b', row: null } as const,
      wordsChange('event', 'a', { mill: 4 }),
    ]
    await store.picture.apply({ stream: 'moves', from: 1, to: 1, changes })
    expect(await rowsOf('moves')).toEqual([
      ['event', expect.objectContaining({ id: 'a' })],
      ['search', { token: 'mill', item_kind: 'event', item: 'a', weight: 4 }],
    ])
  })

  test('pages follow one another without a gap or a double, newest first, undated last', async () => {
    const days = ['2015-09-30', '2015-09-30', '2015-09-30', '2015-10-02', '', '', '2014-01-01']
    const events = days.map((day, index) =>
      makeEventRecord(`e${index}`, { earliest: day, latest: day }),
    )
    await fold('pages', events.map(eventChange))
    const seen: string[] = []
    let after: { latest: string; id: string } | undefined
    for (let page = 0; page < 10; page += 1) {
      const rows = await store.events.list({ stream: 'pages', after, limit: 2 })
      seen.push(...rows.map((row) => row.id))
      const last = rows.at(-1)
      if (!last) break
      after = { latest: last.latest, id: last.id }
    }
    expect(seen).toEqual(['e3', 'e0', 'e1', 'e2', 'e6', 'e4', 'e5'])
  })

  test('reports are listed newest first, by sender, by whether they are read', async () => {
    const at = (minute: number) => `2015-09-30T12:0${minute}:00.000000Z`
    await fold('inbox', [
      reportChange(makeReportRecord('r1', { at: at(1) })),
      reportChange(makeReportRecord('r2', { at: at(2), from: 'south', isUnread: true })),
      reportChange(makeReportRecord('r3', { at: at(2) })),
    ])
    const list = async (query: object) =>
      (await store.reports.list({ stream: 'inbox', limit: 10, ...query })).map((row) => row.handle)
    expect(await list({})).toEqual(['r2', 'r3', 'r1'])
    expect(await list({ after: { at: at(2), handle: 'r2' } })).toEqual(['r3', 'r1'])
    expect(await list({ from: 'north' })).toEqual(['r3', 'r1'])
    const queue = { name: 'unread', officer: 'ana', now: at(3) }
    expect(await list({ queue })).toEqual(['r2'])
  })

  describe('filters', () => {
    beforeAll(() =>
      fold('sieve', [
        eventChange(makeEventRecord('aid', { action: 'AID', where: PLACE })),
        eventChange(
          makeEventRecord('long', {
            earliest: '2015-08-01',
            latest: '2015-12-31',
            standing: { ...STANDING, contest: 'denied' },
          }),
        ),
        eventChange(
          makeEventRecord('undated', {
            earliest: '',
            latest: '',
            standing: { ...STANDING, isWithdrawn: true },
          }),
        ),
      ]),
    )
    test.each([
      ['nothing', {}, ['long', 'aid', 'undated']],
      ['an action', { action: 'AID' }, ['aid']],
      ['a support', { support: 'announced' }, ['long', 'undated']],
      ['a contest', { contest: 'denied' }, ['long']],
      ['a country', { country: 'CZ' }, ['aid']],
      ['what stands', { isWithdrawn: false }, ['long', 'aid']],
      ['no place', { without: 'place' as const }, ['long', 'undated']],
      ['no time', { without: 'time' as const }, ['undated']],
      ['days that a span touches', { from: '2015-11-01', to: '2015-11-02' }, ['long']],
      ['from a day on', { from: '2015-10-01' }, ['long']],
      ['up to a day', { to: '2015-09-30' }, ['long', 'aid']],
      ['days before all', { to: '2015-07-31' }, []],
    ])('%s', async (_, filter, ids) => {
      const events = await store.events.list({ stream: 'sieve', limit: 10, ...filter })
      expect(events.map((event) => event.id)).toEqual(ids)
      const counts = await store.events.count({ stream: 'sieve', ...filter })
      expect(counts.events).toBe(ids.length)
      expect(counts.withoutTime).toBe(ids.filter((id) => id === 'undated').length)
      expect(counts.withoutPlace).toBe(ids.filter((id) => id !== 'aid').length)
    })
  })

  describe('search', () => {
    beforeAll(async () => {
      await fold('words', [
        ...['r1', 'r2', 'r3'].map((handle) => reportChange(makeReportRecord(handle))),
        eventChange(makeEventRecord('e1')),
        wordsChange('report', 'r1', { bridge: 4, bridges: 1, ford: 1 }),
        wordsChange('report', 'r2', { bridge: 1, mill: 4, ford: 1 }),
        wordsChange('report', 'r3', { mill: 1 }),
        wordsChange('event', 'e1', { bridge: 1, جسر: 4 }),
      ])
      await fold('others', [wordsChange('report', 'r9', { bridge: 100, ford: 100 })])
    })
    const find = async (words: string[], more: object = {}) =>
      (await store.search({ stream: 'words', words, isPrefix: false, limit: 10, ...more })).map(
        (hit) => `${hit.kind} ${hit.item} ${hit.score}`,
      )

    test.each([
      [['bridge'], {}, ['report r1 4', 'event e1 1', 'report r2 1']],
      [['bridge', 'ford'], {}, ['report r1 5', 'report r2 2']],
      [['bridge', 'nowhere'], {}, []],
      [['جسر'], {}, ['event e1 4']],
      [['bri'], {}, []],
      [['bri'], { isPrefix: true }, ['report r1 4', 'event e1 1', 'report r2 1']],
      [['ford', 'mi'], { isPrefix: true }, ['report r2 5']],
      [['bridge'], { kind: 'event' }, ['event e1 1']],
      [['bridge'], { after: { score: 1, kind: 'event', item: 'e1' } }, ['report r2 1']],
      [["b' or '1'='1"], {}, []],
      [['%'], { isPrefix: true }, []],
      [[], {}, []],
    ])('%j %j', async (words, more, hits) => expect(await find(words, more)).toEqual(hits))

    test('a list takes the same words', async () => {
      const search = { words: ['bridge', 'fo'], isPrefix: true }
      const reports = await store.reports.list({ stream: 'words', search, limit: 10 })
      expect(reports.map((report) => report.handle)).toEqual(['r1', 'r2'])
      const query = { stream: 'words', search: { words: ['bri'], isPrefix: true } }
      expect((await store.events.list({ ...query, limit: 10 })).map((event) => event.id)).toEqual([
        'e1',
      ])
      expect((await store.events.count(query)).events).toBe(1)
    })
  })

  test('dropped and folded again, the same rows in the same order', async () => {
    const changes = [
      ...Array.from({ length: 620 }, (_, index) => eventChange(makeEventRecord(`E${index}é`))),
      reportChange(makeReportRecord('r1')),
      wordsChange('report', 'r1', { mill: 1, Mill: 2, é: 1 }),
      {
        table: 'blobGrant',
        key: 'north ab',
        of: { owner: 'north', sha256: 'ab' },
        row: 'granted',
      } as const,
    ]
    await fold('again', changes)
    const before = await rowsOf('again')
    expect(before.length).toBe(625)
    await store.picture.drop('again')
    expect(await rowsOf('again')).toEqual([])
    expect(await store.picture.progress('again')).toMatchObject({ folded: 0 })
    await store.picture.apply({ stream: 'again', from: 0, to: 1, changes: changes.toReversed() })
    expect(await rowsOf('again')).toEqual(before)
  })
})
