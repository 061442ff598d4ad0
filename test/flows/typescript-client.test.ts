import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ParleyClient, parleyClient, signIn } from '#client/index.ts'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { buildApp } from '#server/build-app.ts'

const lines = ['2025-01-01', '2025-03-02', '2025-05-03', '2025-07-04', '2025-09-05'].map(
  (day) => `Gunmen | ASSAULT | a checkpoint | ${day} | Santarem | Ana Reis`,
)
const TEXT = `Gunmen attacked checkpoints\n${lines.join('\n')}\n`

describe('a program speaks to a served centre by the TypeScript client', () => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let address: string
  let client: ParleyClient

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['north', 'south']),
      readers: [wordReader],
    })
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, bug) => { throw bug } }) // biome-ignore format: one thought
    address = await app.listen({ host: '127.0.0.1', port: 0 })
    centre.effects.begin('sign in', 10)
    const token = await signIn({ address }, { officer: 'duty', member: 'north' })
    client = parleyClient({ address, token, language: 'en' })
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  test('it signs in, and a wrong officer is a refusal', async () => {
    const { data } = await client.GET('/api/session')
    expect(data?.officer?.member).toBe('north')
    await expect(signIn({ address }, { officer: 'nobody', member: 'north' })).rejects.toMatchObject(
      {
        cause: { status: expect.any(Number), code: expect.any(String) },
      },
    )
  })

  test('it hands a report in once, however often it tries', async () => {
    centre.effects.begin('submit', 20)
    const submit = (text: string) =>
      client.POST('/api/reports', {
        params: { header: { 'Idempotency-Key': 'one-report-1' } },
        body: { way: 'paste', text, marking: { to: ['joint'], tlp: 'green' } },
      })
    const first = await submit(TEXT)
    expect(first.response.status).toBe(201)
    expect((await submit(TEXT)).data?.handle).toBe(first.data?.handle)
    const other = await submit(`${TEXT}more`)
    expect(other.data).toBeUndefined()
    expect(other.error).toMatchObject({ code: 'key_reused', status: 422 })
  })

  test('it lists the picture page by page to its end', async () => {
    const ids: string[] = []
    let after: string | undefined
    do {
      const query = { limit: 2, type: 'ASSAULT' as const, ...(after ? { after } : {}) }
      const { data, error } = await client.GET('/api/picture', { params: { query } })
      if (error) throw new Error(error.detail)
      ids.push(...data.events.map(({ id }) => id))
      after = data.next
    } while (after)
    expect(new Set(ids).size).toBe(lines.length)
    expect(ids).toHaveLength(lines.length)
  })

  test('a refusal has its code, its sentence and its place', async () => {
    const missing = await client.GET('/api/events/{id}', {
      params: { path: { id: '0'.repeat(16) } },
    })
    expect(missing.error?.code).toBe('not_found')
    const russian = parleyClient({ address, language: 'ru' })
    const { error } = await russian.GET('/api/picture')
    expect(error?.code === 'sign_in_needed' && /[а-я]/.test(error.detail)).toBe(true)
    const faulty = await client.POST('/api/judgements', {
      body: { a: 'x', b: 'y', verdict: 'same' },
    })
    expect(faulty.error?.errors?.map(({ pointer }) => pointer)).toEqual(['/a', '/b'])
  })

  test('a file comes as text', async () => {
    const { data } = await client.GET('/api/picture/export', {
      params: { query: { format: 'csv' } },
      parseAs: 'text',
    })
    expect(String(data).trimEnd().split('\r\n')).toHaveLength(lines.length + 2)
  })
})
