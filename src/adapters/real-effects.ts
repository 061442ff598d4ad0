import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Chance, Clock, Pause } from '#ports/effects.ts'

/**
 * The machine's clock, never going back: two calls never give the same instant.
 *
 * @param newest an instant that it must pass, so that a clock set back between two starts dates nothing before it
 */
export function realClock(newest = ''): Clock {
  let last = newest === '' ? 0n : BigInt(Date.parse(`${newest.slice(0, 23)}Z`)) * 1000n + 1000n
  return {
    now() {
      const now = BigInt(Date.now()) * 1000n
      last = now > last ? now : last + 1n
      const micros = String(last % 1_000_000n).padStart(6, '0')
      return `${new Date(Number(last / 1000n)).toISOString().slice(0, 19)}.${micros}Z`
    },
  }
}

/** The operating system's randomness; the purpose makes no difference to it. */
export const realChance: Chance = { bytes: (count) => new Uint8Array(randomBytes(count)) }

/** Waits for real. */
export const realPause: Pause = async (waitMs, signal) => {
  // The timer rejects with an error of its own; whoever waits is told the signal's reason.
  await wait(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted())
}
