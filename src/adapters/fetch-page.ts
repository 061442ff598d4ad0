import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import { Refusal } from '#domain/refusal.ts'
import type { PageFetcher } from '#ports/intake.ts'
import { checkedUrl } from './address-guard.ts'
import { guardedAgent, type Resolve } from './guarded-agent.ts'

export const REDIRECTS_MAX = 3
export const TIME_MAX_MS = 10_000
const BYTES_MAX = 5 * 1024 * 1024
const MEDIA_TYPES = ['text/html', 'text/plain', 'application/xhtml+xml']
export const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

export type FetchOptions = {
  /** Origins, such as `http://127.0.0.1:8099`, that may be inner ones. For tests. */
  readonly allow?: readonly string[]
  /** Ports that may be asked, 80 and 443 when left out. For tests. */
  readonly ports?: readonly number[]
  /** How names are resolved; the system's way when left out. */
  readonly resolve?: Resolve
  readonly timeMaxMs?: number
}

type Fetched = Awaited<ReturnType<PageFetcher>>
type Rules = Required<Omit<FetchOptions, 'resolve'>> & Pick<FetchOptions, 'resolve'>

/**
 * Fetches pages from public addresses: no cookies, no proxy, nothing sent but the request itself.
 *
 * At most 3 redirects, each judged like the first address; 10 s in all; 5 MB when unpacked; text and HTML only. Reasons
 * name what the caller may know: never an inner address, a resolver's answer or an error's own words.
 *
 * @returns a function that throws a Refusal: `url_refused` before any connection, `url_failed`, `too_large`,
 *   `deadline_passed`
 */
export function openPageFetcher(options: FetchOptions = {}): PageFetcher {
  const rules: Rules = { allow: [], ports: [80, 443], timeMaxMs: TIME_MAX_MS, ...options }
  return async (text) => {
    const deadline = AbortSignal.timeout(rules.timeMaxMs)
    try {
      return await followed(text, rules, deadline)
    } catch (error) {
      throw refusalOf(error, deadline, rules.timeMaxMs)
    }
  }
}

async function followed(text: string, rules: Rules, deadline: AbortSignal): Promise<Fetched> {
  let url = checkedUrl(text, rules)
  for (let redirectCount = 0; redirectCount <= REDIRECTS_MAX; redirectCount++) {
    const answer = await asked(url, rules, deadline)
    if (!('location' in answer)) return answer
    if (!URL.canParse(answer.location, url)) throw failed('it leads to no web address')
    url = checkedUrl(new URL(answer.location, url).href, rules)
  }
  throw failed(`it leads on more than ${REDIRECTS_MAX} times`)
}

/** One request: a page, or where it leads on. The connection is closed either way. */
async function asked(
  url: URL,
  rules: Rules,
  signal: AbortSignal,
): Promise<Fetched | { location: string }> {
  const isAllowed = rules.allow.includes(url.origin)
  const { resolve, timeMaxMs: timeoutMs } = rules
  const dispatcher = guardedAgent({ isAllowed, resolve, timeoutMs })
  try {
    const response = await request(url, {
      dispatcher,
      signal,
      headers: {
        accept: MEDIA_TYPES.join(', '),
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Parley',
      },
    })
    // What is left of a body is of no use once the agent goes, and its error would have no listener.
    response.body.on('error', () => undefined)
    const { location } = response.headers
    if (REDIRECTS.includes(response.statusCode) && typeof location === 'string') return { location }
    return await pageOf(response, url)
  } finally {
    await dispatcher.destroy()
  }
}

async function pageOf(response: Dispatcher.ResponseData, url: URL): Promise<Fetched> {
  const { statusCode, headers } = response
  if (statusCode !== 200) throw failed(`it answered with status ${statusCode}`)
  const [mediaType = '', ...parameters] = textOf(headers['content-type']).toLowerCase().split(';')
  if (!MEDIA_TYPES.includes(mediaType.trim())) throw failed('it is neither HTML nor plain text')
  const bytes = await bytesOf(response.body, textOf(headers['content-encoding']))
  const charset = parameters.map((one) => /^\s*charset="?([\w:.-]{1,40})/.exec(one)?.[1])
  const declared = charset.find((one) => one !== undefined)
  return {
    bytes,
    mediaType: mediaType.trim(),
    ...(declared ? { charset: declared } : {}),
    url: url.href,
  }
}

/** The unpacked body, at most 5 MB. Counts what comes out, so that a small packed body cannot fill the memory. */
export async function bytesOf(body: Readable, encoding: string): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase()
  const isPlain = name === '' || name === 'identity'
  const decoder = isPlain ? null : DECODERS[name]?.()
  if (decoder === undefined) throw failed('it is packed in an unknown way')
  if (decoder) body.on('error', (error) => decoder.destroy(error)).pipe(decoder)

  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of decoder ?? body) {
    const part = chunk as Uint8Array
    sizeBytes += part.length
    if (sizeBytes > BYTES_MAX)
      throw new Refusal('too_large', { size: 'more than 5 MB', most: '5 MB' })
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

/** A header's first value; empty when it was not sent. */
export function textOf(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? ''
}

function failed(reason: string): Refusal {
  return new Refusal('url_failed', { reason })
}

/** What the caller is told. An error of the net keeps its words to itself. */
export function refusalOf(error: unknown, deadline: AbortSignal, timeMaxMs: number): Refusal {
  if (error instanceof Refusal) return error
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Refusal) return cause
  if (deadline.aborted)
    return new Refusal('deadline_passed', { most: `${timeMaxMs / 1000} seconds` })
  return failed('no connection, or a broken answer')
}
