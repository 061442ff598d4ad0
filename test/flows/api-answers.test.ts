import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { probe } from '#make/probes.ts'
import { wordReader } from '#make/word-reader.ts'
import type { Described, Operation } from '#scripts/api-reference.ts'
import { buildApp } from '#server/build-app.ts'

const TEXT =
  'Gunmen attacked a checkpoint\nGunmen | ASSAULT | a checkpoint | 2026-03-08 | Santarem | Ana Reis\n'

const patternOf = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)

type Judge = { safeParse(value: unknown): { success: boolean; error?: { message: string } } }
const judges = new Map<unknown, Judge>()

/** What the description says of an answer: its schema as a judge; null when the answer is no JSON. */
function judgeOf(
  operation: Operation,
  status: number,
  type: string,
  problem: object,
): Judge | null {
  const content = operation.responses[String(status)]?.content
  if (type === 'application/problem+json') return judged(problem)
  expect(Object.keys(content ?? {}), `${operation.summary}: ${status}`).toContain(type)
  return type === 'application/json' ? judged(content?.[type]?.schema ?? {}) : null
}

function judged(schema: object): Judge {
  const judge = judges.get(schema) ?? z.fromJSONSchema(schema as never)
  judges.set(schema, judge)
  return judge
}

describe('the description of the doors', () => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let cookie: string
  let described: Described & { components: { schemas: { Problem: object } } }

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['north', 'south'], { relief: ['north', 'south'] }),
      readers: [wordReader],
    })
    for (const member of ['north', 'south']) {
      centre.effects.begin(`submit ${member}`, 10)
      const content = { way: 'paste' as const, text: `${member} says\n${TEXT}` }
      await submitReport(centre, officerOf(member), {
        content,
        marking: { to: ['joint'], tlp: 'amber' },
      })
    }
    await centre.fold.settle()
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, bug) => { throw bug } }) // biome-ignore format: one thought
    centre.effects.begin('sign in', 30)
    const payload = { officer: 'duty', member: 'north' }
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload })
    cookie = `parley=${answer.cookies[0]?.value}`
    described = (await app.inject('/api/openapi.json')).json()
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  test('holds every answer of every door that reads, refusals too', async () => {
    const entries = await centre.store.entries.list({ stream: 'north', after: 0, limit: 100 })
    const events = await centre.store.events.list({ stream: 'north', limit: 10 })
    const names = [
      ...entries.map(({ handle }) => handle),
      ...events.flatMap((one) => one.claims),
      'x',
    ]
    const { answers, missed } = await probe(app, {
      dictionary: { names, words: ['checkpoint', 'nothinglikeit'] },
      cookie,
    })
    expect(missed).toEqual([])
    // A door without a name in its address goes before one whose name could be anything.
    const doors = Object.entries(described.paths)
      .toSorted(([a], [b]) => a.split('{').length - b.split('{').length)
      .map(([path, verbs]) => [patternOf(path), verbs] as const)
    const seen = new Set<string>()
    for (const [request, answer] of answers) {
      const [method = '', url = ''] = request.split(' ')
      const path = url.split('?')[0] ?? ''
      const operation = doors.find(([pattern]) => pattern.test(path))?.[1][method.toLowerCase()]
      if (method !== 'GET' || !operation) continue
      const [status, headers, body] = JSON.parse(answer) as [number, [string, string][], string]
      const type = headers.find(([name]) => name === 'content-type')?.[1].split(';')[0] ?? ''
      const judge = judgeOf(operation, status, type, described.components.schemas.Problem)
      const verdict = judge?.safeParse(JSON.parse(body))
      expect(verdict?.error?.message, `${request} ${body.slice(0, 300)}`).toBeUndefined()
      if (status < 300) seen.add(operation.summary)
    }
    expect(seen.size).toBeGreaterThan(12)
  })

  test('is no mere permission: a key too many is told', async () => {
    const operation = described.paths['/api/picture']?.['get'] as Operation
    const picture = (await app.inject({ url: '/api/picture', headers: { cookie } })).json()
    const judge = judgeOf(operation, 200, 'application/json', {})
    expect(judge?.safeParse(picture).success).toBe(true)
    expect(judge?.safeParse({ ...picture, hidden: 1 }).success).toBe(false)
    expect(judge?.safeParse({ ...picture, events: [{}] }).success).toBe(false)
  })

  test('says for every door what it answers', () => {
    const silent = Object.entries(described.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).flatMap(([verb, { responses }]) =>
        Object.entries(responses).some(
          ([, { content }]) => !content || Object.keys(content).length === 0,
        )
          ? [`${verb} ${path}`]
          : [],
      ),
    )
    expect(silent).toEqual([])
  })
})
