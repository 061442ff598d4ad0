import { Worker } from 'node:worker_threads'
import type { Reading } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Report } from '#domain/report.ts'
import type { Reader } from '#ports/reader.ts'

/** Memory of one reader thread at most, its gazetteer included. */
const HEAP_MB_MAX = 512
/** A thread that read nothing for so long is let go with its memory; the next report starts another. */
const IDLE_MS = 120_000

type Answer = { id: number; reading: Reading } | { id: number; error: string }
type Waiting = { resolve: (reading: Reading) => void; reject: (error: unknown) => void }

/**
 * A reader in a thread of its own, so that no report can hold up the server.
 *
 * A report that is not read when its signal fires, or that kills the thread, is given up; the thread is replaced.
 */
export class ReaderWorker implements Reader {
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
    signal.throwIfAborted()
    const worker = this.start()
    this.count += 1
    const id = this.count
    return await new Promise<Reading>((resolve, reject) => {
      const giveUp = () => {
        reject(signal.reason)
        this.waiting.delete(id)
        this.stop('a report took too long')
      }
      signal.addEventListener('abort', giveUp, { once: true })
      const settle = () => {
        signal.removeEventListener('abort', giveUp)
        this.rest()
      }
      this.waiting.set(id, {
        resolve: (reading) => {
          settle()
          resolve(reading)
        },
        reject: (error) => {
          settle()
          reject(error)
        },
      })
      worker.postMessage({ id, report })
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
    worker.on('message', (answer: Answer) => {
      const waiting = this.waiting.get(answer.id)
      this.waiting.delete(answer.id)
      if ('reading' in answer) waiting?.resolve(answer.reading)
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
