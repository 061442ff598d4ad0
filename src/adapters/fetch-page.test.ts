import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { request } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Address } from './address-guard.ts'
import { checkedAddresses, isPublicAddress } from './address-guard.ts'
import { openPageFetcher } from './fetch-page.ts'

/** A server on every address of this machine: whatever slips through is counted. */
let server: Server
let port = 0
let connectionCount = 0
let origin = ''
const PAGE = '<p>Boats seen.</p>'
const FLOOD = Buffer.alloc(6 * 1024 * 1024, 'a')

const answers: Record<string, RequestListener> = {
  '/': (_, response) => response.setHeader('content-type', 'text/html; charset=UTF-8').end(PAGE),
  '/packed': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(PAGE)),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(FLOOD)),
  '/flood': (_, response) => response.setHeader('content-type', 'text/plain').end(FLOOD),
  '/broken': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end('no gzip at all'),
  '/image': (_, response) => response.setHeader('content-type', 'image/png').end('x'),
  '/untyped': (_, response) => response.end('x'),
  '/gone': (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('secret'),
  '/silent': () => undefined,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' })
    response.write('half')
    setTimeout(() => response.destroy(), 20)
  },
  '/slow': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('a '), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/echo': (incoming, response) =>
    response.setHeader('content-type', 'text/plain').end(JSON.stringify(incoming.headers)),
}
const leading =
  (to: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location: to }).end()

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const path = incoming.url ?? '/'
    const step = /^\/step(\d)$/.exec(path)?.[1]
    const inner = /^\/to\/(.*)$/.exec(path)?.[1]
    if (step) leading(step === '0' ? '/' : `/step${Number(step) - 1}`)(incoming, response)
    else if (inner) leading(decodeURIComponent(inner))(incoming, response)
    else (answers[path] ?? answers['/gone'])?.(incoming, response)
  })
  server.on('connection', () => connectionCount++)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '::', resolve)
  await promise
  port = (server.address() as AddressInfo).port
  origin = `http://127.0.0.1:${port}`
})
beforeEach(() => {
  connectionCount = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Names that lead inwards, as a hostile zone would have them. */
const ZONE: Record<string, readonly string[]> = {
  'inner.tidewater.example': ['127.0.0.1'],
  'inner6.tidewater.example': ['::1'],
  'mapped.tidewater.example': ['::ffff:127.0.0.1'],
  'half.tidewater.example': ['93.184.215.14', '127.0.0.1'],
  'metadata.tidewater.example': ['169.254.169.254'],
  'private.tidewater.example': ['10.0.0.1'],
  'nowhere.tidewater.example': ['0.0.0.0'],
  'empty.tidewater.example': [],
}
const addressesOf = (host: string): readonly Address[] =>
  (ZONE[host.replace(/\.$/, '')] ?? ['127.0.0.1']).map((address) => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }))
/** Any port may be asked, so that only the judgement of addresses stands between a spelling and the server. */
const guarded = (url: string) =>
  openPageFetcher({ ports: [port], resolve: async (host) => addressesOf(host) })(url)
const allowed = (path: string, timeMaxMs = 5000) =>
  openPageFetcher({ allow: [origin], timeMaxMs })(`${origin}${path}`)

const INNER_HOSTS = [
  '127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '017700000001',
  '0177.0.0.1', '0177.1', '0000177.0.0.01', '127.0x0.0.1', '%31%32%37.0.0.1', '①②⑦.⓪.⓪.①', '127。0。0。1', '0', '0.0.0.0', '0x0', '00000000000',
  'localhost', 'localhost.', 'LOCALHOST', 'a.localhost', 'localhost.localdomain', 'printer', 'printer.local', 'db.internal',
  '[::1]', '[0:0:0:0:0:0:0:1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]', '[fec0::1]', '[ff02::1]',
  '[2001:db8::1]', '10.0.0.1', '172.16.0.1', '192.168.0.1', '100.64.0.1', '169.254.169.254', '0xa9fea9fe', '2852039166', '192.0.0.1', '192.0.2.1',
  '198.18.0.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  ...Object.keys(ZONE), 'inner.tidewater.example.', 'INNER.tidewater.example',
] // biome-ignore format: one list

