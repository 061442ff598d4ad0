import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseThread } from './database-thread.ts'

const PING_MS = 1_000
const STUCK_MS = 30_000
/** Between two attempts at starting again. */
const REST_MAX_MS = 10_000

/**
 * Watches over the database thread: one that holds a statement for longer than `stuckMs` is killed and started again,
 * and one that ended unasked is started again.
 *
 * The database has no timeout of its own, and one statement blocks all others. Those who wait see their connection go
 * and are refused as `busy`, or repeated.
 */
export async function keepRunning(
  start: () => Promise<DatabaseThread>,
  stuckMs: number = STUCK_MS,
): Promise<{ close: () => Promise<void> }> {
  let thread = await start()
  let stopWatching = () => {}
  let isClosing = false

  const watch = () => {
    stopWatching = watchThread(thread, stuckMs, () => void replace())
  }
  const replace = async () => {
    await thread.kill()
    const next = await startAgain(start, () => isClosing)
    if (!next) return
    thread = next
    if (isClosing) await thread.kill()
    else watch()
  }
  watch()
  return {
    close: async () => {
      isClosing = true
      stopWatching()
      const patience = AbortSignal.timeout(stuckMs)
      const tooLong = new Promise<void>((resolve) => {
        patience.addEventListener('abort', () => resolve(), { once: true })
      })
      await Promise.race([thread.close().catch(() => undefined), tooLong])
      await thread.kill()
    },
  }
}

/** Tries until it starts: a disk that was full has room again one day, and nobody should have to come for it. */
async function startAgain(
  start: () => Promise<DatabaseThread>,
  isClosing: () => boolean,
): Promise<DatabaseThread | null> {
  for (let tries = 0; !isClosing(); tries += 1) {
    try {
      return await start()
    } catch {
      await wait(Math.min(200 * 2 ** tries, REST_MAX_MS))
    }
  }
  return null
}

/** Calls `onGone` once, when the thread has not answered for `stuckMs` or has ended; gives back the way to stop. */
function watchThread(thread: DatabaseThread, stuckMs: number, onGone: () => void): () => void {
  let asked: number | null = null
  let isOver = false
  const end = (then: () => void) => () => {
    if (isOver) return
    isOver = true
    clearInterval(timer)
    then()
  }
  const gone = end(onGone)
  const timer = setInterval(
    () => {
      if (asked !== null) return performance.now() - asked > stuckMs ? gone() : undefined
      asked = performance.now()
      thread.ping().then(() => {
        asked = null
      }, gone)
    },
    Math.min(PING_MS, stuckMs / 4),
  )
  timer.unref()
  void thread.ended.then(gone)
  return end(() => undefined)
}
