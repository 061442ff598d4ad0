import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

const INSTALL =
  'PostgreSQL is not installed: run "apt-get install postgresql" (Debian) or put initdb and postgres on the PATH.'

/** A throw-away cluster: a superuser's URL, the number of its process, and its end, which removes its files. */
export type Cluster = {
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL cluster of its own on a free port.
 *
 * @param settings `name=value`, beside the server's own defaults
 */
export async function startCluster(settings: readonly string[]): Promise<Cluster> {
  const bin = findBin()
  const home = mkdtempSync(join(tmpdir(), 'parley-pg-'))
  const owner = process.getuid?.() === 0 ? userPostgres() : null
  if (owner) chownSync(home, owner.uid, owner.gid)
  const asOwner = (command: string, args: readonly string[]) =>
    owner
      ? (['runuser', ['-u', 'postgres', '--', command, ...args]] as const)
      : ([command, [...args]] as const)

  const data = join(home, 'data')
  const [initdb, initArgs] = asOwner(join(bin, 'initdb'), [
    ...['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
  ])
  execFileSync(initdb, initArgs, { stdio: 'pipe', cwd: home })
  const port = await freePort()
  const [postgres, args] = asOwner(join(bin, 'postgres'), [
    ...['-D', data, '-k', home, '-h', '127.0.0.1', '-p', String(port)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  const server = spawn(postgres, args, { stdio: 'ignore', cwd: home })
  await untilReady(server, join(bin, 'pg_isready'), ['-h', home, '-p', String(port)])
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: async () => {
      const over = once(server, 'exit')
      const [stop, stopArgs] = asOwner(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
      execFileSync(stop, stopArgs, { stdio: 'pipe', cwd: home })
      await over
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A database of its own in a cluster, and the login that a server would use. */
export async function makeDatabase(
  cluster: string,
  name: string,
): Promise<{ readonly url: string; readonly adminUrl: string }> {
  await asSuperuser(cluster, async (admin) => {
    await admin.query(`do $$ begin create role parley login noinherit nosuperuser nobypassrls;
      exception when duplicate_object or unique_violation then null; end $$`)
    await admin.query(`create database ${name}`)
  })
  const adminUrl = urlOf(cluster, { database: name })
  return { url: urlOf(cluster, { database: name, user: 'parley' }), adminUrl }
}

export async function asSuperuser<T>(url: string, ask: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    return await ask(admin)
  } finally {
    await admin.end()
  }
}

function urlOf(url: string, change: { database: string; user?: string }): string {
  const changed = new URL(url)
  changed.pathname = `/${change.database}`
  if (change.user) changed.username = change.user
  return changed.href
}

/** Debian keeps the server's programs out of the PATH, one folder a version; the newest is taken. */
function findBin(): string {
  const versions = '/usr/lib/postgresql'
  const folders = existsSync(versions)
    ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))
    : []
  const places = [
    ...folders.map((version) => join(versions, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  const found = places.find((place) => existsSync(join(place, 'initdb')))
  if (found === undefined) throw new Error(INSTALL)
  return found
}

function userPostgres(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    throw new Error(INSTALL)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function untilReady(server: ChildProcess, isReady: string, args: string[]): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended while it started')
    try {
      execFileSync(isReady, args, { stdio: 'ignore' })
      return
    } catch {
      await wait(50)
    }
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}
