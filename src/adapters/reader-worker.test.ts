import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Report } from '#domain/report.ts'
import { ReaderWorker } from './reader-worker.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-reader-'))
/** A thread that says what it was asked, never answers to a report called "endless", and fails at "bad". */
const entry = join(folder, 'thread.mjs')
writeFileSync(
  entry,
  `import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ id, kind, ask }) => {
  if (ask.title === 'endless') return
  if (ask === 'bad') return parentPort.postMessage({ id, error: 'no' })
  parentPort.postMessage({ id, answer: { kind, ask, threadId } })
})`,
)
const report = (title: string) => ({ title }) as Report

let worker: ReaderWorker
const open = () => {
  worker = new ReaderWorker({
    entry: pathToFileURL(entry),
    name: 'test',
    version: '1',
    languages: ['en'],
  })
  return worker
}
afterEach(() => worker.close())
afterAll(() => rmSync(folder, { recursive: true }))

describe('the reader’s thread', () => {
  test('answers each question with its own answer, all from one thread', async () => {
    const asked = open()
    const { signal } = new AbortController()
    const typed = { typed: 'Ford', precision: 'district' } as const
    const answers = await Promise.all([
      asked.read(report('one'), signal),
      asked.find(typed),
      asked.offer('Fo'),
    ])
    expect(answers).toMatchObject([
      { kind: 'read', ask: { title: 'one' } },
      { kind: 'place', ask: typed },
      { kind: 'offer', ask: 'Fo' },
    ])
    const threads = answers.map((one) => (one as unknown as { threadId: number }).threadId)
    expect(new Set(threads).size).toBe(1)
  })

  test('a failure is told to who asked, and to nobody else', async () => {
    const asked = open()
    const [bad, good] = await Promise.allSettled([asked.offer('bad'), asked.offer('good')])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'busy' } })
    expect(good.status).toBe('fulfilled')
  })

  test('a report that takes too long is given up with its thread; the next name has another', async () => {
    const asked = open()
    const before = (await asked.find({ typed: 'a' })) as unknown as { threadId: number }
    await expect(asked.read(report('endless'), AbortSignal.timeout(50))).rejects.toThrow()
    const after = (await asked.find({ typed: 'b' })) as unknown as { threadId: number }
    expect(after.threadId).not.toBe(before.threadId)
  })
})
