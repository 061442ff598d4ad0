import { Worker } from 'node:worker_threads'
import type { TypedPlace } from '#domain/gazetteer.ts'
import type { PlaceChoice, Precision } from '#domain/place.ts'
import type { Reading } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Report } from '#domain/report.ts'
import type { PlaceFinder } from '#ports/places.ts'
import type { Reader } from '#ports/reader.ts'

/** Memory of one reader thread at most, its gazetteer included. */
const HEAP_MB_MAX = 512
/** A thread that read nothing for so long is let go with its memory; the next report starts another. */
const IDLE_MS = 120_000

/** A name is looked up in milliseconds; this long it may wait for a report that is being read. */
const PLACE_MS = 8000

/** What the thread is asked, each with its answer. */
type Work = {
  read: { ask: Report; answer: Reading }
  place: { ask: { typed: string; precision?: Precision | undefined }; answer: TypedPlace }
  offer: { ask: string; answer: readonly PlaceChoice[] }
}
export type ReaderTask = {
  [Kind in keyof Work]: { id: number; kind: Kind; ask: Work[Kind]['ask'] }
}[keyof Work]
type ReaderAnswer = { id: number; answer: unknown } | { id: number; error: string }
type Waiting = { resolve: (answer: unknown) => void; reject: (error: unknown) => void }

/**
 * A reader in a thread of its own, so that no report can hold up the server; its gazetteer answers for typed names too.
 *
 * A report that is not read when its signal fires, or that kills the thread, is given up; the thread is replaced. A name
 * that waits too long is given up alone.
 */
export class ReaderWorker implements Reader, PlaceFinder {
  readonly name: string
  readonly version: string
  readonly languages: readonly string[]
  private readonly entry: URL
  private worker: Worker | null = null
  private idle: NodeJS.Timeout | undefined
  private readonly waiting = new Map<number, Waiting>()
  private count = 0

  constructor(made: { entry: URL; name: string; version: string; languages: readonly string[] }) {
    this.entry = made.entry
    this.name = made.name
    this.version = made.version
    this.languages = made.languages
  }

  async read(report: Report, signal: AbortSignal): Promise<Reading> {
    return await this.ask('read', report, {
      signal,
      onGiveUp: () => this.stop('a report took too long'),
    })
  }

  async find(asked: Work['place']['ask']): Promise<TypedPlace> {
    return await this.askPlace('place', asked)
  }

  async offer(typed: string): Promise<readonly PlaceChoice[]> {
    return await this.askPlace('offer', typed)
  }

  private async askPlace<Kind extends 'place' | 'offer'>(kind: Kind, ask: Work[Kind]['ask']) {
    const signal = AbortSignal.timeout(PLACE_MS)
    return await this.ask(kind, ask, { signal, onGiveUp: () => this.rest() }).catch((error) => {
      if (!signal.aborted) throw error
      throw new Refusal('busy', { reason: 'the gazetteer does not answer' })
    })
  }

  private async ask<Kind extends keyof Work>(
    kind: Kind,
    ask: Work[Kind]['ask'],
    { signal, onGiveUp }: { signal: AbortSignal; onGiveUp: () => void },
  ): Promise<Work[Kind]['answer']> {
    signal.throwIfAborted()
    const worker = this.start()
    this.count += 1
    const id = this.count
    return await new Promise<Work[Kind]['answer']>((resolve, reject) => {
      const giveUp = () => {
        reject(signal.reason)
        this.waiting.delete(id)
        onGiveUp()
      }
      signal.addEventListener('abort', giveUp, { once: true })
      const settle = () => {
        signal.removeEventListener('abort', giveUp)
        this.rest()
      }
      this.waiting.set(id, {
        resolve: (answer) => {
          settle()
          resolve(answer as Work[Kind]['answer'])
        },
        reject: (error) => {
          settle()
          reject(error)
        },
      })
      worker.postMessage({ id, kind, ask } as ReaderTask)
    })
  }

  async close(): Promise<void> {
    clearTimeout(this.idle)
    await this.worker?.terminate()
    this.worker = null
  }

  private start(): Worker {
    clearTimeout(this.idle)
    if (this.worker) return this.worker
    const worker = new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
    })
    worker.unref()
    worker.on('message', (answer: ReaderAnswer) => {
      const waiting = this.waiting.get(answer.id)
      this.waiting.delete(answer.id)
      if ('answer' in answer) waiting?.resolve(answer.answer)
      else waiting?.reject(new Refusal('busy', { reason: 'the reader failed on this text' }))
    })
    worker.on('error', () => this.stop('the reader stopped'))
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null
    })
    this.worker = worker
    return worker
  }

  /** Ends the thread; everything that waits for it is told, and may be tried again. */
  private stop(reason: string): void {
    void this.worker?.terminate()
    this.worker = null
    for (const [id, { reject }] of this.waiting) {
      this.waiting.delete(id)
      reject(new Refusal('busy', { reason }))
    }
  }

  private rest(): void {
    clearTimeout(this.idle)
    if (this.waiting.size > 0) return
    this.idle = setTimeout(() => void this.close(), IDLE_MS)
    this.idle.unref()
  }
}
