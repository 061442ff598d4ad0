import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask, hasNoAnswer, isGone, newerOf, Problem, wasTakenBack } from './ask.ts'

const problem = (status: number, code: string, more: object = {}) =>
  new Problem({ type: 'about:blank', title: code, status, code, detail: '', ...more })

describe('what became of something that is not here', () => {
  test.each([
    ['replaced', problem(410, 'replaced', { by: 'abc' }), [true, 'abc', false]],
    ['replaced, by nobody knows what', problem(410, 'replaced'), [true, null, false]],
    ['taken back', problem(410, 'taken_back'), [true, null, true]],
    ['never known', problem(404, 'not_found'), [true, null, false]],
    ['a refusal of another kind', problem(403, 'not_allowed', { by: 'abc' }), [false, null, false]],
    ['no answer at all', new TypeError('offline'), [false, null, false]],
  ])('%s', (_, error, wanted) => {
    expect([isGone(error), newerOf(error), wasTakenBack(error)]).toEqual(wanted)
  })
})

describe('a writing without an answer', () => {
  const keys: string[] = []
  const answering = (answer: () => Promise<Response>) =>
    vi.stubGlobal('fetch', (_: string, { headers }: { headers: Record<string, string> }) => {
      keys.push(headers['idempotency-key'] ?? '')
      return answer()
    })
  const cut = () => Promise.reject(new TypeError('no line'))
  const gateway = () => Promise.resolve(new Response('<html>', { status: 502 }))
  const problemOf = (status: number) =>
    Promise.resolve(
      new Response(JSON.stringify({ status, code: 'x', detail: 'no' }), {
        status,
        headers: { 'content-type': 'application/problem+json' },
      }),
    )
  const write = (body: object, key?: string) =>
    ask('/api/reports', { method: 'POST', body, key }).catch((error: unknown) => error)
  afterEach(() => {
    vi.unstubAllGlobals()
    keys.length = 0
  })

  test('keeps its key, whoever is silent, until somebody answers', async () => {
    answering(cut)
    const first = await write({ text: 'a' })
    answering(gateway)
    const second = await write({ text: 'a' })
    answering(() => Promise.resolve(new Response('{}')))
    await write({ text: 'a' })
    await write({ text: 'a' })
    expect([hasNoAnswer(first), hasNoAnswer(second)]).toEqual([true, true])
    expect((first as Problem).key).toBe(keys[0])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]])
    expect(keys[3]).not.toBe(keys[0])
  })

  test('another one has another key, and one that waited goes under its own', async () => {
    answering(cut)
    await write({ text: 'b' })
    await write({ text: 'c' })
    await write({ text: 'd' }, 'the-key-of-before')
    expect(keys[0]).not.toBe(keys[1])
    expect(keys[2]).toBe('the-key-of-before')
  })

  test('a refusal is an answer, also while the centre is starting', async () => {
    for (const status of [400, 503]) {
      answering(() => problemOf(status))
      const error = await write({ text: String(status) })
      expect(hasNoAnswer(error)).toBe(false)
      expect((error as Problem).view.status).toBe(status)
    }
  })
})
