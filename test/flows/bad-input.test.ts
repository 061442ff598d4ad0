import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDocumentReader } from '#adapters/document-worker.ts'
import { openPageFetcher } from '#adapters/fetch-page.ts'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { email } from '#make/email.ts'
import { column, lockedPdfFile, pdfFile } from '#make/pdf-file.ts'
import { paragraph, wordFile } from '#make/word-file.ts'
import { wordReader } from '#make/word-reader.ts'
import { zipFile } from '#make/zip-file.ts'
import { buildApp } from '#server/build-app.ts'

const MIB = 1024 * 1024
const LINE = 'Gunmen | ASSAULT | a checkpoint | 2026-02-08 | Santarem | Ana Reis'
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.alloc(900, 3),
])
/** "Privet, mir" and more in windows-1251: each letter one byte from 0xc0 on. */
const RUSSIAN = 'Привет, мир. Сегодня утром мост у села был закрыт для проезда.'
const cp1251 = (text: string) =>
  Buffer.from([...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })) // biome-ignore format: one thought

type Sent = { url: string; payload: unknown; headers?: Record<string, string> }
const file = (payload: Buffer | string, name = 'a.txt', type = 'text/plain'): Sent => ({
  url: `/api/reports/file?name=${name}&to=`,
  payload,
  headers: { 'content-type': type },
})
const json = (url: string, payload: object | string): Sent => ({
  url,
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  headers: { 'content-type': 'application/json' },
})
const paste = (text: string, more: object = {}) =>
  json('/api/reports', { way: 'paste', text, ...more })

const NESTED = `<html><body>${'<div>'.repeat(100_000)}word${'</div>'.repeat(100_000)}</body></html>`
const ZEROS = Array.from({ length: 5 }, (_, at) => ({
  name: `word/${at}`,
  bytes: new Uint8Array(10 * MIB),
}))
const LYING = [
  { name: 'word/document.xml', bytes: new Uint8Array(60 * MIB), declaredBytes: 300_000 },
]
const LOOP = '<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>'
const bytesFile = (bytes: Uint8Array, name: string, type = 'application/octet-stream') =>
  file(Buffer.from(bytes), name, type)
const CHARTER =
  'v: 1\nid: calm-valley.example\nnames: {en: Calm Valley}\nmembers: [\n  {name: "Nor th"}\n'

