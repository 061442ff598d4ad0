import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  listImports,
  lookAtImport,
  startImport,
  stopImport,
  tryImport,
  undoImport,
} from '#actions/import-rows.ts'
import { listReports } from '#actions/look.ts'
import { rebuild } from '#actions/rebuild.ts'
import { withdrawReport } from '#actions/release-report.ts'
import { signIn } from '#actions/ways-in/links.ts'
import { tableFromBytes } from '#collect/csv/table-from-bytes.ts'
import type { ImportTrialView, ImportView } from '#contract/imports.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { FIVE, HUNDRED } from '#make/table.ts'
import { buildApp } from '#server/build-app.ts'

describe.each(KINDS)('a table of 100 rows, five of them bad, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  const cookies: Record<string, string> = {}
  let trial: ImportTrialView
  let first: ImportView
  let second = 0

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo', 'carol']),
    })
    app = await buildApp({
      centre,
      example: null,
      webFolder: null,
      onBug: (_, error) => {
        throw error
      },
    })
    for (const member of ['alfa', 'bravo', 'carol']) {
      centre.effects.begin(`sign in ${member}`, 1)
      const { token } = await signIn(centre, { officer: 'duty', member }, '127.0.0.1')
      cookies[member] = `parley=${token}`
    }
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  const ask = async (member: string, url: string) =>
    await app.inject({ url, headers: { cookie: cookies[member] ?? '' } })
  const send = async (
    url: string,
    {
      query = {},
      body = HUNDRED,
      member = 'alfa',
      language = 'en',
      headers = {},
    }: {
      query?: Record<string, string>
      body?: string
      member?: string
      language?: string
      headers?: Record<string, string>
    } = {},
  ) => {
    second += 10
    centre.effects.begin(`post ${second}`, second)
    return await app.inject({
      method: 'POST',
      url,
      query,
      payload: body,
      headers: {
        cookie: cookies[member] ?? '',
        ...(body === '' ? {} : { 'content-type': 'text/csv' }),
        'accept-language': language,
        ...headers,
      },
    })
  }
  const reportsOf = async (member: string) => {
    await centre.fold.settle()
    return (await listReports(centre, officerOf(member), { limit: 200 })).reports
  }
  /** Waits until the work on an import is over. */
  const settled = async (id: string): Promise<ImportView> => {
    for (;;) {
      const view: ImportView = (await ask('alfa', `/api/imports/${id}`)).json()
      if (!['running', 'undoing'].includes(view.state)) return view
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const importIt = async (over: { body?: string; name?: string; to?: string } = {}) => {
    const { body = HUNDRED, name = 'Quarters of Tomar', to = 'bravo' } = over
    const mapping = JSON.stringify(trial.mapping)
    const answer = await send('/api/imports', { body, query: { name, mapping, to, tlp: 'amber' } })
    expect(answer.statusCode).toBe(202)
    return await settled(answer.json().id)
  }

  test('is tried: 95 could be taken in, 5 not, each with row, column, reason and remedy; nothing is kept', async () => {
    const answer = await send('/api/imports/try')
    expect(answer.statusCode).toBe(200)
    trial = answer.json()
    expect(trial.counts).toEqual({ rows: 100, fresh: 95, known: 0, bad: 5 })
    expect(trial.faults.map(({ row, column, code }) => [row, column?.name, code])).toEqual(FIVE)
    expect(trial.faults[0]).toMatchObject({ value: '31/02/2026' })
    expect(trial.faults[0]?.remedy).toMatch(/2015-09-30/)
    expect(trial.mapping).toMatchObject({ dates: 'day-first', columns: { what: 8, id: 0 } })
    expect(trial.previews).toHaveLength(20)
    expect(trial.previews[0]).toMatchObject({
      row: 2,
      observation: {
        what: 'Shells fell on quarter 2, says the town hall',
        actionType: 'ASSAULT',
        when: '2026-01-03',
        counts: [{ what: 'killed', least: 2, most: 2 }],
        source: 'Town hall of Tomar',
      },
    })
    expect(await reportsOf('alfa')).toEqual([])
    expect((await ask('alfa', '/api/imports')).json()).toEqual({ imports: [] })
    const inArabic: ImportTrialView = (await send('/api/imports/try', { language: 'ar' })).json()
    expect(inArabic.faults[0]?.remedy).toMatch(/تاريخ/)
  })

  test('is imported: 95 reports, here and where they are marked to go, and 5 listed', async () => {
    first = await importIt()
    expect(first).toMatchObject({
      state: 'done',
      rows: 100,
      fresh: 95,
      created: 95,
      known: 0,
      bad: 5,
      held: 0,
    })
    expect(first.faults.map(({ row, column, code }) => [row, column?.name, code])).toEqual(FIVE)
    expect(first.reports).toHaveLength(95)
    const [own, other, third] = await Promise.all(['alfa', 'bravo', 'carol'].map(reportsOf))
    expect([own?.length, other?.length, third?.length]).toEqual([95, 95, 0])
    const arrivals = own?.map(({ arrival }) => arrival.words) ?? []
    expect(arrivals.toSorted()[0]).toBe('Quarters of Tomar #10')
    expect(new Set(arrivals).size).toBe(95)
    expect(own?.every(({ arrival }) => arrival.import?.id === first.id)).toBe(true)
  })

  test('its bad rows are a file, to be put right and handed in again', async () => {
    const answer = await ask('alfa', `/api/imports/${first.id}/errors?language=en`)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain('attachment')
    const { columns, rows } = tableFromBytes(answer.rawPayload)
    expect([columns[0], columns[1], columns.length]).toEqual(['error', 'event_id_cnty', 11])
    expect(rows.map(({ cells }) => cells[1])).toEqual(FIVE.map(([row]) => `XX${row}`))
    expect(rows[0]?.cells[0]).toMatch(/^event_date: This is no date/)
  })

  test('again, it creates nothing; nor do its good rows under another name', async () => {
    const again = await importIt({ name: 'The same once more' })
    expect(again).toMatchObject({ state: 'done', fresh: 0, created: 0, known: 95, bad: 5 })
    expect(again.reports).toEqual([])
    expect((await reportsOf('alfa')).length).toBe(95)
    const { imports } = (await ask('alfa', '/api/imports')).json()
    expect(imports.map(({ created }: ImportView) => created)).toEqual([0, 95])
  })

  test('a row under an id that is here, saying something else, is a fault and not a second report', async () => {
    const body = HUNDRED.replace('quarter 3,', 'quarter 3 and 4,')
    const changed: ImportTrialView = (
      await send('/api/imports/try', { body, query: { mapping: JSON.stringify(trial.mapping) } })
    ).json()
    expect(changed.counts).toEqual({ rows: 100, fresh: 0, known: 94, bad: 6 })
    expect(changed.faults[0]).toMatchObject({ row: 3, code: 'id_taken', value: 'XX3' })
  })

  test('two servers that import one table at once make each report once', async () => {
    const text =
      'what,source\nA bridge fell,Ana Reis\nA bridge fell,Ana Reis\nA mill burned,Ana Reis\n'
    const given = {
      bytes: Buffer.from(text),
      name: 'Twice',
      mapping: { ...trial.mapping, columns: { what: 0, source: 1 } },
      marking: { to: [], tlp: 'amber' as const },
    }
    centre.effects.begin('twice', 500)
    const begun = await Promise.all(
      [centre, { ...centre }].map((server) => startImport(server, officerOf('alfa'), given)),
    )
    const views = await Promise.all(begun.map(({ id }) => settled(id)))
    expect(new Set(begun.map(({ id }) => id)).size).toBe(2)
    expect(views.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(views.map(({ created }) => created).reduce((a, b) => a + b)).toBe(2)
    expect(await reportsOf('alfa')).toHaveLength(97)
  })

  test('a repeated request is the same import', async () => {
    const mapping = JSON.stringify(trial.mapping)
    const query = { name: 'Repeated', mapping, to: '', tlp: 'amber' }
    const headers = { 'idempotency-key': 'one-and-the-same' }
    const once = await send('/api/imports', { query, headers })
    await settled(once.json().id)
    const again = await send('/api/imports', { query, headers })
    expect([again.statusCode, again.json().id]).toEqual([202, once.json().id])
  })

  test('rows go further only by who may release, and not past the safety floor', async () => {
    const text =
      'what,type,who,lat,lon\nThe army moves up,MOBILIZE,Army,39.6,-8.4\nA dam broke,,,39.6,-8.4\n'
    const given = {
      bytes: Buffer.from(text),
      name: 'Held',
      mapping: {
        ...trial.mapping,
        columns: { what: 0, actionType: 1, who: 2, lat: 3, lon: 4 },
        source: 'Ana Reis',
      },
      marking: { to: ['carol'], tlp: 'amber' as const },
    }
    const clerk = { ...officerOf('alfa'), rights: ['submit'] }
    await expect(startImport(centre, clerk, given)).rejects.toMatchObject({ code: 'not_allowed' })
    centre.effects.begin('held', 600)
    const { id } = await startImport(centre, officerOf('alfa'), given)
    expect(await settled(id)).toMatchObject({ state: 'done', created: 2, held: 1 })
    expect((await reportsOf('carol')).map(({ title }) => title)).toEqual(['A dam broke'])
    await undoImport(centre, officerOf('alfa'), id)
    expect(await settled(id)).toMatchObject({ state: 'undone', takenBack: 2 })
    expect(await reportsOf('carol')).toEqual([])
  })

  test('a row that was withdrawn by hand does not come again', async () => {
    const text = 'what,source\nA tower leans,Ana Reis\n'
    const mapping = { ...trial.mapping, columns: { what: 0, source: 1 } }
    const given = {
      bytes: Buffer.from(text),
      name: 'Withdrawn',
      mapping,
      marking: { to: [], tlp: 'amber' as const },
    }
    centre.effects.begin('by hand', 700)
    const { reports, id } = await settled((await startImport(centre, officerOf('alfa'), given)).id)
    await withdrawReport(centre, officerOf('alfa'), { handle: reports[0]?.handle ?? '' })
    await centre.fold.settle()
    const { plan } = await tryImport(centre, officerOf('alfa'), { bytes: given.bytes, mapping })
    expect([plan.fresh.length, plan.known]).toEqual([0, 1])
    centre.effects.begin('undo by hand', 710)
    await undoImport(centre, officerOf('alfa'), id)
    expect(await settled(id)).toMatchObject({ state: 'undone', takenBack: 0 })
  })

  test('one server works on one import of a member at a time', async () => {
    const query = { name: 'Once', mapping: JSON.stringify(trial.mapping), to: '', tlp: 'amber' }
    const answers = await Promise.all([
      send('/api/imports', { query }),
      send('/api/imports', { query }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([202, 409])
    for (const answer of answers) if (answer.statusCode === 202) await settled(answer.json().id)
    expect(await reportsOf('alfa')).toHaveLength(100)
  })

  test('nobody else is told of an import, and nobody else can undo it', async () => {
    expect((await ask('bravo', '/api/imports')).json()).toEqual({ imports: [] })
    for (const path of ['', '/errors'])
      expect((await ask('bravo', `/api/imports/${first.id}${path}`)).statusCode).toBe(404)
    const undo = await send(`/api/imports/${first.id}/undo`, { member: 'bravo', body: '' })
    expect(undo.statusCode).toBe(404)
    expect(await reportsOf('alfa')).toHaveLength(100)
  })

  test('undone, exactly the 95 are gone where they were sent, and withdrawn at home', async () => {
    const undo = await send(`/api/imports/${first.id}/undo`, { body: '' })
    expect(undo.statusCode).toBe(202)
    const after = await settled(first.id)
    expect(after).toMatchObject({ state: 'undone', toUndo: 95, takenBack: 95 })
    expect(await reportsOf('bravo')).toEqual([])
    const own = await reportsOf('alfa')
    const ofFirst = own.filter(({ arrival }) => arrival.import?.id === first.id)
    expect(ofFirst).toHaveLength(95)
    expect(ofFirst.every((one) => one.isWithdrawn && one.audience.length === 0)).toBe(true)
    const others = own.filter(({ arrival }) => arrival.import?.id !== first.id)
    const standing = others.filter(({ isWithdrawn }) => !isWithdrawn)
    expect(standing.map(({ title }) => title).toSorted()).toEqual([
      'A bridge fell',
      'A mill burned',
    ])
    const erased = (
      await database.store.entries.list({ stream: 'bravo', after: 0, limit: 1000 })
    ).filter(({ kind, from }) => kind === 'report' && from === 'alfa')
    expect(erased).toHaveLength(95)
    expect(erased.every(({ payload }) => payload === null)).toBe(true)
    expect((await rebuild(centre, centre.fold)).isSame).toBe(true)
  })

  test('what was undone may be imported again', async () => {
    const again = await importIt()
    expect(again).toMatchObject({ state: 'done', created: 95, known: 0, bad: 5 })
    expect(await reportsOf('bravo')).toHaveLength(95)
  })

  test('stopped by an officer, what was taken in stays, and the same table goes on from there', async () => {
    const carol = officerOf('carol')
    const given = { bytes: Buffer.from(HUNDRED), name: 'Quarters', mapping: trial.mapping }
    const ended = async (id: string) => {
      for (;;) {
        const { record } = await lookAtImport(centre, carol, id)
        if (record.state !== 'running') return record
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    centre.effects.begin('import of carol', 900)
    const { id } = await startImport(centre, carol, given)
    await expect(stopImport(centre, officerOf('bravo'), id)).rejects.toMatchObject({
      code: 'not_found',
    })
    await stopImport(centre, carol, id)
    const { state, created } = await ended(id)
    expect(state).toBe('stopped')
    expect(created).toBeGreaterThan(0)
    expect(created).toBeLessThan(95)
    expect(await reportsOf('carol')).toHaveLength(created)
    await expect(stopImport(centre, carol, id)).rejects.toMatchObject({ code: 'conflict' })

    centre.effects.begin('import of carol again', 910)
    const again = await startImport(centre, carol, given)
    expect(await ended(again.id)).toMatchObject({
      state: 'done',
      known: created,
      created: 95 - created,
    })
    expect(await reportsOf('carol')).toHaveLength(95)
  })

  test('taking back is stopped by those alone who may take back', async () => {
    const carol = officerOf('carol')
    const [{ id = '' } = {}] = await listImports(centre, carol)
    centre.effects.begin('undo of carol', 920)
    await undoImport(centre, carol, id)
    const clerk = { ...carol, rights: ['submit'] }
    await expect(stopImport(centre, clerk, id)).rejects.toMatchObject({ code: 'not_allowed' })
    await stopImport(centre, carol, id)
    for (let state = 'undoing'; state === 'undoing'; )
      state = (await lookAtImport(centre, carol, id)).record.state
    const { takenBack, toUndo } = (await lookAtImport(centre, carol, id)).record
    expect(takenBack).toBeLessThan(toUndo)
  })
})
