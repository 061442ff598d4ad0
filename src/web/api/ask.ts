import type { ProblemView } from '#contract/views.ts'
import { readLanguage } from '#web/choices/language.ts'
import { findAnswer, forgetAnswer, keepAnswer, markKept, wipeCount } from '#web/offline/answers.ts'
import { isAttended } from './attended.ts'
import { heard } from './heard.ts'

/** A refusal of the server, or no answer at all (`code` is then `offline`). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly view: ProblemView
  /** The Idempotency-Key of a write that got no answer: under it, trying again cannot do it twice. */
  readonly key: string | null

  constructor(view: ProblemView, key: string | null = null) {
    super(view.detail)
    this.view = view
    this.key = key
  }
}

/** Nobody knows whether it arrived: the line is cut, or the centre is not there behind its gateway. */
export const hasNoAnswer = (error: unknown): error is Problem =>
  error instanceof Problem && error.view.status === 0

/** The server says that there is nothing (any more) under that name: what was shown before must go too. */
export const isGone = (error: unknown): boolean =>
  error instanceof Problem && [404, 410].includes(error.view.status)

/** The handle of the report that took the place of the one asked for; null when none did. */
export function newerOf(error: unknown): string | null {
  if (!(error instanceof Problem) || error.view.code !== 'replaced') return null
  return typeof error.view['by'] === 'string' ? error.view['by'] : null
}

export const wasTakenBack = (error: unknown): boolean =>
  error instanceof Problem && error.view.code === 'taken_back'

type Options = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON, unless it is a file's own bytes. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** The Idempotency-Key that a write had before, when it is tried again later. */
  readonly key?: string | undefined
}

/**
 * Asks our own server, in the reader's language, and gives what it answers.
 *
 * Without an answer, what was read before is given from the device where it is kept, and marked as such.
 *
 * @throws {Problem} for every answer that is not a success, and for none
 */
export async function ask<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const { method = 'GET' } = options
  if (method === 'GET') return read<Answer>(path, options)
  const key = keyFor(method, path, options)
  const response = await send(path, options, key)
  if (!response) throw new Problem(NO_ANSWER, key.key)
  unanswered.delete(key.act)
  return answerOf<Answer>(response, await response.text())
}

async function read<Answer>(path: string, options: Options): Promise<Answer> {
  const wipesBefore = wipeCount()
  const response = await send(path, options, null)
  if (!response) {
    const kept = await findAnswer(path).catch(() => null)
    if (!kept) throw new Problem(NO_ANSWER)
    return markKept(parsed(kept.text) as Answer, kept.at)
  }
  const text = await response.text()
  if (response.ok) keepAnswer({ path, text, wipesBefore }).catch(keepsNothing)
  else if ([404, 410].includes(response.status)) forgetAnswer(path).catch(keepsNothing)
  return answerOf<Answer>(response, text)
}

/** A browser that keeps nothing can still read and write. */
const keepsNothing = () => {}

/** @returns null when nobody answers: neither the centre nor anything that speaks for it */
async function send(
  path: string,
  options: Options,
  key: WriteKey | null,
): Promise<Response | null> {
  const { method = 'GET', signal } = options
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: headersOf(options, key),
    ...bodyOf(options.body),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    return null
  })
  if (!response || isGateway(response)) return null
  heard()
  return response
}

/** A gateway before a centre that is not there answers in its place, and never with a problem of ours. */
const isGateway = ({ status, headers }: Response) =>
  [502, 503, 504].includes(status) &&
  !(headers.get('content-type') ?? '').startsWith('application/problem+json')

const NO_ANSWER: ProblemView = {
  type: 'about:blank',
  title: 'offline',
  status: 0,
  code: 'offline',
  detail: 'The centre does not answer.',
}

type WriteKey = { readonly act: string; readonly key: string }
const unanswered = new Map<string, string>()

/**
 * The Idempotency-Key of a write. An act that got no answer keeps its key when it is tried again, so that it is done once.
 */
function keyFor(method: string, path: string, { body, key: given }: Options): WriteKey {
  const act = `${method} ${path} ${body instanceof Blob ? `${body.size}` : JSON.stringify(body)}`
  const key = given ?? unanswered.get(act) ?? randomKey()
  unanswered.set(act, key)
  return { act, key }
}

/** 128 random bits in hex. `crypto.randomUUID` is missing where the page does not come by TLS. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function headersOf({ body }: Options, key: WriteKey | null): Record<string, string> {
  const mediaType =
    body instanceof Blob ? body.type || 'application/octet-stream' : 'application/json'
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': readLanguage(),
    ...(body === undefined ? {} : { 'content-type': mediaType }),
    ...(key ? { 'idempotency-key': key.key } : {}),
    ...(isAttended() ? {} : { 'parley-unattended': '1' }),
  }
}

function bodyOf(body: unknown): { body?: BodyInit } {
  if (body === undefined) return {}
  return { body: body instanceof Blob ? body : JSON.stringify(body) }
}

function answerOf<Answer>(response: Response, text: string): Answer {
  const found = parsed(text)
  if (response.ok) return found as Answer
  const isProblem = typeof found === 'object' && found !== null && 'detail' in found
  throw new Problem(isProblem ? (found as ProblemView) : bareProblem(response))
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const bareProblem = ({ status, statusText }: Response): ProblemView => ({
  type: 'about:blank',
  title: statusText,
  status,
  code: 'unknown',
  detail: `${status} ${statusText}`,
})

/** The path with those parameters that say something. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value))
  return search.size === 0 ? path : `${path}?${search}`
}
