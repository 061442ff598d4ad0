import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppendedView, EventView, ProblemView, SessionView } from '#contract/views.ts'
import type { Language } from '#domain/charter.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Console, EXIT, visible } from './exit.ts'

/** How a command reaches a centre: an address and a session's token. */
export type Reach = { url: string; token: string }

/** From PARLEY_URL and PARLEY_TOKEN. @throws {Refusal} `sign_in_needed` without a token */
export function reachFrom(env: Readonly<Record<string, string | undefined>>): Reach {
  const token = env['PARLEY_TOKEN']
  if (!token) throw new Refusal('sign_in_needed')
  return { url: env['PARLEY_URL'] ?? 'http://localhost:8015', token }
}

async function ask<T>(reach: Reach, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${reach.token}`, ...init.headers }
  const answer = await fetch(new URL(path, reach.url), { ...init, headers })
  const body = (await answer.json()) as unknown
  if (answer.ok) return body as T
  const { detail, code } = body as ProblemView
  if (answer.status === 404) throw new Refusal('not_found')
  throw new Refusal('not_allowed', { reason: `${code}: ${detail}` })
}

const MEDIA: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
  eml: 'message/rfc822',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

type Hand = { reach: Reach; console: Console; keyOf: (bytes: Uint8Array) => string }
type CollectOptions = { json?: boolean; to?: string; published?: string }

/** `parley collect FILE...`: hands files in; the same file again is the same report. */
export async function collectFiles(
  files: readonly string[],
  options: CollectOptions,
  hand: Hand,
): Promise<number> {
  let refused = 0
  for (const file of files) if (!(await collectFile(file, options, hand))) refused += 1
  return refused > 0 ? EXIT.someRefused : EXIT.ok
}

async function collectFile(
  file: string,
  options: CollectOptions,
  { reach, console, keyOf }: Hand,
): Promise<boolean> {
  try {
    const bytes = await readFile(file)
    const query = new URLSearchParams({ name: basename(file) })
    if (options.published) query.set('published', options.published)
    if (options.to !== undefined) query.set('to', options.to)
    const type = MEDIA[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
    const done = await ask<AppendedView>(reach, `/api/reports/file?${query}`, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-type': type, 'idempotency-key': keyOf(bytes) },
    })
    const plain = `${visible(file)}: ${done.handle}\n`
    console.out(options.json ? `${JSON.stringify({ file, ...done })}\n` : plain)
    return true
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    if (options.json) console.out(`${JSON.stringify({ file, error: words })}\n`)
    else console.err(`parley: ${visible(file)}: ${visible(words)}\n`)
    return false
  }
}

/** `parley explain NAME`: how an event stands and why, in the sentences of its page. */
export async function explainEvent(
  name: string,
  options: { json?: boolean; view?: string; asof?: string; language: Language },
  { reach, console }: { reach: Reach; console: Console },
): Promise<number> {
  const query = new URLSearchParams({ view: options.view ?? 'ours' })
  if (options.asof !== undefined) query.set('asof', options.asof)
  const event = await ask<EventView>(reach, `/api/events/${encodeURIComponent(name)}?${query}`)
  if (options.json) {
    console.out(`${JSON.stringify(event)}\n`)
    return EXIT.ok
  }
  // The sentences and what says them are loaded by this command alone.
  const { explainedEvent } = await import('./explained-event.ts')
  const { centre } = await ask<SessionView>(reach, '/api/session')
  const reader = { language: options.language, members: centre?.members ?? [] }
  console.out(`${visible(explainedEvent(event, reader).join('\n'))}\n`)
  return EXIT.ok
}
