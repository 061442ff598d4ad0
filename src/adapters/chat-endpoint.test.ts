import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ChatServer, completionOf, startChatServer } from '#make/chat-server.ts'
import type { ChatQuestion } from '#ports/chat.ts'
import { openChatEndpoint } from './chat-endpoint.ts'

const QUESTION: ChatQuestion = {
  system: 'Be brief.',
  user: 'Words.',
  schema: { type: 'object' },
  answerTokensMax: 77,
}
const never = new AbortController().signal

let server: ChatServer
beforeAll(async () => {
  server = await startChatServer()
})
afterAll(() => server.close())

const open = (overrides: Partial<Parameters<typeof openChatEndpoint>[0]> = {}) =>
  openChatEndpoint({ url: server.url, model: 'small', key: null, callMs: 2000, ...overrides })

describe('openChatEndpoint', () => {
  test('asks once, for a schema, without a stream, and gives words and tokens', async () => {
    server.answer(() => ({ text: 'Yes.' }))
    expect(await open().ask(QUESTION, never)).toEqual({
      kind: 'answer',
      text: 'Yes.',
      tokens: { asked: 900, answered: 100 },
    })
    expect(server.asked).toHaveLength(1)
    expect(server.asked[0]).toMatchObject({
      path: '/v1/chat/completions',
      body: {
        model: 'small',
        stream: false,
        temperature: 0,
        max_tokens: 77,
        messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'Words.' }],
        response_format: { type: 'json_schema', json_schema: { strict: true, schema: { type: 'object' } } },
      },
    }) // biome-ignore format: one question
  })

  test('sends nothing beside the question: no headers about this machine, nothing out of the variables of others', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'of-another')
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9')
    vi.stubEnv('OPENAI_ORG_ID', 'org')
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-secret: 1')
    server.answer(() => ({ text: '' }))
    await open().ask(QUESTION, never)
    await open({ key: 'of-ours' }).ask(QUESTION, never)
    vi.unstubAllEnvs()
    const usual =
      /^(host|connection|content-(type|length)|accept(-(encoding|language))?|sec-fetch-mode|user-agent)$/
    const [without, with_] = server.asked.map(({ headers }) =>
      Object.entries(headers).filter(([name]) => !usual.test(name)),
    )
    expect(without).toEqual([])
    expect(with_).toEqual([['authorization', 'Bearer of-ours']])
    expect(server.asked[0]?.headers['user-agent']).toBe('Parley')
  })

  test('leaves what an endpoint refuses, one after the other, and remembers it', async () => {
    server.answer(({ body }) => {
      if ('max_tokens' in body)
        return { status: 400, error: { message: 'no', param: 'max_tokens' } }
      if ('temperature' in body) return { status: 400, error: { message: 'temperature is fixed' } }
      if ('response_format' in body) return { status: 422 }
      return { text: 'Yes.' }
    })
    const endpoint = open()
    expect(await endpoint.ask(QUESTION, never)).toMatchObject({ kind: 'answer', text: 'Yes.' })
    expect(server.asked).toHaveLength(4)
    expect(server.asked[3]?.body).toMatchObject({ max_completion_tokens: 77 })
    await endpoint.ask(QUESTION, never)
    expect(server.asked).toHaveLength(5)
  })

  test('gives up on an endpoint that refuses every way', async () => {
    server.answer(() => ({ status: 400, error: { message: 'max_tokens, temperature' } }))
    expect(await open().ask(QUESTION, never)).toEqual({ kind: 'refused' })
    expect(server.asked).toHaveLength(4)
  })

  test.each([
    [429, { 'retry-after': '3' }, { kind: 'later', afterMs: 3000 }],
    [429, { 'retry-after': '-3' }, { kind: 'later', afterMs: 0 }],
    [503, { 'retry-after': 'Mon, 09 Mar 2026 18:00:00 GMT' }, { kind: 'later', afterMs: 0 }],
    [500, {}, { kind: 'later', afterMs: 0 }],
    [408, {}, { kind: 'later', afterMs: 0 }],
    [401, {}, { kind: 'refused' }],
    [404, {}, { kind: 'refused' }],
  ] as const)(
    'takes status %i %j as %j, and asks no second time by itself',
    async (status, headers, answer) => {
      server.answer(() => ({ status, headers }))
      expect(await open().ask(QUESTION, never)).toEqual(answer)
      expect(server.asked).toHaveLength(1)
    },
  )

  test('follows no redirect', async () => {
    server.answer(() => ({ status: 307, headers: { location: `${server.url}/elsewhere` } }))
    expect(await open({ key: 'of-ours' }).ask(QUESTION, never)).toMatchObject({ kind: 'later' })
    expect(server.asked).toHaveLength(1)
  })

  test('is told where nobody listens that it may be asked later', async () => {
    const url = 'http://127.0.0.1:9/v1'
    expect(await open({ url }).ask(QUESTION, never)).toEqual({ kind: 'later', afterMs: 0 })
  })

  test.each([
    ['no JSON', '<html>Gateway</html>'],
    ['half of one', '{"choices": [{"message": {"con'],
    ['another shape', '{"choices": {"length": 1}}'],
    ['null', 'null'],
    ['words that are none', '{"choices": [{"message": {"content": {"a": 1}}}]}'],
    ['nothing', ''],
  ] as const)('takes %s as an answer without words', async (_, body) => {
    server.answer(() => (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body)) // biome-ignore format: one line
    expect(await open().ask(QUESTION, never)).toEqual({ kind: 'answer', text: '', tokens: null })
  })

  test.each([
    [{ prompt_tokens: -5, completion_tokens: 1 }],
    [{ prompt_tokens: '9' }],
    [null],
    [{ prompt_tokens: 0, completion_tokens: 0 }],
    [{ prompt_tokens: 1e300, completion_tokens: 1 }],
  ])('believes no count of tokens like %j', async (usage) => {
    server.answer(() => ({ text: 'Yes.', usage }))
    expect(await open().ask(QUESTION, never)).toMatchObject({ text: 'Yes.', tokens: null })
  })

  test.each([
    ['poured out', false],
    ['packed small', true],
  ] as const)('cuts off an answer beyond a megabyte, %s', async (_, isPacked) => {
    const huge = completionOf('a'.repeat(3 * 1024 * 1024))
    server.answer(() => (response) => {
      response.writeHead(200, isPacked ? { 'content-encoding': 'gzip' } : {})
      response.end(isPacked ? gzipSync(huge) : huge)
    })
    expect(await open().ask(QUESTION, never)).toEqual({ kind: 'refused' })
  })

  test.each([
    ['says nothing', () => undefined],
    ['begins and stops', (response: { write(text: string): void }) => response.write('{"choices"')],
  ] as const)('gives up in time on an endpoint that %s', async (_, act) => {
    server.answer(() => (response) => void act(response))
    const started = performance.now()
    expect(await open({ callMs: 150 }).ask(QUESTION, never)).toEqual({ kind: 'late' })
    expect(performance.now() - started).toBeLessThan(1500)
  })

  test('rejects with the signal’s reason, asked or not yet asked', async () => {
    server.answer(() => () => undefined)
    const control = new AbortController()
    const asked = open().ask(QUESTION, control.signal)
    const reason = new Error('enough')
    setTimeout(() => control.abort(reason), 50)
    await expect(asked).rejects.toBe(reason)
    await expect(open().ask(QUESTION, control.signal)).rejects.toBe(reason)
    expect(server.asked).toHaveLength(1)
  })
})