const REFUSED: readonly (readonly [string, () => Sent, number, string])[] = [
  ['an empty paste', () => paste(''), 422, 'report_empty'],
  ['a paste of white space', () => paste(' \n\t\u00a0\n '), 422, 'report_empty'],
  ['an empty file', () => file(Buffer.alloc(0)), 422, 'report_empty'],
  ['a picture', () => file(PNG), 422, 'report_binary'],
  ['NUL bytes', () => file(Buffer.alloc(5000)), 422, 'report_binary'],
  ['NUL in a short paste', () => paste(`${LINE}\u0000`), 422, 'report_binary'],
  ['a file of 26 MB', () => file(Buffer.alloc(26 * MIB, 'word ')), 413, 'too_large'],
  ['a paste of 10 MB', () => paste('word '.repeat(2 * MIB)), 413, 'too_large'],
  ['100,000 nested tags', () => file(NESTED, 'page.html', 'text/html'), 422, 'report_too_deep'],
  ['an unknown field', () => paste(LINE, { 'mar/king': 1 }), 422, 'field_invalid'],
  ['a body that is no JSON', () => json('/api/reports', '{"way":'), 400, 'request_malformed'],
  ['JSON of another shape', () => json('/api/reports', '[[[[]]]]'), 422, 'field_invalid'],
  ['a PDF under a password', () => bytesFile(lockedPdfFile(), 'a.pdf', 'application/pdf'), 422, 'report_binary'],
  ['a PDF that is cut off', () => bytesFile(pdfFile({ pages: [column([LINE])] }).subarray(0, 60), 'a.pdf'), 422, 'report_binary'],
  ['a PDF of pictures', () => bytesFile(pdfFile({ pages: [''] }), 'scan.pdf'), 422, 'report_empty'],
  ['a PDF whose pages lead in a circle', () => bytesFile(pdfFile({ pages: [], tree: LOOP }), 'a.pdf'), 422, 'report_binary'],
  ['an e-mail of 10,000 parts', () => bytesFile(email(Array.from({ length: 10_000 }, () => ({ type: 'text/plain', body: 'x' }))), 'a.eml'), 413, 'too_large'],
  ['a Word document that is a bomb', () => bytesFile(wordFile('', '', ZEROS), 'a.docx'), 413, 'too_large'],
  ['a Word document that lies about its size', () => bytesFile(wordFile('', '', LYING), 'a.docx'), 422, 'report_binary'],
  ['an RTF document', () => file('{\\rtf1 words}', 'a.rtf', 'application/rtf'), 422, 'report_binary'],
  ['an old Word document', () => bytesFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc'), 422, 'report_binary'],
  ['a stream that nobody knows', () => paste(LINE, { marking: { to: ['nowhere'], tlp: 'amber' } }), 422, 'field_invalid'],
  ['a day that is none', () => paste(LINE, { given: { published: 'tomorrow' } }), 422, 'date_invalid'],
  ['an address that is none', () => json('/api/reports', { way: 'url', url: 'javascript:alert(1)' }), 422, 'url_refused'],
] // biome-ignore format: one table

const MENDED: readonly (readonly [string, () => Sent, string, string])[] = [
  ['windows-1251', () => file(cp1251(RUSSIAN)), 'encoding_guessed', RUSSIAN],
  [
    'UTF-8 that its page calls windows-1251',
    () => file(Buffer.from(`<?xml version="1.0" encoding="windows-1251"?>\n${RUSSIAN}`)),
    'encoding_mismatch',
    RUSSIAN,
  ],
  [
    'UTF-8 cut in a letter',
    () => file(Buffer.from(RUSSIAN).subarray(0, -2)),
    'encoding_damaged',
    RUSSIAN.slice(0, -2),
  ],
  [
    'one NUL in a long text',
    () => paste(`${LINE}\u0000${' and so on'.repeat(200)}`),
    'characters_replaced',
    LINE,
  ],
  [
    'an e-mail with a bomb beside its words',
    () => bytesFile(email([{ type: 'text/plain', body: LINE }, { type: 'application/zip', name: 'bomb.zip', body: zipFile(ZEROS) }]), 'a.eml', 'message/rfc822'),
    'attachment_left_out',
    LINE,
  ],
  [
    'a PDF with a page that is lost',
    () => bytesFile(pdfFile({ pages: [column([LINE])], tree: '<< /Type /Pages /Kids [5 0 R 99 0 R] /Count 2 >>' }), 'a.pdf'),
    'pages_damaged',
    LINE,
  ],
  [
    'a Word document without a day of its own',
    () => bytesFile(wordFile(paragraph('A quiet day in Santarem'), '<dcterms:created>2026-02-09T10:00:00Z</dcterms:created>'), 'a.docx'),
    'date_from_file',
    'A quiet day in Santarem',
  ],
] // biome-ignore format: one table

describe.each(KINDS)('bad input through HTTP on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let emptyApp: FastifyInstance
  let inner: Server
  let connectionCount = 0
  let cookie = ''
  let sentCount = 0
  const documents = startDocumentReader({
    worker: new URL(import.meta.resolve('#start-document-worker.ts')),
  })
  const bugs: unknown[] = []
  const options = {
    example: null,
    webFolder: null,
    onBug: (_: string, error: unknown) => void bugs.push(error),
  }

  const post = async ({ url, payload, headers }: Sent) => {
    sentCount += 1
    const key = { 'idempotency-key': `bad-input-${sentCount}` }
    const asked = { method: 'POST' as const, url, headers: { cookie, ...key, ...headers } }
    return await app.inject({ ...asked, payload: payload as Buffer })
  }
  const positions = async () =>
    Promise.all(
      ['alfa', 'joint'].map(async (one) => (await centre.store.entries.tip(one)).position),
    )

  beforeAll(async () => {
    inner = createServer((socket) => {
      connectionCount += 1
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\nan inner page')
    }).listen(0, '127.0.0.1')
    await once(inner, 'listening')
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    const fetchPage = openPageFetcher({ ports: [80, 443, portOf(inner)], resolve })
    database = await openTestDatabase(kind)
    const made = await makeTestCentre(database.store, { charter: testCharter(['alfa', 'bravo']), readers: [wordReader] })
    centre = { ...made, documents, fetchPage }
    app = await buildApp({ ...options, centre })
    emptyApp = await buildApp({ ...options, centre: { ...centre, charter: { held: null } } })
    const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { officer: 'duty', member: 'alfa' } })
    cookie = `parley=${signedIn.cookies[0]?.value}`
    const good = await post(paste(`A good report\n${LINE}\n`, { marking: { to: ['joint'], tlp: 'amber' } }))
    expect(good.statusCode).toBe(201)
  }) // biome-ignore format: one thought
  afterAll(async () => {
    await app.close()
    await emptyApp.close()
    await documents.close()
    await centre.close()
    await database.drop()
    inner.close()
  })

  test.each(REFUSED)('%s is refused, and nothing is kept', async (_, make, status, code) => {
    const before = await positions()
    const answer = await post(make())
    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status, code })
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().detail.length).toBeGreaterThan(10)
    expect(await positions()).toEqual(before)
  })

  test.each(MENDED)(
    '%s is kept, read rightly, and the doubt is told',
    async (_, make, code, words) => {
      const answer = await post(make())
      expect(answer.statusCode).toBe(201)
      expect(answer.json().issues).toContainEqual(expect.objectContaining({ code }))
      const look = await app.inject({
        url: `/api/reports/${answer.json().handle}`,
        headers: { cookie },
      })
      expect(look.json().text).toContain(words)
    },
  )

  test.each([
    ['127.0.0.1'], ['[::1]'], ['localhost'], ['2130706433'], ['0x7f.1'], ['0177.0.0.1'], ['127.1'],
    ['[::ffff:127.0.0.1]'], ['a-name-that-leads-inside.example'],
  ])('a page at %s is not fetched', async (host) => {
    const before = await positions()
    for (const url of [`http://${host}:${portOf(inner)}/`, `http://${host}/`]) {
      const answer = await post(json('/api/reports', { way: 'url', url }))
      expect({ url, status: answer.statusCode, code: answer.json().code }).toEqual({ url, status: 422, code: 'url_refused' })
    }
    expect(connectionCount).toBe(0)
    expect(await positions()).toEqual(before)
  }) // biome-ignore format: one table

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
    'ftp://127.0.0.1/',
  ])('%s is not fetched', async (url) => {
    const answer = await post(json('/api/reports', { way: 'url', url }))
    expect(answer.json()).toMatchObject({ status: 422, code: 'url_refused' })
  })

  test('the inner page can be reached, so that not reaching it says something', async () => {
    const origin = `http://127.0.0.1:${portOf(inner)}`
    const page = await openPageFetcher({ allow: [origin], ports: [portOf(inner)] })(`${origin}/`)
    expect(Buffer.from(page.bytes).toString()).toBe('an inner page')
    expect(connectionCount).toBe(1)
  })

  test('an unknown field is named by its pointer', async () => {
    const { errors } = (await post(paste(LINE, { marking: { to: [], tlp: 'blue' } }))).json()
    expect(errors).toContainEqual(expect.objectContaining({ pointer: '/marking/tlp' }))
    const unknown = (await post(paste(LINE, { colour: 'blue' }))).json()
    expect(unknown.errors).toContainEqual(expect.objectContaining({ pointer: '/colour' }))
  })

  test('a charter with an error is refused with its line and column', async () => {
    const payload = { with: 'charter', charter: CHARTER }
    const answer = await emptyApp.inject({ method: 'POST', url: '/api/centre', payload })
    expect(answer.json()).toMatchObject({ status: 422, code: 'charter_invalid' })
    expect(answer.json().errors[0]).toMatchObject({
      line: expect.any(Number),
      column: expect.any(Number),
    })
  })

  test('after all that the good report is there, the centre is well and has no bug on record', async () => {
    const { reports } = (
      await app.inject({ url: '/api/reports?q=good', headers: { cookie } })
    ).json()
    expect(reports.map((one: { title: string }) => one.title)).toEqual(['A good report'])
    expect((await app.inject('/healthz')).json()).toMatchObject({ ready: true })
    expect(bugs).toEqual([])
  })
})

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
