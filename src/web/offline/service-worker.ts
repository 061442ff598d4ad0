import { type Shell, wayOf } from './shell-files.ts'

/** Put in by the build, see vite.config.ts. */
declare const __SHELL__: Shell

/** What a worker is given and the types of pages do not know. */
type Work = Event & { waitUntil(work: Promise<unknown>): void }
type Asked = Work & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Scope = {
  addEventListener(on: 'install' | 'activate', act: (event: Work) => void): void
  addEventListener(on: 'fetch', act: (event: Asked) => void): void
  addEventListener(on: 'message', act: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
const worker = globalThis as unknown as Scope

const { entry, files } = __SHELL__
const kept = new Set(files)
const PREFIX = 'parley-shell '
const NAME = `${PREFIX}${entry}`
/** A line that is not cut but does not get through either. */
const PAGE_WAIT_MS = 8000

/** The shell's own files and nothing else: no answer of the centre ever comes into this cache. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME)
  const asked = files.map((path) => new Request(path, path === '/' ? { cache: 'reload' } : {}))
  await cache.addAll(asked)
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(older.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

const keptFile = async (path: string) => (await caches.open(NAME)).match(path)

/** The newest page while the centre answers. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PAGE_WAIT_MS) })
    if (answer.status < 500) return answer
    return (await keptFile('/')) ?? answer
  } catch (error) {
    const found = await keptFile('/')
    if (found) return found
    throw error
  }
}

const file = async (request: Request, path: string) =>
  (await keptFile(path)) ?? (await fetch(request))

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname: path } = new URL(request.url)
  if (origin !== location.origin) return
  const way = wayOf({ method: request.method, mode: request.mode, path }, kept)
  if (way === 'page') event.respondWith(page(request))
  if (way === 'file') event.respondWith(file(request, path))
})
worker.addEventListener('message', ({ data, source }) => {
  if (data === 'take over' || data?.page === entry) worker.skipWaiting()
  else if (data?.page !== undefined) source?.postMessage('newer')
})
