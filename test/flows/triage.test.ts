import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportStream } from '#actions/export-stream.ts'
import { rebuild } from '#actions/rebuild.ts'
import { recallReport } from '#actions/release-report.ts'
import { makeVerify } from '#adapters/keys.ts'
import type { ReportRow } from '#contract/views.ts'
import type { Queue } from '#domain/triage.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'
import { buildApp } from '#server/build-app.ts'

const MEMBERS = ['north', 'south', 'third'] as const
type Member = (typeof MEMBERS)[number]
const NOBODYS = '0123456789abcdef'
const later = (hour: number) => `2026-03-09T${String(hour).padStart(2, '0')}:00:00.000000Z`

describe.each(KINDS)('officers of one member triage what came in, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  const cookies = new Map<Member, string>()
  const reports: string[] = []
  let second = 0

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(MEMBERS),
      readers: [wordReader],
    })
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, bug) => { throw bug } }) // biome-ignore format: one thought
    for (const member of MEMBERS) {
      begin(`sign in ${member}`)
      await signIn(member)
    }
    for (const number of [1, 2, 3, 4]) reports.push(await handIn(number))
    await centre.fold.settle()
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  async function signIn(member: Member) {
    const payload = { officer: 'duty', member }
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload })
    cookies.set(member, `parley=${answer.cookies[0]?.value}`)
  }
  function begin(command: string) {
    second += 10
    centre.effects.begin(command, second)
  }
  async function handIn(number: number): Promise<string> {
    begin(`report ${number}`)
    const text = `Report ${number}\nRiders | ASSAULT | a mill | 2026-01-0${number} | Tomar | Ana Reis\n`
    const payload = { way: 'paste', text, marking: { to: ['south'], tlp: 'amber' } }
    const answer = await post('north', '/api/reports', payload)
    return answer.json<{ handle: string }>().handle
  }
  const post = (member: Member, url: string, payload: object, key?: string) =>
    app.inject({
      method: 'POST',
      url,
      payload,
      headers: { cookie: cookies.get(member), ...(key ? { 'idempotency-key': key } : {}) },
    })
  const get = async <T>(member: Member, url: string): Promise<T> =>
    (await app.inject({ url, headers: { cookie: cookies.get(member) } })).json<T>()
  const listed = async (queue: Queue, member: Member = 'south') =>
    (await get<{ reports: ReportRow[] }>(member, `/api/reports?queue=${queue}`)).reports
  const titles = async (queue: Queue, member: Member = 'south') =>
    (await listed(queue, member)).map(({ title }) => title)
  const counts = (member: Member) => get<Record<Queue, number>>(member, '/api/reports/counts')

  async function mark(steps: readonly object[], member: Member = 'south', key?: string) {
    begin(`triage ${second}`)
    const answer = await post(member, '/api/triage', { items: steps }, key)
    expect(answer.statusCode).toBe(200)
    type Result = { report: string; ok?: boolean; problem?: { code: string } }
    return answer
      .json<{ results: Result[] }>()
      .results.map(({ ok, problem }) => (ok ? 'ok' : problem?.code))
  }
  const report = (number: number) => reports[number - 1] as string

  test('everything that came in is to triage, newest first', async () => {
    expect(await titles('triage')).toEqual(['Report 4', 'Report 3', 'Report 2', 'Report 1'])
    expect(await counts('south')).toMatchObject({ triage: 4, mine: 0, done: 0, all: 4, ours: 0 })
  })

  test('the last word counts, whose it is stands apart, and opening again is the way back', async () => {
    await mark([{ report: report(1), act: 'done' }])
    await mark([{ report: report(1), act: 'rejected', reason: 'no-source' }])
    await mark([{ report: report(1), act: 'assigned', to: 'duty' }])
    const [row] = await listed('rejected')
    expect(row?.triage).toMatchObject({
      state: 'rejected',
      reason: 'no-source',
      by: 'duty',
      assignee: 'duty',
    })
    expect(await titles('done')).toEqual([])
    expect(await titles('mine')).toEqual([])
    await mark([{ report: report(1), act: 'open' }])
    expect(await titles('mine')).toEqual(['Report 1'])
    await mark([{ report: report(1), act: 'unassigned' }])
    expect((await listed('triage')).at(-1)).not.toHaveProperty('triage')
  })

  test('what sleeps until an instant is back when the clock is there, without an entry', async () => {
    expect(await mark([{ report: report(2), act: 'snoozed', until: later(6) }])).toEqual(['ok'])
    expect(await titles('snoozed')).toEqual(['Report 2'])
    expect(await titles('triage')).toEqual(['Report 4', 'Report 3', 'Report 1'])
    const { position } = await centre.store.entries.tip('south')
    centre.effects.begin('the evening', 6 * 3600)
    // By then the session of the morning has ended.
    await signIn('south')
    expect(await titles('snoozed')).toEqual([])
    expect(await titles('triage')).toHaveLength(4)
    expect(await counts('south')).toMatchObject({ triage: 4, snoozed: 0 })
    expect((await centre.store.entries.tip('south')).position).toBe(position)
  })

  test('of several steps the bad ones are named, and stop no other', async () => {
    const copy = { report: report(3), act: 'duplicate', of: report(4) }
    const steps = [
      copy,
      { report: NOBODYS, act: 'done' },
      { report: report(4), act: 'duplicate', of: report(4) },
      { report: report(4), act: 'snoozed', until: '2026-03-08T00:00:00.000000Z' },
      { report: report(4), act: 'assigned', to: 'nobody' },
      { report: report(4), act: 'rejected', reason: 'other' },
      { report: report(4), act: 'done' },
    ]
    const bad = 'field_invalid'
    expect(await mark(steps)).toEqual(['ok', 'not_found', bad, bad, bad, bad, 'ok'])
    expect(await titles('rejected')).toEqual(['Report 3'])
    expect(await titles('done')).toEqual(['Report 4'])
    expect(await mark([{ report: report(1), act: 'duplicate', of: report(3) }])).toEqual([bad])
  })

  test('a request that is repeated under its key appends nothing', async () => {
    const steps = [{ report: report(1), act: 'done' }]
    expect(await mark(steps, 'south', 'triage-once')).toEqual(['ok'])
    const { position } = await centre.store.entries.tip('south')
    expect(await mark(steps, 'south', 'triage-once')).toEqual(['ok'])
    expect((await centre.store.entries.tip('south')).position).toBe(position)
    const other = { items: [{ report: report(2), act: 'done' }] }
    expect((await post('south', '/api/triage', other, 'triage-once')).statusCode).toBe(422)
  })

  test('nobody else sees a mark: not who sent the report, not a third', async () => {
    expect(await counts('north')).toMatchObject({ triage: 4, done: 0, rejected: 0, all: 4 })
    expect((await listed('all', 'north')).some((row) => row.triage)).toBe(false)
    expect(await counts('third')).toMatchObject({ triage: 0, all: 0 })
    expect(await mark([{ report: report(1), act: 'done' }], 'third')).toEqual(['not_found'])
    for (const stream of ['north', 'third', 'joint'])
      for await (const entry of centre.store.entries.read({ stream, after: 0 }))
        expect(entry.kind).not.toBe('triage')
    const { officers } = await get<{ officers: { title: string }[] }>('south', '/api/officers')
    expect(officers.map(({ title }) => title)).toEqual(['Duty officer of south'])
  })

  test('a recalled report is in no queue, and one that comes back has its mark', async () => {
    begin('recall')
    await recallReport(centre, officerOf('north'), { handle: report(4), channels: ['south'] })
    await centre.fold.settle()
    expect(await titles('done')).toEqual(['Report 1'])
    begin('release again')
    const again = { report: report(4), marking: { to: ['south'], tlp: 'amber' } }
    await post('north', '/api/releases', again)
    await centre.fold.settle()
    expect(await titles('done')).toEqual(['Report 4', 'Report 1'])
  })

  test('the stream rebuilds to the same bytes, and its export is verified', async () => {
    const { streams, isSame } = await rebuild(centre, centre.fold)
    expect(Object.keys(streams)).toContain('south')
    expect(isSame).toBe(true)
    expect(await titles('done')).toEqual(['Report 4', 'Report 1'])
    const lines = exportStream(centre, 'south')
    expect((await verifyExport(lines, { verify: makeVerify() })).faults).toEqual([])
  })
})
