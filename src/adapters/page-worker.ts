import { Worker } from 'node:worker_threads'
import type { Issue } from '#domain/reading.ts'
import { Refusal, type RefusalCode, type RefusalFacts } from '#domain/refusal.ts'
import type { PageArticle, PageReader } from '#ports/intake.ts'

/** A page's article, with the doubts about it: `page_read_whole` when its words were taken without finding the article. */
export type ReadPage = PageArticle & { readonly issues: readonly Issue[] }

/** Reads pages one after another in a thread of its own. */
export type WorkerPageReader = Pick<PageReader, 'close'> & {
  readPage(html: string, url?: string, signal?: AbortSignal): Promise<ReadPage>
}

const DEADLINE_MS = 5000
/** Loading the parser on a busy machine is not the page's fault, so it has a clock of its own. */
const START_MS = 30_000
const MEMORY_MB = 256
const WAITING_MAX = 32

type Mode = 'article' | 'text'
type Answer = {
  id?: number
  isReady?: boolean
  page?: ReadPage
  refusal?: { code: RefusalCode; facts: RefusalFacts }
}
type Outcome = Answer | 'crashed' | 'late'

/**
 * A reader of HTML pages in a worker thread, started with the first page and replaced when it hangs or dies.
 *
 * A page that kills the worker is read once more as bare text, with an issue. One that outlasts its deadline is refused.
 * At most 32 pages wait; the thread does not keep the process alive.
 *
 * @param options.worker the file that the thread runs: src/start-page-worker.ts
 * @param options.deadlineMs for one page, 5,000 when left out
 */
export function startPageReader(options: { worker: URL; deadlineMs?: number }): WorkerPageReader {
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS
  const thread = threadOf(options.worker)
  let last: Promise<unknown> = Promise.resolve()
  let waitingCount = 0

  const readNow = async (html: string, signal?: AbortSignal): Promise<ReadPage> => {
    signal?.throwIfAborted()
    const first = await thread.ask({ html, mode: 'article', deadlineMs }, signal)
    const outcome = isCrash(first)
      ? await thread.ask({ html, mode: 'text', deadlineMs }, signal)
      : first
    return pageOf(outcome, deadlineMs)
  }
  return {
    async readPage(html, _url, signal) {
      if (waitingCount >= WAITING_MAX)
        throw new Refusal('busy', { reason: 'too many pages at once' })
      waitingCount++
      const turn = last.then(() => readNow(html, signal))
      last = turn.catch(() => undefined).finally(() => waitingCount--)
      return await turn
    },
    close: thread.stop,
  }
}

function isCrash(outcome: Outcome): boolean {
  return outcome === 'crashed' || (outcome !== 'late' && !outcome.page && !outcome.refusal)
}

function pageOf(outcome: Outcome, deadlineMs: number): ReadPage {
  if (outcome === 'late')
    throw new Refusal('deadline_passed', { most: `${deadlineMs / 1000} seconds` })
  if (outcome === 'crashed')
    throw new Refusal('too_large', { size: 'a page of many parts', most: `${MEMORY_MB} MB` })
  if (outcome.refusal) throw new Refusal(outcome.refusal.code, outcome.refusal.facts)
  if (!outcome.page) throw new Refusal('report_empty')
  return outcome.page
}

type Question = { html: string; mode: Mode; deadlineMs: number }

/** One thread at a time, made anew after each that hung or died. Questions come one after another. */
function threadOf(file: URL) {
  let running: Promise<Worker> | null = null
  let questionCount = 0

  const stop = async () => {
    const stopping = running
    running = null
    const worker = await stopping?.catch(() => null)
    await worker?.terminate()
  }
  const ask = async (question: Question, signal?: AbortSignal): Promise<Outcome> => {
    running ??= startWorker(file)
    const worker = await running.catch(() => null)
    if (!worker) {
      running = null
      return 'crashed'
    }
    const outcome = await answered(worker, { ...question, id: ++questionCount }, signal)
    if (outcome === 'late' || outcome === 'crashed') await stop()
    signal?.throwIfAborted()
    return outcome
  }
  return { ask, stop }
}

async function startWorker(file: URL): Promise<Worker> {
  const worker = new Worker(file, {
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_MB,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  })
  // Without a listener an error of the thread would end the whole process.
  worker.on('error', () => undefined)
  const ready = await outcomeOf(worker, { waitMs: START_MS })
  if (ready === 'late' || ready === 'crashed') {
    await worker.terminate()
    throw new Error('The page worker did not start')
  }
  worker.unref()
  return worker
}

async function answered(
  worker: Worker,
  question: Question & { id: number },
  signal?: AbortSignal,
): Promise<Outcome> {
  const { id, html, mode, deadlineMs } = question
  worker.ref()
  worker.postMessage({ id, html, mode })
  const outcome = await outcomeOf(worker, { waitMs: deadlineMs, id, ...(signal ? { signal } : {}) })
  worker.unref()
  return outcome
}

/** The next message, or what happened instead of it. An aborted wait counts as late, so that the thread is replaced. */
function outcomeOf(
  worker: Worker,
  wait: { waitMs: number; id?: number; signal?: AbortSignal },
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const onMessage = (answer: Answer) => {
    if (answer.id === wait.id) resolve(answer)
  }
  const onEnd = () => resolve('crashed')
  const onLate = () => resolve('late')
  const timer = setTimeout(onLate, wait.waitMs)
  worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
  wait.signal?.addEventListener('abort', onLate)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
    wait.signal?.removeEventListener('abort', onLate)
  })
}
