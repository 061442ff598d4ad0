import { Kysely, PostgresDialect } from 'kysely'
import type { Backend } from './backend.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded/open-embedded.ts'
import { type Db, makeInRole } from './in-role.ts'
import { openServer, type ServerOptions } from './open-server.ts'
import type { Tables } from './tables.ts'

export type StoreOptions = (EmbeddedOptions | ServerOptions) & {
  /** 0 to below 1: spreads the waits of those who raced. */
  readonly chance?: () => number
  /** Told the text of every statement, never its parameters: for tests and for finding what is slow. */
  readonly onStatement?: (statement: { sql: string; ms: number }) => void
}

/** Opens the database that the options name, and the one way into it. */
export async function openDb(options: StoreOptions): Promise<{ db: Db; backend: Backend }> {
  const backend = 'dataDir' in options ? await openEmbedded(options) : await openServer(options)
  const { onStatement } = options
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: backend.pool }),
    ...(onStatement && {
      log: ({ query, queryDurationMillis: ms }) => onStatement({ sql: query.sql, ms }),
    }),
  })
  const db: Db = {
    backend: backend.kind,
    inRole: makeInRole(kysely, options.chance ?? Math.random),
    refuseWhenFull: async () => backend.refuseWhenFull(),
    wrote: backend.wrote,
  }
  return { db, backend }
}
