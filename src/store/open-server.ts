import { Client, type Pool } from 'pg'
import { Refusal } from '#domain/refusal.ts'
import { type Backend, openPool } from './backend.ts'
import { refusalOf } from './fault.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'

const CLIENTS = 10

export type ServerOptions = {
  /** The login that does the work: owns nothing, inherits nothing. */
  readonly url: string
  /** The login that may change the schema; left out, the schema must be there. */
  readonly adminUrl?: string | undefined
}

/**
 * Opens a PostgreSQL server's database. `adminUrl` may change its schema; `url` is the login that does the work.
 *
 * @throws {Refusal} `schema_newer`; `not_allowed` when the login could pass by row security, or the schema is missing
 */
export async function openServer(options: ServerOptions): Promise<Backend> {
  if (options.adminUrl !== undefined) await migrateServer(options.adminUrl, loginOf(options.url))
  const pool = openPool({
    connectionString: options.url,
    max: CLIENTS,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  try {
    await refuseUnfit(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'server',
    pool,
    refuseWhenFull: () => undefined,
    hasRoom: () => true,
    wrote: () => undefined,
    close: () => pool.end(),
  }
}

/** As the driver reads it: an address of a socket (`postgres://parley@/name?host=/run/postgresql`) is no URL to others. */
const loginOf = (url: string): string => new Client({ connectionString: url }).user ?? ''

async function migrateServer(adminUrl: string, login: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  admin.on('error', () => undefined)
  try {
    await admin.connect()
    const run = async (sql: string) => {
      const answer: unknown = await admin.query(sql)
      const last = Array.isArray(answer) ? answer.at(-1) : answer
      return (last as { rows: Record<string, unknown>[] }).rows
    }
    await migrate(run, login === '' ? {} : { login })
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await admin.end()
  }
}

/** A login that row security does not bind would make the second wall a painted one, so it is refused at the door. */
async function refuseUnfit(pool: Pool): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    throw refusalOf(error)
  })
  try {
    await client.query('begin')
    const { rows } = await client.query(
      'select rolsuper or rolbypassrls as is_free, rolinherit from pg_roles where rolname = session_user',
    )
    if (rows[0]?.is_free) throw unfit('this login passes by row security; use one like "parley"')
    await client.query('set local role parley_app')
    const found = await client.query('select max(version) as version from schema_version')
    refuseNewer(found.rows[0]?.version ?? 0)
    if ((found.rows[0]?.version ?? 0) < SCHEMA_VERSION) throw unfit(OLD)
    await client.query('commit')
  } catch (error) {
    throw isSchemaMissing(error) ? unfit(OLD) : refusalOf(error)
  } finally {
    // Closed, not given back: whatever it was in the middle of ends with it.
    client.release(true)
  }
}

const OLD = 'the database has no or an older schema; set DATABASE_ADMIN_URL once to bring it up'
const unfit = (reason: string) => new Refusal('not_allowed', { reason })

/** No such table, no such role, or no leave to take the role on. */
function isSchemaMissing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return ['42P01', '22023', '42501', '42704'].includes(code)
}
