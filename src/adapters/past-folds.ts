import { Worker } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import type { PastEntry, PastEvent, PastFold, PastFolds, PastQuestion } from '#ports/past-folds.ts'

/** One fold at most: then its thread is ended. */
const DEADLINE_MS = 20_000
const HEAP_MB = 512
const WAITING_MAX = 8
/** A thread that folded nothing for so long is let go. */
const IDLE_MS = 60_000

type Ask =
  | { readonly kind: 'begin'; readonly stream: string }
  | { readonly kind: 'take'; readonly entries: readonly PastEntry[] }
  | { readonly kind: 'event'; readonly question: PastQuestion }
/** What the thread is asked; it answers each with the same id. */
export type PastTask = Ask & { readonly id: number }
export type PastAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: true }

/**
 * Folds in a thread of its own, one after another; at most 8 wait. A fold that takes longer than 20 seconds or more than
 * 512 MB is given up, and the next one gets a new thread.
 *
 * @param entry the file that the thread runs: src/start-past-folds.ts
 */
export function startPastFolds(entry: URL): PastFolds {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waitingCount = 0

  const close = async () => {
    clearTimeout(idle)
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const begin = (): Worker => {
    clearTimeout(idle)
    if (worker) return worker
    const begun = new Worker(entry, { env: {}, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    // Without a listener an error of the thread would end the whole process.
    begun.on('error', () => undefined)
    begun.on('exit', () => {
      if (worker === begun) worker = null
    })
    worker = begun
    return begun
  }
  const foldNow = async <T>(stream: string, work: (fold: PastFold) => Promise<T>): Promise<T> => {
    const thread = begin()
    const signal = AbortSignal.timeout(DEADLINE_MS)
    const ask = async (task: Ask) => await answered(thread, task, signal)
    thread.ref()
    try {
      await ask({ kind: 'begin', stream })
      const done = await work({
        // Copied: a buffer that the database lent is a small part of a large one, which would travel whole.
        take: async (entries) => void (await ask({ kind: 'take', entries: entries.map(bare) })),
        eventOf: async (question) => (await ask({ kind: 'event', question })) as PastEvent | null,
      })
      idle = setTimeout(() => void close(), IDLE_MS).unref()
      return done
    } catch (error) {
      await close()
      throw error
    } finally {
      thread.unref()
    }
  }
  return {
    async fold(stream, work) {
      if (waitingCount >= WAITING_MAX)
        throw new Refusal('busy', { reason: 'too many look at the past at once' })
      waitingCount += 1
      const turn = last.then(() => foldNow(stream, work))
      last = turn.catch(() => undefined).finally(() => {
        waitingCount -= 1
      })
      return await turn
    },
    close,
  }
} // biome-ignore format: a table of closures

const bare = ({ position, item, payload }: PastEntry): PastEntry => ({
  position,
  item: new Uint8Array(item),
  payload: payload && new Uint8Array(payload),
})

let taskCount = 0

/** @throws {Refusal} `busy` when the thread fails, ends, or does not answer in time */
function answered(thread: Worker, task: Ask, signal: AbortSignal): Promise<unknown> {
  taskCount += 1
  const id = taskCount
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const fail = (reason: string) => reject(new Refusal('busy', { reason }))
  const onMessage = (said: PastAnswer) => {
    if (said.id !== id) return
    if ('answer' in said) resolve(said.answer)
    else fail('this past could not be folded')
  }
  const onEnd = () => fail('this past takes too much memory')
  const onLate = () => fail('this past takes too long')
  thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
  signal.addEventListener('abort', onLate)
  if (signal.aborted) onLate()
  thread.postMessage({ ...task, id } satisfies PastTask)
  return promise.finally(() => {
    thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
    signal.removeEventListener('abort', onLate)
  })
}
