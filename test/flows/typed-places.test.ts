import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendReport } from '#actions/amend-report.ts'
import { exportStream } from '#actions/export-stream.ts'
import { lookAtReport } from '#actions/look.ts'
import { submitReport } from '#actions/submit-report.ts'
import { makeVerify } from '#adapters/keys.ts'
import type { Claim } from '#domain/claim.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Observation } from '#domain/report.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'
import { buildApp } from '#server/build-app.ts'

const officer = officerOf('alfa')
const TOLD: Observation = { what: 'A bridge fell.', source: 'Ana Reis', howKnown: 'saw' }

describe.each(KINDS)('a place that an officer types, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let cookie = ''
  let second = 0
  const begin = (command: string) => {
    second += 10
    centre.effects.begin(command, second)
  }
  const handIn = async (others: Partial<Observation>) => {
    begin(JSON.stringify(others))
    const content = { way: 'form' as const, observation: { ...TOLD, ...others } }
    const { handle } = await submitReport(centre, officer, { content })
    await centre.fold.settle()
    return { handle, ...(await readingOf(handle)) }
  }
  /** The newest reading of a report: its claims as an edit names them, and what is doubtful about places. */
  const readingOf = async (handle: string) => {
    const reading = (await lookAtReport(centre, officer, handle)).readings.at(-1)
    const claims = (reading?.claims ?? []).map(({ live, id }): Claim => {
      const { object: _o, replaces: _r, ...claim } = live.claim
      return { ...claim, id: id ?? '' }
    })
    const issues = (reading?.record.issues ?? []).filter(({ code }) => code.startsWith('place_'))
    return { onto: reading?.record.handle ?? '', claims, issues }
  }
  const change = async (
    handle: string,
    given: { onto: string; claim: Claim | undefined; where: Claim['where'] },
  ) => {
    const { onto, claim, where } = given
    if (!claim) return expect.fail('there is no claim to change')
    begin(`change ${JSON.stringify(where)}`)
    const edits = [{ op: 'change' as const, claim: claim.id, to: { ...claim, where } }]
    await amendReport(centre, officer, { report: handle, onto, edits, follow: true })
    await centre.fold.settle()
    return await readingOf(handle)
  }
  const ask = async (query: string, headers: Record<string, string> = { cookie }) => {
    const answer = await app.inject({ url: `/api/places${query}`, headers })
    return { status: answer.statusCode, body: answer.json() }
  }

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    const charter = testCharter(['alfa', 'bravo'])
    centre = await makeTestCentre(database.store, { charter, readers: [wordReader] })
    const onBug = (_: string, error: unknown) => expect.fail(String(error))
    app = await buildApp({ centre, example: null, webFolder: null, onBug })
    const payload = { officer: 'duty', member: 'alfa' }
    const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload })
    cookie = `parley=${signedIn.cookies[0]?.value}`
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  test('in the form is the one place of that name, with its precision and the officer’s words', async () => {
    const { claims, issues } = await handIn({ where: 'Hospital of Saint Orla, Abrantes' })
    expect(claims[0]?.where).toMatchObject({
      ...{ name: 'Abrantes', geonames: 2271772, lat: 39.46, lon: -8.2, precision: 'city' },
      words: 'Hospital of Saint Orla, Abrantes',
    })
    expect(issues).toEqual([])
  })

  test.each([
    ['Twin Ford', 'place_ambiguous', ['Twin Ford PT Santarém', 'Twin Ford TD undefined']],
    ['behind the old quay', 'place_unknown', undefined],
  ])('of several or of none is an issue, never a guess: %s', async (where, code, among) => {
    const { claims, issues } = await handIn({ where })
    expect(claims[0]?.where).toMatchObject({ name: where, precision: 'city' })
    expect(claims[0]?.where?.lat).toBeUndefined()
    expect(issues.map((one) => ({ code: one.code, words: one.words }))).toEqual([
      { code, words: where },
    ])
    const names = issues[0]?.among?.map((one) => `${one.name} ${one.country} ${one.provinceName}`)
    expect(names).toEqual(among)
  })

  test('chosen from the list is taken as it was chosen', async () => {
    const place = { name: 'Twin Ford', geonames: 90002, lat: 10.1, lon: 20.1 }
    const { claims, issues } = await handIn({
      where: 'Twin Ford',
      place: { ...place, precision: 'city' },
    })
    expect([claims[0]?.where?.geonames, issues]).toEqual([90002, []])
  })

  test('and left in doubt is settled by a choice in the form of the claim', async () => {
    const { handle, onto, claims } = await handIn({ where: 'Twin Ford', who: 'The river' })
    const place = { name: 'Twin Ford', geonames: 90001, lat: 40.1, lon: -7.1, precision: 'city' }
    const chosen = { ...place, words: 'Twin Ford', start: 0, end: 0 } as const
    const after = await change(handle, { onto, claim: claims[0], where: chosen as Claim['where'] })
    expect([after?.claims[0]?.where?.geonames, after?.issues]).toEqual([90001, []])
  })

  test('in the form of a claim is looked up when it is signed; unchanged it is not doubted twice', async () => {
    const { handle, onto, claims } = await handIn({ who: 'A storm' })
    const typed = (name: string, precision: 'city' | 'province' = 'city') =>
      ({ name, precision, words: '', start: 0, end: 0 }) as const
    const lost = await change(handle, { onto, claim: claims[0], where: typed('Twin Ford') })
    expect(lost?.issues.map(({ code, among }) => [code, among?.length])).toEqual([
      ['place_ambiguous', 2],
    ])
    const [claim] = lost?.claims ?? []
    const same = await change(handle, {
      onto: lost?.onto ?? '',
      claim: claim && { ...claim, status: 'possible', modality: 'possible' },
      where: claim?.where,
    })
    expect(same?.issues).toHaveLength(1)
    const found = await change(handle, {
      onto: same?.onto ?? '',
      claim: same?.claims[0],
      where: typed('Santarém', 'province'),
    })
    expect(found?.claims[0]?.where).toMatchObject({ precision: 'province', province: 'PT-14' })
    expect(found?.issues).toEqual([])
  })

  test('stays as it was typed while the gazetteer does not answer', async () => {
    const busy = () => Promise.reject(new Refusal('busy', { reason: 'it rests' }))
    const { places } = centre
    Object.assign(centre, { places: { find: busy, offer: busy } })
    const { claims, issues } = await handIn({ where: 'Abrantes', who: 'Nobody' })
    const offer = await ask('?q=Abrantes')
    Object.assign(centre, { places })
    expect(claims[0]?.where?.lat).toBeUndefined()
    expect(issues.map(({ code }) => code)).toEqual(['place_unresolved'])
    expect([offer.status, offer.body.code]).toEqual([503, 'busy'])
  })

  test('is offered while it is typed, to whoever is signed in', async () => {
    const { body } = await ask('?q=Abr')
    expect(body).toEqual({
      places: [expect.objectContaining({ geonames: 2271772, provinceName: 'Santarém' })],
    })
    expect((await ask(`?q=${encodeURIComponent('أبرانتس')}`)).body.places).toHaveLength(1)
    expect((await ask('?q=Twin%20Ford')).body.places).toHaveLength(2)
    expect((await ask('?q=Zzz')).body).toEqual({ places: [] })
    expect((await ask('?q=Abr', {})).status).toBe(401)
    for (const query of ['', '?q=', '?q=%20', `?q=${'x'.repeat(101)}`])
      expect((await ask(query)).body.code).toBe('request_malformed')
  })

  test('stands on record: the stream verifies', async () => {
    const verified = await verifyExport(exportStream(centre, 'alfa'), { verify: makeVerify() })
    expect(verified.faults).toEqual([])
  })
})
