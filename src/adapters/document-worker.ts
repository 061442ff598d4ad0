import { Worker } from 'node:worker_threads'
import type { RawDocument, ReadDocument } from '#domain/document.ts'
import { Refusal, type RefusalCode, type RefusalFacts } from '#domain/refusal.ts'
import type { DocumentReader } from '#ports/intake.ts'

const DEADLINES_MS: Readonly<Record<RawDocument['kind'], number>> = {
  html: 5000,
  eml: 15_000,
  pdf: 20_000,
  docx: 15_000,
}
/** Loading a parser on a busy machine is not the document's fault, so it has a clock of its own. */
const START_MS = 30_000
const HEAP_MB = 256
/** Buffers lie outside the heap and outside its limit, so that they are looked at from here. */
const BUFFERS_MB = 384
const LOOK_EVERY_MS = 100
const WAITING_MAX = 32

type Mode = 'whole' | 'bare'
type Question = { document: RawDocument; mode: Mode; deadlineMs: number }
type Answer = {
  id?: number
  isReady?: boolean
  hasBegun?: boolean
  read?: ReadDocument
  refusal?: { code: RefusalCode; facts: RefusalFacts }
}
type Outcome = Answer | 'crashed' | 'late'

/**
 * A reader of documents in a worker thread, started with the first one and replaced when it hangs or dies.
 *
 * Reads one after another; at most 32 wait. A page that kills the thread is read once more as bare text, with an issue.
 * One that outlasts its deadline, or takes more than 256 MB of heap or 384 MB of buffers, is refused. The thread does
 * not keep the process alive.
 *
 * @param options.worker the file that the thread runs: src/start-document-worker.ts
 * @param options.deadlineMs for one document; 5,000 for a page, 20,000 for a PDF, 15,000 for others when left out
 */
export function startDocumentReader(options: { worker: URL; deadlineMs?: number }): DocumentReader {
  const thread = threadOf(options.worker)
  let last: Promise<unknown> = Promise.resolve()
  let waitingCount = 0

  const readNow = async (document: RawDocument, signal?: AbortSignal): Promise<ReadDocument> => {
    signal?.throwIfAborted()
    const deadlineMs = options.deadlineMs ?? DEADLINES_MS[document.kind]
    const first = await thread.ask({ document, mode: 'whole', deadlineMs }, signal)
    const isLost = document.kind === 'html' && isCrash(first)
    const outcome = isLost
      ? await thread.ask({ document, mode: 'bare', deadlineMs }, signal)
      : first
    return documentOf(outcome, deadlineMs)
  }
  return {
    async read(document, signal) {
      if (waitingCount >= WAITING_MAX)
        throw new Refusal('busy', { reason: 'too many documents at once' })
      waitingCount++
      const turn = last.then(() => readNow(document, signal))
      last = turn.catch(() => undefined).finally(() => waitingCount--)
      return await turn
    },
    close: thread.stop,
  }
}

function isCrash(outcome: Outcome): boolean {
  return outcome === 'crashed' || (outcome !== 'late' && !outcome.read && !outcome.refusal)
}

function documentOf(outcome: Outcome, deadlineMs: number): ReadDocument {
  if (outcome === 'late')
    throw new Refusal('deadline_passed', { most: `${deadlineMs / 1000} seconds` })
  if (outcome === 'crashed')
    throw new Refusal('too_large', { size: 'a document of many parts', most: `${HEAP_MB} MB` })
  if (outcome.refusal) throw new Refusal(outcome.refusal.code, outcome.refusal.facts)
  if (!outcome.read) throw new Refusal('report_binary', { reason: 'they are damaged' })
  return outcome.read
}

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
      maxOldGenerationSizeMb: HEAP_MB,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  })
  // Without a listener an error of the thread would end the whole process.
  worker.on('error', () => undefined)
  const ready = await outcomeOf(worker, {
    waitMs: START_MS,
    isIt: ({ isReady }) => isReady === true,
  })
  if (ready === 'late' || ready === 'crashed') {
    await worker.terminate()
    throw new Error('The document worker did not start')
  }
  worker.unref()
  return worker
}

/** Waits until the thread has its parser, then, on the document's own clock, for the answer. */
async function answered(
  worker: Worker,
  question: Question & { id: number },
  signal?: AbortSignal,
): Promise<Outcome> {
  const { id, document, mode, deadlineMs } = question
  const isIt = (answer: Answer) => answer.id === id
  const called = signal ? { signal } : {}
  worker.ref()
  worker.postMessage({ id, document, mode })
  const stopLooking = onTooMuchMemory(worker)
  const outcome = await outcomeOf(worker, { waitMs: START_MS, deadlineMs, isIt, ...called })
  stopLooking()
  worker.unref()
  return outcome
}

/** Ends a thread whose buffers outgrow their limit. Looks are answered even while the thread computes. */
function onTooMuchMemory(worker: Worker): () => void {
  const look = async () => {
    const { external_memory: bytes } = await worker.getHeapStatistics()
    if (bytes > BUFFERS_MB * 1024 * 1024) await worker.terminate()
  }
  // A thread that has ended gives no figures, and needs none.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/** `deadlineMs` counts from when the thread says that it has begun. */
type Wait = {
  waitMs: number
  deadlineMs?: number
  isIt: (answer: Answer) => boolean
  signal?: AbortSignal
}

/**
 * The next message that is an answer, or what happened instead of it. An aborted wait counts as late, so that the thread
 * is replaced. One listener hears both beginning and end: a thread that dies in between says both at once.
 */
function outcomeOf(worker: Worker, wait: Wait): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const onMessage = (answer: Answer) => {
    if (!wait.isIt(answer)) return
    if (!answer.hasBegun) return resolve(answer)
    clearTimeout(timer)
    timer = setTimeout(onLate, wait.deadlineMs)
  }
  const onEnd = () => resolve('crashed')
  const onLate = () => resolve('late')
  let timer = setTimeout(onLate, wait.waitMs)
  worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
  wait.signal?.addEventListener('abort', onLate)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
    wait.signal?.removeEventListener('abort', onLate)
  })
}
