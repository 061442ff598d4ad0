import type { PGlite } from '@electric-sql/pglite'

/** Messages of a client that are answered, last of all, by "ready for query": a query, or the sync after a prepared one. */
const ANSWERED = [0x51, 0x53]
/** "Z", its length of five, and one byte for the state of the transaction. */
const READY = [0x5a, 0, 0, 0, 5]
/** Long enough for the last words, such as "no space left on device", to reach the client. */
const LAST_WORDS_MS = 50

/**
 * Ends this thread when the engine itself has ended, as it does when its log cannot be written: it is then started again.
 *
 * A panic comes back as a message like any other error, but no "ready for query" follows it. The socket's queue would
 * wait for ever, while this thread still answered every ping. What is thrown here is the engine's end too.
 */
export function endWhenBroken(
  lite: Pick<PGlite, 'execProtocolRawStream'>,
  end: () => void = () => process.exit(1),
): void {
  const run = lite.execProtocolRawStream.bind(lite)
  lite.execProtocolRawStream = async (message, options) => {
    let tail: Uint8Array = new Uint8Array(0)
    const onRawData = (data: Uint8Array) => {
      tail = lastOf(tail, data)
      options?.onRawData?.(data)
    }
    try {
      await run(message, { ...options, onRawData })
      if (!ANSWERED.includes(message[0] ?? 0) || isReady(tail)) return
    } catch {
      // Ended below, like an engine that fell silent.
    }
    setTimeout(end, LAST_WORDS_MS)
    // The next client's message must not reach a broken engine.
    await new Promise(() => undefined)
  }
}

function lastOf(before: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length >= 6) return data.slice(-6)
  return Uint8Array.from([...before, ...data].slice(-6))
}

const isReady = (tail: Uint8Array): boolean => READY.every((byte, index) => tail[index] === byte)
