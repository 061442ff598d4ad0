import type { Pool } from 'pg'

/** After so many rows, or after so long with any, the log is folded into the tables and their statistics are renewed. */
const ROWS_DUE = 20_000
const REST_MS = 5 * 60_000

/**
 * Does what a server would do by itself: the embedded database has neither a checkpointer nor autovacuum, and its log
 * would grow without end.
 *
 * These two statements read no row and cannot run in a transaction, so they pass by `inRole`: the only ones that do.
 */
export function keepTidy(pool: Pool): {
  wrote: (rowCount: number) => void
  stop: () => Promise<void>
} {
  let due = 0
  let running: Promise<void> | null = null

  const tidy = async () => {
    due = 0
    try {
      await pool.query('checkpoint')
      await pool.query('vacuum (analyze)')
    } catch {
      // The thread is being restarted or the disk is full: the next round does it.
    }
  }
  const begin = () => {
    running ??= tidy().finally(() => {
      running = null
    })
  }
  const timer = setInterval(() => due > 0 && begin(), REST_MS)
  timer.unref()
  return {
    wrote: (rowCount) => {
      due += rowCount
      if (due >= ROWS_DUE) begin()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
