import type { FastifyRequest } from 'fastify'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './routes.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets writings come from our own pages or from a program, never from another site's page.
 *
 * A browser says where its request comes from: in `Sec-Fetch-Site`, or over plain HTTP, and before 2023, in `Origin` alone. A program
 * says neither.
 *
 * @throws {Refusal} `not_allowed`
 */
export function refuseForeign({ method, headers }: FastifyRequest): void {
  if (SAFE.has(method)) return
  const site = headers['sec-fetch-site']
  const isOwn = site === undefined ? isOwnOrigin(headers) : site === 'same-origin'
  if (!isOwn) throw new Refusal('not_allowed', { reason: "another site's page asked" })
}

/** The page's scheme is left out: behind a proxy that ends TLS, ours is another. */
function isOwnOrigin({ origin, host }: FastifyRequest['headers']): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase()
}

/**
 * Takes JSON at every writing door but those of files: what a form of another site's page can send is none, and a browser asks first.
 *
 * @throws {Refusal} `json_needed`
 */
export function refuseForms(route: Route, { headers }: FastifyRequest): void {
  if (SAFE.has(route.method) || route.takesBytes) return
  const kind = headers['content-type']
  if (kind !== undefined && !/^application\/json\s*(;|$)/i.test(kind))
    throw new Refusal('json_needed')
}
