import { Pool, type PoolConfig, types } from 'pg'

/** A database that is open, whichever it is: the pool of its connections and what only its kind knows. */
export type Backend = {
  readonly kind: 'embedded' | 'server'
  readonly pool: Pool
  /** @throws {Refusal} `disk_full` */
  readonly refuseWhenFull: () => void
  readonly hasRoom: () => boolean
  readonly wrote: (rowCount: number) => void
  readonly close: () => Promise<void>
}

const INT8 = 20

/**
 * A pool of connections. Whole numbers come as numbers (none of ours passes 2^53), and no wait is without an end.
 *
 * A connection that goes away between two statements says so by an event that would end the process if nobody heard it:
 * the next statement on it fails, and that is where it is dealt with.
 */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({
    connectionTimeoutMillis: 5_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format as 'text'),
    },
    ...config,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
