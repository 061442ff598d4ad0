import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openFeedFetcher } from './fetch-feed.ts'

/** A server on every address of this machine: whatever slips through is counted. */
let server: Server
let port = 0
let origin = ''
let asked: { path: string; headers: IncomingHttpHeaders }[] = []
const FEED = '<rss version="2.0"><channel><title>T</title></channel></rss>'

const answers: Record<string, RequestListener> = {
  '/feed': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/xml; charset="UTF-8"', etag: 'W/"1"', 'last-modified': 'Mon, 09 Mar 2026 11:00:00 GMT' })
      .end(FEED), // biome-ignore format: one thought
  '/kept': ({ headers }, response) =>
    response.writeHead(headers['if-none-match'] === 'W/"1"' ? 304 : 200).end(),
  '/strange': (_, response) =>
    response.writeHead(200, { etag: `"${'x'.repeat(600)}"`, 'content-type': 'image/png' }).end(FEED),
  '/packed': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FEED)),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(6 * 1024 * 1024, 'a'))),
  '/twice': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(FEED))),
  '/gone': (_, response) => response.writeHead(410).end('secret'),
  '/ill': (_, response) => response.writeHead(500).end(),
  '/wait': (_, response) => response.writeHead(503, { 'retry-after': '120' }).end(),
  '/later': (_, response) => response.writeHead(429, { 'retry-after': 'Mon, 09 Mar 2026 18:00:00 GMT' }).end(),
  '/silent': () => undefined,
  '/endless': (_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write(FEED), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/flood': (_, response) => {
    response.writeHead(200)
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
    }
    response.on('drain', pour)
    pour()
  },
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
} // biome-ignore format: one table

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const path = incoming.url ?? '/'
    asked.push({ path, headers: incoming.headers })
    const [, status, to] = /^\/(30\d)\/(.*)$/.exec(path) ?? []
    if (status) response.writeHead(Number(status), { location: decodeURIComponent(to ?? '') }).end()
    else answers[path]?.(incoming, response)
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '::', resolve)
  await promise
  port = (server.address() as AddressInfo).port
  origin = `http://127.0.0.1:${port}`
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type More = { timeMaxMs?: number; etag?: string; lastModified?: string; signal?: AbortSignal }
const fetched = (path: string, { timeMaxMs = 5000, ...more }: More = {}) =>
  openFeedFetcher({ allow: [origin], timeMaxMs }).fetch(`${origin}${path}`, more)
const leading = (status: number, to: string) => `/${status}/${encodeURIComponent(to)}`

describe('what is there', () => {
  test('bytes, charset, and what to ask with next time', async () => {
    expect(await fetched('/feed')).toMatchObject({
      kind: 'feed',
      bytes: Buffer.from(FEED),
      charset: 'UTF-8',
      url: `${origin}/feed`,
      etag: 'W/"1"',
      lastModified: 'Mon, 09 Mar 2026 11:00:00 GMT',
    })
    expect(await fetched('/packed')).toMatchObject({ kind: 'feed', bytes: Buffer.from(FEED) })
  })

  test('sends its name, what it can take, what it knows, and nothing else', async () => {
    await fetched('/feed')
    await fetched('/feed', { etag: '"e"', lastModified: 'Mon, 09 Mar 2026 11:00:00 GMT' })
    const plain = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']
    const sent = asked.map(({ headers }) => Object.keys(headers).sort())
    expect(sent).toEqual([plain, [...plain, 'if-modified-since', 'if-none-match'].sort()])
    expect(asked[0]?.headers['user-agent']).toContain('Parley')
    expect(asked[1]?.headers).toMatchObject({ 'if-none-match': '"e"' })
  })

  test('unchanged since', async () => {
    expect(await fetched('/kept', { etag: 'W/"1"' })).toMatchObject({ kind: 'unchanged' })
    expect(await fetched('/kept')).toMatchObject({ kind: 'feed' })
  })

  test('a wrong type is no matter; a mark out of all proportion is not kept', async () => {
    const strange = await fetched('/strange')
    expect(strange).toMatchObject({ kind: 'feed', bytes: Buffer.from(FEED) })
    expect(strange).toMatchObject({ etag: undefined })
  })
})

