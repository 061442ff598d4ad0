import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A question as it came over the wire. */
export type Asked = {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Readonly<Record<string, unknown>>
  /** What the user's message says. */
  readonly user: string
}
/** Answers one question: by claims, by words, by a status with an error, or by whatever it does to the response. */
export type Reply =
  | { readonly claims: readonly unknown[]; readonly usage?: unknown }
  | { readonly text: string; readonly usage?: unknown }
  | { readonly status: number; readonly error?: object; readonly headers?: Record<string, string> }
  | ((response: ServerResponse) => void)

export type ChatServer = {
  readonly url: string
  readonly asked: Asked[]
  /** How questions are answered from now on; `count` is 1 for the first of them. */
  answer(by: (asked: Asked, count: number) => Reply): void
  close(): void
}

/** A server of the chat protocol on loopback, over real HTTP: it says what a test has it say, and remembers what it was asked. */
export async function startChatServer(): Promise<ChatServer> {
  const asked: Asked[] = []
  let reply: (asked: Asked, count: number) => Reply = () => ({ claims: [] })
  let count = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}')
    const user = body.messages?.at(-1)?.content ?? ''
    const one = { path: request.url ?? '', headers: request.headers, body, user }
    asked.push(one)
    count += 1
    send(response, reply(one, count))
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer(by) {
      asked.length = 0
      count = 0
      reply = by
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'function') {
    reply(response)
    return
  }
  const type = { 'content-type': 'application/json' }
  if ('status' in reply) {
    response.writeHead(reply.status, { ...type, ...reply.headers })
    response.end(JSON.stringify({ error: reply.error ?? { message: 'no' } }))
    return
  }
  const content = 'claims' in reply ? JSON.stringify({ claims: reply.claims }) : reply.text
  response.writeHead(200, type).end(completionOf(content, reply.usage))
}

/** The body of an answer that says these words. */
export const completionOf = (
  content: string,
  usage: unknown = { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 },
): string =>
  JSON.stringify({
    id: 'chat-1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage,
  })

/** A claim as a model tells it: an attack, with whatever a test says otherwise. */
export const toldClaimOf = (overrides: Readonly<Record<string, unknown>>) => ({
  kind: 'event',
  polarity: 'affirmed',
  modality: 'actual',
  actors: [],
  targets: [],
  when: null,
  where: [],
  counts: [],
  limits: [],
  voices: [],
  ...overrides,
})
