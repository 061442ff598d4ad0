import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import type { FromThread, ThreadOrder, ToThread } from './serve-database.ts'

/** A running database thread. */
export type DatabaseThread = {
  /** Settles when the thread ended, however it ended. */
  readonly ended: Promise<void>
  readonly ping: () => Promise<void>
  /** Writes everything out and ends the thread. */
  readonly close: () => Promise<void>
  /** Ends a thread that does not answer; what it acknowledged is safe on the disk. */
  readonly kill: () => Promise<void>
}

const ENTRY = createRequire(import.meta.url).resolve('#start-database.ts')

/** Starts the thread and waits until it serves. @throws {Refusal} `schema_newer` */
export async function startThread(order: ThreadOrder): Promise<DatabaseThread> {
  const worker = new Worker(ENTRY, { workerData: order, stdout: false, stderr: false })
  const ended = once(worker, 'exit').then(() => undefined)
  const hear = (wanted: FromThread['is']) => heard(worker, wanted)
  const send = (word: ToThread) => worker.postMessage(word)
  try {
    await hear(order.socket === undefined ? 'closed' : 'ready')
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    ended,
    ping: async () => {
      const answer = hear('pong')
      send('ping')
      await answer
    },
    close: async () => {
      const answer = hear('closed')
      send('close')
      await answer
      await worker.terminate()
    },
    kill: async () => {
      await worker.terminate()
    },
  }
}

/** Waits for one kind of message; a thread that fails or ends first breaks the wait. */
function heard(worker: Worker, wanted: FromThread['is']): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onMessage = (message: FromThread) => {
      if (message.is !== wanted && message.is !== 'failed') return
      stop()
      if (message.is === 'failed') reject(failureFrom(message))
      else resolve()
    }
    const onError = (error: unknown) => {
      stop()
      reject(error)
    }
    const onExit = () => onError(new Error('the database thread ended unasked'))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

function failureFrom(message: Extract<FromThread, { is: 'failed' }>): Error {
  if (message.newer) return new Refusal('schema_newer', message.newer)
  return new Error(`the embedded database did not open: ${message.why}`)
}