describe('inner addresses', () => {
  test.each(INNER_HOSTS)('%s is not connected to', async (host) => {
    const told = await guarded(`http://${host}:${port}/`).catch((error: unknown) => error)
    expect(told).toMatchObject({ name: 'Refusal' })
    if (!host.startsWith('empty')) expect(told).toMatchObject({ code: 'url_refused' })
    expect(String(told)).not.toMatch(/127\.|169\.254|ECONN|ENOTFOUND|EHOST/)
    expect(connectionCount).toBe(0)
  })

  test('the server would have seen them', async () => {
    const reachable = [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0177.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0',
    ]
    for (const host of reachable) {
      const response = await request(`http://${host}:${port}/`, { reset: true })
      await response.body.dump()
    }
    expect(connectionCount).toBe(reachable.length)
    expect(INNER_HOSTS.length).toBeGreaterThan(40)
  })

  test('an allowed origin is reached, and it alone', async () => {
    expect(Buffer.from((await allowed('/')).bytes).toString()).toBe(PAGE)
    expect(connectionCount).toBe(1)
    const other = openPageFetcher({ allow: [origin], ports: [port] })
    await expect(other(`http://127.0.0.2:${port}/`)).rejects.toMatchObject({ code: 'url_refused' })
    expect(connectionCount).toBe(1)
  })

  test.each([
    'http://127.0.0.2:PORT/',
    'http://[::1]:PORT/',
    'http://localhost:PORT/',
    '//2130706434:PORT/',
    'file:///etc/passwd',
    'http://a@example.org/',
    'ftp://example.org/',
  ])('a redirect to %s is not followed', async (to) => {
    const path = `/to/${encodeURIComponent(to.replace('PORT', String(port)))}`
    await expect(allowed(path)).rejects.toMatchObject({ code: 'url_refused' })
    expect(connectionCount).toBe(1)
  })

  test('a name is resolved once, and the connection goes to that answer', async () => {
    let askedCount = 0
    const name = `http://rebind.tidewater.example:${port}`
    const resolve = async () => {
      askedCount++
      return addressesOf(askedCount === 1 ? 'inner.tidewater.example' : 'private.tidewater.example')
    }
    const fetched = await openPageFetcher({ allow: [name], resolve })(`${name}/`)
    expect(Buffer.from(fetched.bytes).toString()).toBe(PAGE)
    expect([askedCount, connectionCount]).toEqual([1, 1])
  })

  test('a redirect to a name is judged by what that name resolves to then', async () => {
    const asked: string[] = []
    const resolve = async (host: string) => {
      asked.push(host)
      return addressesOf('inner.tidewater.example')
    }
    const fetchPage = openPageFetcher({ allow: [origin], ports: [port], resolve })
    const to = encodeURIComponent(`http://rebind.tidewater.example:${port}/`)
    await expect(fetchPage(`${origin}/to/${to}`)).rejects.toMatchObject({ code: 'url_refused' })
    expect(asked).toEqual(['rebind.tidewater.example'])
    expect(connectionCount).toBe(1)
  })
})

describe('addresses', () => {
  test.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
  test.each([
    '',
    'example.org',
    'fe80::1%eth0',
    '::ffff:8.8.8.8',
    '2002:808:808::',
    '4000::1',
    '127.1',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  test('one inner address spoils all', () => {
    expect(() => checkedAddresses(addressesOf('half.tidewater.example'))).toThrow('public internet')
  })
})

describe('openPageFetcher', () => {
  test('tells type, declared charset and last address', async () => {
    expect(await allowed('/step2')).toMatchObject({
      mediaType: 'text/html',
      charset: 'utf-8',
      url: `${origin}/`,
    })
    expect(Buffer.from((await allowed('/packed')).bytes).toString()).toBe(PAGE)
  })

  test('sends nothing but the request itself', async () => {
    const headers = JSON.parse(Buffer.from((await allowed('/echo')).bytes).toString()) as object
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })

  test.each([
    ['/step3', 'url_failed', 'more than 3 times'],
    ['/bomb', 'too_large', '5 MB'],
    ['/flood', 'too_large', '5 MB'],
    ['/broken', 'url_failed', 'broken'],
    ['/image', 'url_failed', 'neither HTML'],
    ['/untyped', 'url_failed', 'neither HTML'],
    ['/gone', 'url_failed', '404'],
    ['/cut', 'url_failed', 'broken'],
  ])('%s is %s', async (path, code, words) => {
    const told = await allowed(path).catch((error: unknown) => error)
    expect(told).toMatchObject({ code })
    expect(String(told)).toContain(words)
    expect(String(told)).not.toContain('secret')
  })

  test.each(['/silent', '/slow'])('%s ends at the deadline', async (path) => {
    const began = performance.now()
    await expect(allowed(path, 500)).rejects.toMatchObject({ code: 'deadline_passed' })
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test.each([
    ['not an address', 'web address'],
    ['javascript:alert(1)', 'http and https'],
    ['gopher://example.org/', 'http and https'],
    ['http://u:p@example.org/', 'password'],
    ['http://example.org:22/', 'port'],
    ['https://example.org:6379/', 'port'],
    [`http://example.org/${'a'.repeat(2000)}`, 'web address'],
  ])('%s is refused', async (url, words) => {
    const told = await openPageFetcher()(url).catch((error: unknown) => error)
    expect(told).toMatchObject({ code: 'url_refused' })
    expect(String(told)).toContain(words)
  })
})
