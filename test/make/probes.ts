import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { QUEUES } from '#domain/triage.ts'
import { PROJECTIONS, type Projection, type Store } from '#ports/store.ts'

/** What is asked of every door: names that the asking member has seen, guesses of all that it has not, and noise. */
export type Dictionary = {
  /** Handles and claim names, hashes, keys of drafts. */
  readonly names: readonly string[]
  /** What is searched for. */
  readonly words: readonly string[]
}

const SIDES = ['joint', 'ours']
const each = <T>(list: readonly T[], of: (one: T) => string) => list.map(of)
const q = (word: string) => encodeURIComponent(word)

/** A line that stays open, under whatever verb reads it. */
const LINE = '/api/stream'

const POSITIONS = ['&asof=3', '&asof=6', '&asof=999', '&asof=x']
const EXPORTS = ['csv', 'json', 'geojson']

/** Addresses by route of the OpenAPI page; a route that is not here is not probed, and the test that uses this fails. */
const ADDRESSES: Readonly<Record<string, (dictionary: Dictionary) => readonly string[]>> = {
  '/api/session': () => ['/api/session'],
  '/api/centre/loading': () => ['/api/centre/loading'],
  '/api/picture': (dictionary) => filtered('/api/picture', dictionary),
  '/api/picture/map': (dictionary) => filtered('/api/picture/map', dictionary),
  '/api/picture/days': (dictionary) => filtered('/api/picture/days', dictionary),
  '/api/picture/countries': () =>
    ['', ...each(SIDES, (view) => `?view=${view}`), '?view=x', '?country=PT'].map(
      (query) => `/api/picture/countries${query}`,
    ),
  // Every format of the whole picture; the filters, which all formats share, take turns among them.
  '/api/picture/export': (dictionary) => {
    const filters = filtered('/api/picture/export', dictionary)
    const whole = EXPORTS.map((format) => `${filters[0]}&format=${format}`)
    const others = filters
      .slice(1)
      .map((url, at) => `${url}&format=${EXPORTS[at % EXPORTS.length]}`)
    return [...whole, ...others]
  },
  // Every name as it is now; as of which entry, each of which is a fold of its own, takes turns among the names.
  '/api/events/{id}': ({ names }) =>
    SIDES.flatMap((view) =>
      names.flatMap((name, at) =>
        each(
          ['', POSITIONS[at % POSITIONS.length]],
          (asof) => `/api/events/${name}?view=${view}${asof}`,
        ),
      ),
    ),
  '/api/events/{id}/history': ({ names }) =>
    SIDES.flatMap((view) => each(names, (name) => `/api/events/${name}/history?view=${view}`)),
  '/api/events/{id}/suggestions': ({ names }) =>
    SIDES.flatMap((view) => each(names, (name) => `/api/events/${name}/suggestions?view=${view}`)),
  '/api/events/{id}/assessments': ({ names }) =>
    SIDES.flatMap((view) => each(names, (name) => `/api/events/${name}/assessments?view=${view}`)),
  '/api/reports': ({ words }) => [
    ...[
      '',
      ...each(QUEUES, (queue) => `?queue=${queue}`),
      '?queue=x',
      '?limit=1',
      '?limit=0',
      '?after=x',
    ].map((query) => `/api/reports${query}`),
    ...each(words, (word) => `/api/reports?q=${q(word)}`),
  ],
  '/api/reports/{handle}': ({ names }) => each(names, (name) => `/api/reports/${name}`),
  '/api/reports/counts': () => ['/api/reports/counts'],
  '/api/officers': () => ['/api/officers'],
  '/api/ways-in': () => ['/api/ways-in'],
  '/api/entries': () =>
    ['', '?limit=1', '?after=2&limit=3', '?after=999'].map((query) => `/api/entries${query}`),
  '/api/places': ({ words }) => [
    ...['', '?q=', '?q=Abran', '?q=Twin%20Ford', `?q=${'x'.repeat(101)}`].map(
      (query) => `/api/places${query}`,
    ),
    ...each(words, (word) => `/api/places?q=${q(word)}`),
  ],
  '/api/sources': () => ['/api/sources'],
  '/api/imports': () => ['/api/imports'],
  '/api/imports/{id}': ({ names }) => each(names, (name) => `/api/imports/${name}`),
  '/api/imports/{id}/errors': ({ names }) => each(names, (name) => `/api/imports/${name}/errors`),
  '/api/views': () => ['/api/views'],
  '/log/{log}/checkpoint': () =>
    each(['joint', 'public', 'alfa'], (log) => `/log/${log}/checkpoint`),
  '/log/{log}/tile/{path}': () =>
    ['joint', 'public'].flatMap((log) => each(TILES, (tile) => `/log/${log}/tile/${tile}`)),
  '/api/openapi.json': () => ['/api/openapi.json'],
  '/healthz': () => ['/healthz'],
  // A line that does not end: `lineOf` listens to it.
  [LINE]: () => [],
  '/api/drafts/{key}': ({ names }) => each(names, (name) => `/api/drafts/${name}`),
}

/** Tiles of every width that a small log may have had, one that is too wide, and what is none. */
const TILES = [
  ...Array.from({ length: 40 }, (_, width) => `0/000.p/${width}`),
  ...Array.from({ length: 40 }, (_, width) => `entries/000.p/${width}`),
  ...['0/000', '1/000.p/1', 'entries/000', '0/x001/000', '9/000', '%2e%2e'],
]