describe('moves', () => {
  test.each([
    ['for good', [301], `ORIGIN/feed`],
    ['for good, otherwise', [308], `ORIGIN/feed`],
    ['for now', [302], undefined],
    ['for good, then for now', [301, 307], 'ORIGIN/307/%2Ffeed'],
    ['for now, then for good', [307, 301], undefined],
    ['for good, twice', [301, 301], `ORIGIN/feed`],
  ])('%s', async (_, statuses, movedTo) => {
    const path = statuses.reduceRight((to, status) => leading(status, to), '/feed')
    const answer = await fetched(path)
    expect(answer).toMatchObject({ kind: 'feed', url: `${origin}/feed` })
    expect(answer).toMatchObject({ movedTo: movedTo?.replace('ORIGIN', origin) })
  })

  test.each([
    'http://127.0.0.2:PORT/feed', 'http://[::1]:PORT/feed', 'http://localhost:PORT/feed', '//2130706434:PORT/feed',
    'http://169.254.169.254/latest', 'file:///etc/passwd', 'http://a:b@example.org/',
  ])('to %s is not followed', async (to) => {
    const path = leading(301, to.replace('PORT', String(port)))
    expect(await fetched(path)).toEqual({ kind: 'failed', code: 'address_refused' })
    expect(asked).toHaveLength(1)
  }) // biome-ignore format: one list

  test('a name that leads inwards is not connected to', async () => {
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    const inner = openFeedFetcher({ ports: [port], resolve })
    const answer = await inner.fetch(`http://inner.tidewater.example:${port}/feed`, {})
    expect(answer).toEqual({ kind: 'failed', code: 'address_refused' })
    expect(asked).toEqual([])
  })
})

describe('trouble', () => {
  test.each([
    ['/gone', { code: 'bad_status', status: 410 }],
    ['/ill', { code: 'bad_status', status: 500 }],
    ['/wait', { code: 'asked_to_wait', status: 503, retryAfter: '120' }],
    ['/later', { code: 'asked_to_wait', status: 429, retryAfter: 'Mon, 09 Mar 2026 18:00:00 GMT' }],
    ['/bomb', { code: 'too_large' }],
    ['/flood', { code: 'too_large' }],
    ['/twice', { code: 'no_answer' }],
    ['/loop', { code: 'no_answer' }],
  ])('%s', async (path, told) => {
    expect(await fetched(path)).toEqual({ kind: 'failed', ...told })
  })

  test.each(['/silent', '/endless'])('%s ends at the deadline', async (path) => {
    const began = performance.now()
    const answer = await fetched(path, { timeMaxMs: 500 })
    expect(answer).toEqual({ kind: 'failed', code: 'too_slow' })
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('whoever closes the centre does not wait for it', async () => {
    const stopping = new AbortController()
    const began = performance.now()
    const waiting = fetched('/silent', { timeMaxMs: 20_000, signal: stopping.signal })
    setTimeout(() => stopping.abort(), 100)
    expect(await waiting).toMatchObject({ kind: 'failed' })
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('no connection at all', async () => {
    const closed = openFeedFetcher({ allow: ['http://127.0.0.1:9'] })
    expect(await closed.fetch('http://127.0.0.1:9/', {})).toEqual({
      kind: 'failed',
      code: 'no_answer',
    })
  })

  test.each([
    'javascript:alert(1)',
    'http://127.0.0.1/',
    'http://u:p@example.org/',
    'http://example.org:22/',
    'x',
  ])('%s is refused before anything is asked', (url) =>
    expect(() => openFeedFetcher().check(url)).toThrow('This address is not fetched'),
  )
})
