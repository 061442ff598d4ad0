import { createHash, randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { ZodError, type z } from 'zod'
import type { Centre } from '#actions/centre.ts'
import { authenticate } from '#actions/ways-in/sessions.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_BYTES_MAX } from '#domain/report.ts'
import { callerOf, shownBy } from './cookie.ts'
import { Cursors } from './cursor.ts'
import type { Example } from './example.ts'
import { languageOf } from './language-of.ts'
import { sendEvents } from './live-events.ts'
import { openapiOf } from './openapi.ts'
import { refuseForeign, refuseForms } from './own-pages.ts'
import { problemOf, refusalOf } from './problem.ts'
import type { Route } from './routes.ts'
import { assessmentRoutes } from './routes-assessments.ts'
import { exportRoutes } from './routes-exports.ts'
import { historyRoutes } from './routes-history.ts'
import { importRoutes } from './routes-imports.ts'
import { logRoutes } from './routes-log.ts'
import { readingRoutes } from './routes-reading.ts'
import { deskRoutes, sessionRoutes, startRoutes } from './routes-session.ts'
import { sourceRoutes } from './routes-sources.ts'
import { triageRoutes } from './routes-triage.ts'
import { viewRoutes } from './routes-views.ts'
import { wayInRoutes } from './routes-ways-in.ts'
import { writingRoutes } from './routes-writing.ts'

/** What the first page offers to load. */
export type AppOptions = {
  centre: Centre
  example: Example | null
  /** The built pages; null in tests of the API alone. */
  webFolder: string | null
  /** Where our own bugs are noted, under an id that the answer names. */
  onBug: (incident: string, error: unknown) => void
  /** Addresses or networks of proxies in front: what they say of where a request came from is believed, nobody else's word is. */
  proxies?: readonly string[]
  /** 32 bytes that seal cursors; drawn anew at each start when left out. */
  cursorKey?: Uint8Array
}

const JSON_BYTES_MAX = 9 * 1024 * 1024
const CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** The whole edge as one function: tests call it without opening a port. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { centre } = options
  const app = Fastify({
    bodyLimit: JSON_BYTES_MAX,
    forceCloseConnections: true,
    requestTimeout: 60_000,
    trustProxy: [...(options.proxies ?? [])],
    routerOptions: { maxParamLength: 200 },
  })
  const cursors = new Cursors(options.cursorKey ?? randomBytes(32))
  await app.register(cookie)
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: REPORT_BYTES_MAX },
    (_, body, done) => done(null, body),
  )
  app.addContentTypeParser(
    ['text/plain', 'text/html'],
    { parseAs: 'buffer', bodyLimit: REPORT_BYTES_MAX },
    (_, body, done) => done(null, body),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(request.url.startsWith('/api') ? { 'cache-control': 'private, no-store' } : {}),
    })
    refuseForeign(request)
  })
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalFrom(error, options.onBug)
    const problem = problemOf(refusal, languageOf(request))
    return reply
      .status(refusal.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem))
  })

  const routes = routesOf(options.example)
  for (const route of routes) addRoute(app, { route, centre, cursors })
  app.get('/api/openapi.json', () => openapiOf(routes))
  app.get('/api/stream', async (request, reply) => {
    const { token } = shownBy(centre, request)
    const whoListens = () => authenticate(centre, token, { isAttended: false })
    const { after } = request.query as { after?: string }
    const from = Number(request.headers['last-event-id'] ?? after ?? 0)
    if (!Number.isSafeInteger(from) || from < 0)
      throw new Refusal('request_malformed', { reason: '/after: a position' })
    await sendEvents(centre, { request, reply, after: from, whoListens })
  })
  app.get('/healthz', async (_, reply) => {
    const { canRead, canWrite, backend } = await centre.store.health()
    return reply
      .status(canRead && canWrite ? 200 : 503)
      .send({ ready: canRead && canWrite, backend })
  })
  await addPages(app, options.webFolder)
  return app
}

