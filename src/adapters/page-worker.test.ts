import { afterAll, describe, expect, test } from 'vitest'
import { startPageReader } from './page-worker.ts'

const WORKER = new URL('../start-page-worker.ts', import.meta.url)
const pages = startPageReader({ worker: WORKER, deadlineMs: 2000 })
afterAll(() => pages.close())

const LONG =
  'Three boats were seen off the north quay at dawn, the harbour guard said, and nobody met them. '
const PAGE = `<html><head><title>Boats seen</title></head><body><article><p>${LONG.repeat(3)}</p><p>${LONG.repeat(3)}</p></article></body></html>`
/** Boxes in boxes are within the depth that is allowed, and take Readability half a minute. */
const SLOW = `<html><body>${`${'<div>'.repeat(200)}x, y${'</div>'.repeat(200)}`.repeat(100)}</body></html>`
/** A worker that dies of its first article and can still give text. */
const FRAGILE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, mode }) => {
      if (mode === 'article') process.exit(1)
      parentPort.postMessage({ id, page: { title: '', text: 'bare', issues: [] } })
    })
    parentPort.postMessage({ isReady: true })`)}`,
)

describe('startPageReader', () => {
  test('reads pages, many at once, each its own', async () => {
    const read = await Promise.all(
      ['north', 'south', 'west'].map((name) => pages.readPage(PAGE.replaceAll('north', name))),
    )
    expect(read.map(({ text }) => /off the (\w+) quay/.exec(text)?.[1])).toEqual([
      'north',
      'south',
      'west',
    ])
    expect(read[0]).toMatchObject({ title: 'Boats seen', issues: [] })
  })

  test('a page that takes too long is refused, and the next one read', async () => {
    const began = performance.now()
    await expect(pages.readPage(SLOW)).rejects.toMatchObject({
      code: 'deadline_passed',
      facts: { most: '2 seconds' },
    })
    expect(performance.now() - began).toBeLessThan(8000)
    expect((await pages.readPage(PAGE)).title).toBe('Boats seen')
  })

  test.each([
    ['too deep', '<div>'.repeat(100_000), 'report_too_deep'],
    ['empty', '<p>', 'report_empty'],
  ])('a refusal crosses over: %s', async (_, html, code) => {
    await expect(pages.readPage(html)).rejects.toMatchObject({ name: 'Refusal', code })
  })

  test('a page that kills the worker is read as bare text', async () => {
    const fragile = startPageReader({ worker: FRAGILE })
    expect(await fragile.readPage(PAGE)).toMatchObject({ text: 'bare' })
    await fragile.close()
  })

  test('can be called off', async () => {
    const signal = AbortSignal.timeout(100)
    await expect(pages.readPage(SLOW, undefined, signal)).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    expect((await pages.readPage(PAGE)).title).toBe('Boats seen')
  })

  test('a crowd is told to wait', async () => {
    const asked = Array.from({ length: 40 }, () => pages.readPage(PAGE))
    const told = await Promise.allSettled(asked)
    const refused = told.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused[0]?.reason).toMatchObject({ code: 'busy' })
  })
})
