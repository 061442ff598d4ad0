import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase } from '#make/databases.ts'
import { buildApp } from '#server/build-app.ts'

let centre: TestCentre
let database: Awaited<ReturnType<typeof openTestDatabase>>
let app: Awaited<ReturnType<typeof buildApp>>

beforeAll(async () => {
  database = await openTestDatabase('pglite')
  centre = await makeTestCentre(database.store, { charter: testCharter(['north']) })
  const onBug = (_: string, bug: unknown) => {
    throw bug
  }
  app = await buildApp({ centre, example: null, webFolder: null, onBug })
})
afterAll(async () => {
  await app?.close()
  await centre?.close()
  await database?.drop()
})

const body = JSON.stringify({ officer: 'duty', member: 'north' })
const json = { 'content-type': 'application/json', host: 'centre.example:8080' }

async function statusOf(headers: Record<string, string>, payload = body): Promise<number> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', headers, payload })
  expect(answer.cookies.length > 0).toBe(answer.statusCode === 200)
  return answer.statusCode
}

describe('A11: a writing comes from our own pages or from a program', () => {
  test.each<[string, Record<string, string>, number]>([
    ['a program says nothing', {}, 200],
    ['our page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['our page over plain HTTP', { origin: 'http://centre.example:8080' }, 200],
    ['our page behind a proxy that ends TLS', { origin: 'https://centre.example:8080' }, 200],
    [
      'a browser that says both is believed in the first',
      { 'sec-fetch-site': 'same-origin', origin: 'https://public.example' },
      200,
    ],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour of our site', { 'sec-fetch-site': 'same-site' }, 403],
    ['no site', { 'sec-fetch-site': 'none' }, 403],
    ['a word that no browser says', { 'sec-fetch-site': 'own' }, 403],
    ['another origin alone', { origin: 'https://other.example' }, 403],
    ['our name at another port', { origin: 'http://centre.example' }, 403],
    ['an origin that is kept back', { origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    expect(await statusOf({ ...json, ...headers })).toBe(status)
  })
})

describe('A11: what a form can send is not taken', () => {
  test.each([
    ['application/x-www-form-urlencoded', 'officer=duty&member=north', 415],
    ['multipart/form-data; boundary=b', '--b--', 415],
    ['text/plain', body, 415],
    ['text/plain; a=application/json', body, 415],
    ['application/jsonp', body, 415],
    ['Application/JSON; charset=utf-8', body, 200],
  ])('%s', async (kind, payload, status) => {
    expect(await statusOf({ ...json, 'content-type': kind }, payload)).toBe(status)
  })

  test('a file goes in under its own type', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/reports/file',
      headers: { 'content-type': 'text/plain' },
      payload: 'Words.',
    })
    expect(answer.statusCode).not.toBe(415)
  })
})