/** Every door of the table. */
const routesOf = (example: Example | null): readonly Route[] => [
  ...readingRoutes,
  ...historyRoutes,
  ...assessmentRoutes,
  ...writingRoutes,
  ...sessionRoutes,
  ...wayInRoutes,
  ...startRoutes(example),
  ...deskRoutes,
  ...sourceRoutes,
  ...importRoutes,
  ...viewRoutes,
  ...triageRoutes,
  ...exportRoutes,
  ...logRoutes,
]

function addRoute(
  app: FastifyInstance,
  made: { route: Route; centre: Centre; cursors: Cursors },
): void {
  const { route, centre, cursors } = made
  app.route({
    method: route.method,
    url: route.url,
    onRequest: async (request) => refuseForms(route, request),
    handler: async (raw, reply) => {
      const shown = shownBy(centre, raw)
      const officer = await authenticate(centre, shown.token, shown)
      if (!officer && shown.isProgram) refuseGuessing(centre, raw)
      const answer = await route.run({
        centre,
        cursors,
        token: shown.token,
        officer,
        query: parsed(route.query, raw.query, 'request_malformed'),
        body: parsed(route.body, raw.body, 'field_invalid'),
        params: parsed(route.params, raw.params, 'request_malformed'),
        request: route.appends ? requestOf(raw) : undefined,
        raw,
        reply,
      })
      return reply.status(route.status ?? 200).send(answer ?? {})
    },
  })
}

/** Whoever shows tokens that are none is counted, and soon waits. @throws {Refusal} `limit_reached` */
function refuseGuessing({ doorkeeper, clock }: Centre, raw: FastifyRequest): void {
  const [caller, now] = [callerOf(raw), clock.now()]
  doorkeeper.refuseTired(caller, now)
  doorkeeper.failed(caller, now)
}

function parsed(
  type: z.ZodType | undefined,
  value: unknown,
  code: 'request_malformed' | 'field_invalid',
): unknown {
  if (!type) return undefined
  const result = type.safeParse(value ?? {})
  if (!result.success) throw refusalOf(result.error, code)
  return result.data
}

/** A writing's own name with a hash of what it asks: the same key with another body is another writing, and refused. */
function requestOf(raw: FastifyRequest): { key: string; hash: string } | undefined {
  const key = raw.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key))
    throw new Refusal('request_malformed', { reason: 'Idempotency-Key: 8 to 100 plain characters' })
  const hash = createHash('sha256').update(`${raw.method} ${raw.url}\n`)
  hash.update(Buffer.isBuffer(raw.body) ? raw.body : JSON.stringify(raw.body ?? null))
  return { key, hash: hash.digest('hex') }
}

function refusalFrom(error: unknown, onBug: AppOptions['onBug']): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof ZodError) return refusalOf(error, 'field_invalid')
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (statusCode === 413)
    return new Refusal('too_large', { size: 'the body', most: '25 MB for a file, 9 MB for text' })
  if (statusCode === 415) return new Refusal('media_unsupported', { kind: 'this content type' })
  if (statusCode !== undefined && statusCode < 500)
    return new Refusal('request_malformed', {
      reason: code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ? 'an empty body' : 'not the expected form',
    })
  const incident = randomBytes(6).toString('hex')
  onBug(incident, error)
  return new Refusal('unknown', { incident })
}

async function addPages(app: FastifyInstance, folder: string | null): Promise<void> {
  const notFound = (request: FastifyRequest) =>
    problemOf(new Refusal('not_found'), languageOf(request))
  if (folder === null) {
    app.setNotFoundHandler((request, reply) =>
      reply
        .status(404)
        .type('application/problem+json')
        .send(JSON.stringify(notFound(request))),
    )
    return
  }
  await app.register(statics, { root: folder, wildcard: false, maxAge: '1h' })
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !/^\/(api|assets|healthz|pub|log)\b/.test(request.url)
    if (isPage)
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0 })
    return reply
      .status(404)
      .type('application/problem+json')
      .send(JSON.stringify(notFound(request)))
  })
}
