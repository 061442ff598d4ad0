import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { buildApp } from '#server/build-app.ts'

const QUERY = { view: 'joint', q: 'جسر "x"', type: 'AID', from: '2026-02-01', box: '-9,39,-8,40' }

describe.each(KINDS)('an officer keeps filters of the picture under names, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let cookies: Record<'north' | 'south', string>

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, { charter: testCharter(['north', 'south']) })
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, bug) => { throw bug } }) // biome-ignore format: one thought
    cookies = { north: await signIn('north'), south: await signIn('south') }
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  async function signIn(member: string): Promise<string> {
    centre.effects.begin(`sign in ${member}`, 10)
    const payload = { officer: 'duty', member }
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload })
    return `parley=${answer.cookies[0]?.value}`
  }
  const ask = (member: 'north' | 'south', method: 'GET' | 'PUT' | 'DELETE', name?: string, query?: object) =>
    app.inject({
      method,
      url: name === undefined ? '/api/views' : `/api/views/${encodeURIComponent(name)}`,
      headers: { cookie: cookies[member] },
      ...(query ? { payload: { query } } : {}),
    }) // biome-ignore format: one thought
  const namesOf = async (member: 'north' | 'south') =>
    (await ask(member, 'GET')).json<{ views: { name: string }[] }>().views.map(({ name }) => name)

  test.each([
    ['a plain name', 'Aid'],
    ['80 letters that addresses spell with six signs each', 'م'.repeat(80)],
    ['signs that addresses use', 'a/b?c=%41&d#e..'],
  ])('%s comes back with its filter, and goes', async (_, name) => {
    expect((await ask('north', 'PUT', name, QUERY)).statusCode).toBe(200)
    const { views, most } = (await ask('north', 'GET')).json()
    expect([views, most]).toEqual([[{ name, query: QUERY }], 100])
    expect(await namesOf('south')).toEqual([])
    expect((await ask('south', 'DELETE', name)).statusCode).toBe(404)
    expect((await ask('north', 'DELETE', name)).statusCode).toBe(200)
    expect(await namesOf('north')).toEqual([])
  })

  test('saved anew, a name has the newer filter', async () => {
    await ask('north', 'PUT', 'Bridge', QUERY)
    await ask('north', 'PUT', 'Bridge', { contest: 'denied' })
    const { views } = (await ask('north', 'GET')).json()
    expect(views).toEqual([{ name: 'Bridge', query: { view: 'ours', contest: 'denied' } }])
  })

  test.each([
    ['an unknown filter', 'a', { table: 'x' }, 422],
    ['a filter that the picture refuses', 'a', { box: '1,2' }, 422],
    ['an empty name', '', {}, 400],
    ['81 characters', 'a'.repeat(81), {}, 400],
    ['a name of room', '  ', {}, 400],
    ['a control character', 'a\u0000b', {}, 400],
  ] as const)('refuses %s', async (_, name, query, status) => {
    const before = await namesOf('north')
    expect((await ask('north', 'PUT', name, query)).statusCode).toBe(status)
    expect(await namesOf('north')).toEqual(before)
  })

  test('nobody who has not signed in is answered', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const url = method === 'GET' ? '/api/views' : '/api/views/a'
      const payload = method === 'PUT' ? { payload: { query: {} } } : {}
      expect((await app.inject({ method, url, ...payload })).statusCode).toBe(401)
    }
  })
})
