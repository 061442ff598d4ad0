import { Refusal } from '#domain/refusal.ts'
import { MIGRATIONS, type Migration, SCHEMA_VERSION } from './migrations/migrations.ts'

/** Runs one text of SQL, which may hold many statements, and gives the rows of the last one. */
export type RunSql = (sql: string) => Promise<readonly Record<string, unknown>[]>

const ROLES = ['parley_owner', 'parley_app', 'parley_append', 'parley_work'] as const
const NOTHING = 'nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole'

/** Roles belong to the whole cluster: another database of it may have made them, perhaps at this moment. */
const roles = ROLES.map(
  (role) => `do $$ begin create role ${role} ${NOTHING};
exception when duplicate_object or unique_violation then null; end $$;`,
).join('\n')

const ground = `grant usage, create on schema public to parley_owner;
grant usage on schema public to parley_app, parley_append, parley_work;
set local role parley_owner;
create table if not exists schema_version (version integer primary key, name text not null);
grant select on schema_version to parley_app;
lock table schema_version in exclusive mode;`

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Lets a login take on the three roles of work, and nothing more. */
const admit = (login: string): string => `do $$ begin
execute format('grant parley_app, parley_append, parley_work to %I', ${literal(login)}); end $$;`

/**
 * Brings a database to the newest schema, all or nothing. Safe to run at every start and by two processes at once.
 *
 * @param login the server's own login, which then may `set local role`; left out in the embedded database
 * @throws {Refusal} `schema_newer` when a newer version of Parley wrote it
 */
export async function migrate(
  run: RunSql,
  { login, steps = MIGRATIONS }: { login?: string; steps?: readonly Migration[] } = {},
): Promise<void> {
  await run(roles)
  await run('begin')
  try {
    await run(ground)
    const found = await versionOf(run)
    refuseNewer(found, steps.at(-1)?.version ?? 0)
    for (const step of steps.filter((one) => one.version > found)) {
      await run(step.sql)
      await run(
        `insert into schema_version (version, name) values (${step.version}, ${literal(step.name)})`,
      )
    }
    await run('reset role')
    if (login !== undefined) await run(admit(login))
    await run('commit')
  } catch (error) {
    await run('rollback')
    throw error
  }
}

async function versionOf(run: RunSql): Promise<number> {
  const [row] = await run('select coalesce(max(version), 0) as version from schema_version')
  return Number(Object.values(row ?? {})[0] ?? 0)
}

/** @throws {Refusal} `schema_newer` */
export function refuseNewer(found: number, known = SCHEMA_VERSION): void {
  if (found > known) throw new Refusal('schema_newer', { found, known })
}
