import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { faultOf, refusalOf } from './fault.ts'
import type { Tables } from './tables.ts'

export type Role = 'app' | 'append' | 'work'
export type Tx = Transaction<Tables>

/** The one way to the database: a transaction under one role, bound to one stream or to none. */
export type InRole = <T>(
  role: Role,
  stream: string | null,
  work: (tx: Tx) => Promise<T>,
) => Promise<T>

/** What the functions of this folder are given: the way in, and a bell to ring after a commit. */
export type Db = {
  readonly inRole: InRole
  readonly backend: 'embedded' | 'server'
  /** Refuses `disk_full` before a write that could fill the disk; the embedded database alone knows its disk. */
  readonly refuseWhenFull: () => Promise<void>
  /** Told how many rows were written, so that maintenance comes when it is due. */
  readonly wrote: (rowCount: number) => void
}

const TRIES_MAX = 6
const FIRST_WAIT_MS = 15
/** All tries together end within this: then the asker is told to come back. */
const PATIENCE_MS = 2000

/**
 * Gives the only way in. No statement runs outside a transaction, and none before its role and stream are set.
 *
 * A transaction that raced another, or whose connection went before its commit was sent, runs again: up to five times
 * within two seconds, after random waits. `work` must therefore do nothing but SQL.
 *
 * @param chance 0 to below 1
 * @throws {Refusal} `busy`, `disk_full`; whatever `work` throws
 */
export function makeInRole(kysely: Kysely<Tables>, chance: () => number): InRole {
  return async (role, stream, work) => {
    const tryOnce = async (state: { isCommitting: boolean }) =>
      kysely.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${`parley_${role}`}, true), set_config('parley.stream', ${stream ?? ''}, true)`.execute(
          tx,
        )
        const done = await work(tx)
        state.isCommitting = true
        return done
      })

    const until = performance.now() + PATIENCE_MS
    for (let tries = 1; ; tries += 1) {
      const state = { isCommitting: false }
      try {
        return await tryOnce(state)
      } catch (error) {
        const fault = faultOf(error)
        // A connection that went away during the commit may have committed: only the asker's key can tell.
        const mayRepeat = fault === 'raced' || (fault === 'gone' && !state.isCommitting)
        if (!mayRepeat || tries >= TRIES_MAX || performance.now() > until) throw refusalOf(error)
        await wait(FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + chance()))
      }
    }
  }
}
