import { existsSync } from 'node:fs'
import type { Centre } from '#actions/centre.ts'
import { LOGS } from '#actions/read-log.ts'
import { refuseOlderDatabase } from '#actions/sign-checkpoint.ts'
import { startCentre } from '#actions/start-centre.ts'
import { giveLink } from '#actions/ways-in/links.ts'
import type { Charter } from '#domain/charter.ts'
import { parseCharterFile } from '#domain/charter-file.ts'
import { Refusal } from '#domain/refusal.ts'
import { readServerSettings, type ServerSettings } from '#domain/server-settings.ts'
import { type ExampleName, loadExample } from './start-example.ts'
import { packageFolder } from './start-paths.ts'
import { type OpenCentre, openCentre, startPolling } from './start-wiring.ts'

export type ServerOptions = {
  dataDir: string
  port: number
  host?: string | undefined
  /** A charter to start an empty centre with. */
  charterText?: string | undefined
  /** Loads the example when there is no centre yet. */
  exercise?: boolean | undefined
}

type Prepared = {
  buildApp: typeof import('#server/build-app.ts').buildApp
  host: string
  isLoopback: boolean
  written: Charter | null
  settings: ServerSettings
}

/** Serves the centre until SIGTERM or SIGINT: then finishes what is under way, flushes, and ends. */
export async function startServer(options: ServerOptions): Promise<void> {
  const host = options.host ?? '127.0.0.1'
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host)
  // A charter with an error is refused before anything is opened.
  const written = options.charterText === undefined ? null : parseCharterFile(options.charterText)
  const settings = readServerSettings(process.env, options.port)
  // The database opens in a thread of its own: the doors are loaded meanwhile.
  const doors = import('#server/build-app.ts')
  doors.catch(() => undefined)
  const centre = await openOrExplain(options, { isLoopback, address: settings.address })
  if (!centre) return
  try {
    await refuseOlderDatabase(centre, LOGS)
    const { buildApp } = await doors
    await serve(centre, options, { buildApp, host, isLoopback, written, settings })
  } catch (error) {
    // An open database would keep the process alive, and its folder locked.
    await centre.close()
    throw error
  }
}

async function serve(
  centre: OpenCentre,
  options: ServerOptions,
  { buildApp, host, isLoopback, written, settings }: Prepared,
): Promise<void> {
  const webFolder = packageFolder('dist/web')
  const app = await buildApp({
    centre,
    example: isLoopback ? exampleDoor() : null,
    webFolder: existsSync(webFolder) ? webFolder : null,
    proxies: settings.proxies,
    onBug: (incident, error) =>
      process.stderr.write(
        `incident ${incident}: ${error instanceof Error ? error.stack : String(error)}\n`,
      ),
  })
  await firstStart(centre, written, options.exercise === true)
  await app.listen({ port: options.port, host }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Refusal('conflict', {
      reason: `port ${options.port} is taken; name another with --port`,
    })
  })
  const { address } = settings
  process.stderr.write(`Parley is at ${address} (data in ${options.dataDir}; stop with Ctrl-C)\n`)
  await sayLinks(centre, address)
  const polling = startPolling(centre)

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), 20_000).unref()
    await app.close()
    await polling.stop()
    await centre.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

async function openOrExplain(
  options: ServerOptions,
  { isLoopback, address }: { isLoopback: boolean; address: string },
): Promise<OpenCentre | null> {
  try {
    return await openCentre({
      dataDir: options.dataDir,
      isLoopback,
      address,
      env: process.env,
      databaseUrl: process.env['DATABASE_URL'],
      databaseAdminUrl: process.env['DATABASE_ADMIN_URL'],
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`parley: ${error.message}\n`)
    process.exitCode = error.code === 'schema_newer' ? 5 : 1
    return null
  }
}

async function firstStart(
  centre: OpenCentre,
  written: Charter | null,
  isExercise: boolean,
): Promise<void> {
  if (centre.charter.held) return
  if (written) await startCentre(centre, written)
  else if (isExercise) await loadExample(centre, { onProgress: sayProgress })
}

/** Loads an example when the first page asks for it, and says how far it is. */
function exampleDoor() {
  let loading: { done: number; of: number } | null = null
  const onProgress = (done: number, of: number) => {
    loading = { done, of }
  }
  return {
    load: (centre: Centre, { name }: { name: ExampleName }) =>
      loadExample(centre, { name, onProgress }).finally(() => {
        loading = null
      }),
    loading: () => loading,
  }
}

function sayProgress(done: number, of: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\rexercise: ${done} of ${of}${done === of ? '\n' : ''}`)
}

/**
 * With real data, the first way in is a one-time link on the console: for the first officer of each member of which nobody has a
 * passkey yet. Later the console lets nobody in.
 */
async function sayLinks(centre: OpenCentre, address: string): Promise<void> {
  if (!centre.charter.held || centre.isPickOpen) return
  for (const member of centre.charter.held.members) {
    const holders = await centre.store.waysIn.passkeys.holders(member.name)
    const officers = await centre.store.officers.list(member.name)
    const officer = officers.find(({ isClosed }) => !isClosed)
    if (!officer || holders.length > 0) continue
    const link = await giveLink(centre, { member: member.name, name: officer.name })
    process.stderr.write(
      `  ${member.names.en}, ${officer.title}: ${address}/link/${link} (once, 15 minutes)\n`,
    )
  }
}
