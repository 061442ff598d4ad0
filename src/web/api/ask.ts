import type { ProblemView } from '#contract/views.ts'
import { readLanguage } from '#web/choices/language.ts'

/** A refusal of the server, or no answer at all (`code` is then `offline`). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly view: ProblemView

  constructor(view: ProblemView) {
    super(view.detail)
    this.view = view
  }
}

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
}

/**
 * Asks our own server, in the reader's language, and gives what it answers.
 *
 * @throws {Problem} for every answer that is not a success, and for none
 */
export async function ask<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const { method = 'GET', signal } = options
  const isWrite = method !== 'GET'
  const key = isWrite ? keyFor(method, path, options.body) : null
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: headersOf(options, key),
    ...bodyOf(options.body),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Problem(NO_ANSWER)
  })
  if (key) unanswered.delete(key.act)
  return answerOf<Answer>(response)
}

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
function keyFor(method: string, path: string, body: unknown): WriteKey {
  const act = `${method} ${path} ${body instanceof Blob ? `${body.size}` : JSON.stringify(body)}`
  const key = unanswered.get(act) ?? randomKey()
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
  }
}

function bodyOf(body: unknown): { body?: BodyInit } {
  if (body === undefined) return {}
  return { body: body instanceof Blob ? body : JSON.stringify(body) }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text()
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
