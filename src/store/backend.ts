import { type Pool, type PoolConfig, types } from 'pg'

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

/** Common to both pools: whole numbers as numbers (none of ours passes 2^53), and no wait without an end. */
export const POOL_BASE: PoolConfig = {
  connectionTimeoutMillis: 5_000,
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : types.getTypeParser(oid, format as 'text'),
  },
}
