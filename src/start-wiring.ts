import { mkdirSync } from 'node:fs'
import type { Centre } from '#actions/centre.ts'
import { Folding } from '#actions/fold-streams.ts'
import { SourcePolling } from '#actions/source-polling.ts'
import { findCharter } from '#actions/start-centre.ts'
import { Doorkeeper } from '#actions/ways-in/doorkeeper.ts'
import { startDocumentReader } from '#adapters/document-worker.ts'
import { openFeedFetcher } from '#adapters/fetch-feed.ts'
import { openPageFetcher } from '#adapters/fetch-page.ts'
import { openSigner } from '#adapters/keys.ts'
import { loadLanguageDetector } from '#adapters/language.ts'
import { passkeyCeremonies } from '#adapters/passkeys.ts'
import { startPastFolds } from '#adapters/past-folds.ts'
import { ReaderWorker } from '#adapters/reader-worker.ts'
import { realChance, realClock } from '#adapters/real-effects.ts'
import type { Variables } from '#domain/reader-settings.ts'
import type { Chance, Clock } from '#ports/effects.ts'
import type { Store } from '#ports/store.ts'
import { openStore } from '#store/open-store.ts'
import { secondReadersOfCentre } from './start-second-reader.ts'

/** How often the centre looks which sources are due. */
const POLLING_MS = 30_000

export type OpenOptions = {
  /** Keys, and the embedded database unless a server is named. */
  dataDir: string
  databaseUrl?: string | undefined
  databaseAdminUrl?: string | undefined
  /** Fictional officers may be picked while the charter says that this is an exercise. */
  isLoopback: boolean
  /** The origin of the address that officers open; of this machine alone when left out. */
  address?: string | undefined
  /** The second reader's settings are looked for here; it is off when left out. */
  env?: Variables | undefined
  clock?: Clock
  chance?: Chance
}
export type OpenCentre = Centre & { close(): Promise<void>; fold: Folding }

/** Joins store, keys, readers and doors outwards into one centre. Close it, or its database stays locked. */
export async function openCentre(options: OpenOptions): Promise<OpenCentre> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const store = await openStore(
    options.databaseUrl
      ? {
          url: options.databaseUrl,
          ...(options.databaseAdminUrl ? { adminUrl: options.databaseAdminUrl } : {}),
        }
      : { dataDir: options.dataDir },
  )
  try {
    return await wire(store, options)
  } catch (error) {
    // An open database would keep the process alive, and its folder locked.
    await store.close()
    throw error
  }
}

async function wire(store: Store, options: OpenOptions): Promise<OpenCentre> {
  const reader = new ReaderWorker({
    entry: new URL('./start-reader.ts', import.meta.url),
    name: 'english',
    version: '1',
    languages: ['en'],
  })
  const secondReaders = await secondReadersOfCentre(options.env ?? {}, reader)
  const signer = await openSigner(`${options.dataDir}/keys`)
  const fold = new Folding(store, (stream, error) => {
    process.stderr.write(
      `folding ${stream}: ${error instanceof Error ? error.stack : String(error)}\n`,
    )
  })
  const documents = startDocumentReader({
    worker: new URL('./start-document-worker.ts', import.meta.url),
  })
  const past = startPastFolds(new URL('./start-past-folds.ts', import.meta.url))
  const held = await findCharter({ store })
  const charter = { held }
  fold.ring()
  const chance = options.chance ?? realChance
  return {
    store,
    signer,
    clock: options.clock ?? realClock(await newestInstant(store)),
    chance,
    address: options.address ?? 'http://localhost:8015',
    passkeys: passkeyCeremonies,
    doorkeeper: new Doorkeeper(chance),
    readers: [...secondReaders, reader],
    places: reader,
    loadLanguageDetector,
    documents,
    fetchPage: openPageFetcher(),
    feeds: openFeedFetcher(),
    past,
    folding: fold,
    fold,
    charter,
    get isPickOpen() {
      return options.isLoopback && charter.held?.exercise === true
    },
    async close() {
      await fold.settle()
      await reader.close()
      await documents.close()
      await past.close()
      await store.close()
    },
  }
}

/** Polls the members' sources until it is stopped: stop it before the centre is closed. Keeps no process alive. */
export function startPolling(centre: Centre): SourcePolling {
  const polling = new SourcePolling(centre, (stream, error) => {
    process.stderr.write(
      `polling for ${stream}: ${error instanceof Error ? error.stack : String(error)}\n`,
    )
  })
  setInterval(() => polling.tick(), POLLING_MS).unref()
  return polling
}

/** When the newest entry of any stream was signed; the empty text when there is none. */
async function newestInstant(store: Store): Promise<string> {
  let newest = ''
  for (const { stream, appended } of await store.work.list({ all: true })) {
    const [last] = await store.entries.list({ stream, after: appended - 1, limit: 1 })
    if (!last) continue
    const { at } = JSON.parse(new TextDecoder().decode(last.item)) as { at: string }
    if (at > newest) newest = at
  }
  return newest
}
