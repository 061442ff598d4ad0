import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { createDeflate } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { email } from '#make/email.ts'
import { column, lockedPdfFile, pdfFile } from '#make/pdf-file.ts'
import { paragraph, wordFile } from '#make/word-file.ts'
import { startDocumentReader } from './document-worker.ts'

const WORKER = new URL('../start-document-worker.ts', import.meta.url)
const MB = 1024 * 1024
const documents = startDocumentReader({ worker: WORKER, deadlineMs: 4000 })
const patient = startDocumentReader({ worker: WORKER, deadlineMs: 60_000 })
afterAll(() => Promise.all([documents.close(), patient.close()]))

const LONG =
  'Three boats were seen off the north quay at dawn, the harbour guard said, and nobody met them. '
const PAGE = `<html><head><title>Boats seen</title></head><body><article><p>${LONG.repeat(3)}</p><p>${LONG.repeat(3)}</p></article></body></html>`
/** Boxes in boxes are within the depth that is allowed, and take Readability half a minute. */
const SLOW = `<html><body>${`${'<div>'.repeat(200)}x, y${'</div>'.repeat(200)}`.repeat(100)}</body></html>`
const page = (text: string) => ({ kind: 'html', text }) as const
const dataWorker = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'
    const begin = (id) => parentPort.postMessage({ id, hasBegun: true })
    ${code}
    parentPort.postMessage({ isReady: true })`)}`,
  )
/** A worker that dies of its first document and can still give text. */
const FRAGILE = dataWorker(`parentPort.on('message', ({ id, mode }) => {
  begin(id)
  if (mode === 'whole') process.exit(1)
  parentPort.postMessage({ id, read: { title: '', text: 'bare', issues: [] } })
})`)
/** A worker whose buffers grow without end, outside the heap. */
const GREEDY = dataWorker(`const kept = []
parentPort.on('message', ({ id }) => {
  begin(id)
  setInterval(() => kept.push(new Uint8Array(${16 * MB}).fill(1)), 5)
})`)

/** So many megabytes of blanks, deflated without ever being whole. */
async function blanks(sizeMb: number): Promise<Uint8Array> {
  const chunk = new Uint8Array(MB).fill(32)
  const packed = Readable.from(Array.from({ length: sizeMb }, () => chunk)).pipe(createDeflate())
  return Buffer.concat(await packed.toArray())
}

describe('startDocumentReader', { timeout: 60_000 }, () => {
  test('reads pages, many at once, each its own', async () => {
    const names = ['north', 'south', 'west']
    const read = await Promise.all(
      names.map((name) => documents.read(page(PAGE.replaceAll('north', name)))),
    )
    expect(read.map(({ text }) => /off the (\w+) quay/.exec(text)?.[1])).toEqual(names)
    expect(read[0]).toMatchObject({ title: 'Boats seen', issues: [] })
  })

  test.each([
    ['eml', email(LONG)],
    ['pdf', pdfFile({ pages: [column([LONG])] })],
    ['docx', wordFile(paragraph(LONG))],
  ] as const)('reads %s, and leaves the bytes as they were', async (kind, bytes) => {
    const before = bytes.slice()
    expect((await documents.read({ kind, bytes })).text).toBe(LONG.trim())
    expect(bytes).toEqual(before)
  })

  test('a page that takes too long is refused, and the next one read', async () => {
    const began = performance.now()
    await expect(documents.read(page(SLOW))).rejects.toMatchObject({
      code: 'deadline_passed',
      facts: { most: '4 seconds' },
    })
    expect(performance.now() - began).toBeLessThan(12_000)
    expect((await documents.read(page(PAGE))).title).toBe('Boats seen')
  })

  test.each([
    ['too deep', page('<div>'.repeat(100_000)), 'report_too_deep'],
    ['empty', page('<p>'), 'report_empty'],
    ['under a password', { kind: 'pdf', bytes: lockedPdfFile() }, 'report_binary'],
    ['not what it is called', { kind: 'docx', bytes: randomBytes(1000) }, 'report_binary'],
  ] as const)('a refusal crosses over: %s', async (_, document, code) => {
    await expect(documents.read(document)).rejects.toMatchObject({ name: 'Refusal', code })
  })

  test('a page that kills the worker is read as bare text; anything else is refused', async () => {
    const fragile = startDocumentReader({ worker: FRAGILE })
    expect(await fragile.read(page(PAGE))).toMatchObject({ text: 'bare' })
    await expect(fragile.read({ kind: 'eml', bytes: email('x') })).rejects.toMatchObject({
      code: 'too_large',
    })
    await fragile.close()
  })

  test('a document whose buffers outgrow their limit is refused', async () => {
    const greedy = startDocumentReader({ worker: GREEDY, deadlineMs: 15_000 })
    await expect(greedy.read({ kind: 'pdf', bytes: new Uint8Array(1) })).rejects.toMatchObject({
      code: 'too_large',
    })
    await greedy.close()
  })

  test('a PDF that unpacks without end leaves memory bounded', async () => {
    const bomb = pdfFile({ pages: [{ deflated: await blanks(1000) }] })
    expect(bomb.length).toBeLessThan(2 * MB)
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 20)
    const before = process.memoryUsage.rss()
    await expect(patient.read({ kind: 'pdf', bytes: bomb })).rejects.toMatchObject({
      code: 'too_large',
    })
    clearInterval(watch)
    expect(most - before).toBeLessThan(800 * MB)
    expect((await patient.read(page(PAGE))).title).toBe('Boats seen')
  })

  test('a Word document of a million paragraphs kills only the thread', async () => {
    const bytes = wordFile(Array.from({ length: 400_000 }, (_, at) => paragraph(`${at}`)).join(''))
    await expect(patient.read({ kind: 'docx', bytes })).rejects.toMatchObject({ code: 'too_large' })
    expect((await patient.read(page(PAGE))).title).toBe('Boats seen')
  })

  test('can be called off', async () => {
    const signal = AbortSignal.timeout(100)
    await expect(documents.read(page(SLOW), signal)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect((await documents.read(page(PAGE))).title).toBe('Boats seen')
  })

  test('a crowd is told to wait', async () => {
    const asked = Array.from({ length: 40 }, () => documents.read(page(PAGE)))
    const told = await Promise.allSettled(asked)
    const refused = told.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused[0]?.reason).toMatchObject({ code: 'busy' })
  })
})