const filtered = (path: string, { words }: Dictionary) =>
  SIDES.flatMap((view) => [
    `${path}?view=${view}`,
    ...each(words, (word) => `${path}?view=${view}&q=${q(word)}`),
    ...each(FILTERS, (filter) => `${path}?view=${view}&${filter}`),
  ])

const FILTERS = [
  'limit=1', 'limit=2', 'limit=0', 'after=x', 'type=ASSAULT', 'type=PROTEST', 'type=NONE',
  'support=announced', 'support=single-origin', 'support=corroborated',
  'contest=none', 'contest=differs', 'contest=denied', 'without=place', 'without=time',
  'box=-9,39,-8,40', 'box=170,-90,-170,90', 'box=1,2', 'country=PT', 'country=ZZ', 'from=2026-02-08', 'to=2026-02-08', 'from=2026-02-09&to=2026-02-09',
] // biome-ignore format: one table

const VERBS = ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const

/** Headers that tell the time of the test's own clock, not anything of the centre. */
const CLOCKS = ['date', 'connection', 'keep-alive']

/** An answer as bytes that can be compared: status, headers in order, body. */
export async function answerTo(app: FastifyInstance, request: InjectOptions): Promise<string> {
  const answer = await app.inject(request)
  const headers = Object.entries(answer.headers).filter(([name]) => !CLOCKS.includes(name))
  return JSON.stringify([answer.statusCode, headers, answer.body])
}

/** Every page of a list after the first, by the cursor that each one gives. */
async function* pagesOf(app: FastifyInstance, url: string, cookie: string) {
  for (let next: string | undefined = url; next; ) {
    const answer = await app.inject({ url: next, headers: { cookie } })
    const cursor: unknown = answer.statusCode === 200 ? answer.json().next : undefined
    next = typeof cursor === 'string' ? `${url}&after=${cursor}` : undefined
    if (next) yield next
  }
}

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * Every answer that one signed-in officer gets from every door that reads, and from doors tried with the wrong verb.
 *
 * @returns answers by request; `missed`, the reading routes that no probe knows
 */
export async function probe(
  app: FastifyInstance,
  { dictionary, cookie }: { dictionary: Dictionary; cookie: string },
): Promise<{ answers: ReadonlyMap<string, string>; missed: readonly string[] }> {
  const { paths } = (await app.inject('/api/openapi.json')).json<{ paths: Paths }>()
  const reading = Object.keys(paths).filter((path) => paths[path]?.['get'])
  const answers = new Map<string, string>()
  const ask = async (request: InjectOptions & { url: string }) => {
    const name = `${request.method ?? 'GET'} ${request.url}`
    answers.set(name, await answerTo(app, { ...request, headers: { cookie } }))
  }
  const urls = reading.flatMap((path) => ADDRESSES[path]?.(dictionary) ?? [])
  for (const url of [...urls, '/api/nothing']) await ask({ url })
  for (const url of PAGED)
    for await (const page of pagesOf(app, url, cookie)) await ask({ url: page })
  for (const request of wrongVerbs(paths, dictionary.names.slice(0, 3))) await ask(request)
  return { answers, missed: reading.filter((path) => !ADDRESSES[path]) }
}

const PAGED = ['view=ours', 'view=joint']
  .map((view) => `/api/picture?${view}&limit=1`)
  .concat('/api/reports?limit=1')

const wrongVerbs = (paths: Paths, names: readonly string[]) =>
  Object.entries(paths).flatMap(([path, verbs]) =>
    VERBS.filter(
      (verb) => !verbs[verb.toLowerCase()] && !(path === LINE && verb === 'HEAD'),
    ).flatMap((method) => names.map((name) => ({ method, url: path.replace(/\{\w+\}/, name) }))),
  )

/** What a live line says until it has been quiet for `quietMs`; `during` is done once it is open. */
export async function lineOf(
  address: string,
  { cookie, after, quietMs }: { cookie: string; after: number; quietMs: number },
  during: () => Promise<void> = async () => undefined,
): Promise<{ opening: string; later: string }> {
  const line = new AbortController()
  const url = `${address}/api/stream?after=${after}`
  const { body } = await fetch(url, { headers: { cookie }, signal: line.signal })
  let said = ''
  const reading = (async () => {
    for await (const chunk of body ?? []) said += Buffer.from(chunk).toString()
  })().catch(() => undefined)
  const quiet = async () => {
    for (let heard = -1; heard !== said.length; await wait(quietMs)) heard = said.length
  }
  await quiet()
  const opening = said
  await during()
  await quiet()
  line.abort()
  await reading
  return { opening, later: said.slice(opening.length) }
}

/** A stream as it is stored: every column of every entry, every row of every projection. */
export async function storedOf(store: Store, stream: string): Promise<ReadonlyMap<string, string>> {
  const stored = new Map<string, string>()
  const asText = (_: string, value: unknown) =>
    value instanceof Uint8Array || (value as { type?: string } | null)?.type === 'Buffer'
      ? Buffer.from(value as Uint8Array).toString('hex')
      : value
  for await (const entry of store.entries.read({ stream, after: 0 }))
    stored.set(`${stream} entry ${entry.position}`, JSON.stringify(entry, asText))
  for (const table of PROJECTIONS as readonly Projection[]) {
    let row = 0
    for await (const columns of store.picture.rows({ stream, table }))
      stored.set(`${stream} ${table} ${row++}`, JSON.stringify(columns))
  }
  return stored
}
