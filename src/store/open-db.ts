import { Kysely, PostgresDialect } from 'kysely'
import type { Backend } from './backend.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded/open-embedded.ts'
import { type Db, makeInRole } from './in-role.ts'
import { openServer, type ServerOptions } from './open-server.ts'
import type { Tables } from './tables.ts'

export type StoreOptions = (EmbeddedOptions | ServerOptions) & {
  /** 0 to below 1: spreads the waits of those who raced. */
  readonly chance?: () => number
}

/** Opens the database that the options name, and the one way into it. */
export async function openDb(options: StoreOptions): Promise<{ db: Db; backend: Backend }> {
  const backend = 'dataDir' in options ? await openEmbedded(options) : await openServer(options)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: backend.pool }) })
  const db: Db = {
    backend: backend.kind,
    inRole: makeInRole(kysely, options.chance ?? Math.random),
    refuseWhenFull: async () => backend.refuseWhenFull(),
    wrote: backend.wrote,
  }
  return { db, backend }
}
