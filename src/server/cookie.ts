import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Centre } from '#actions/centre.ts'

const HOURS = 12
/** Nobody sits there: a page asks by itself. Such use keeps no session alive. */
const UNATTENDED = 'parley-unattended'

/** Behind TLS the name's prefix binds the cookie to this host, this scheme and the whole of it. */
const isSecure = (centre: Centre) => centre.address.startsWith('https:')
const nameOf = (centre: Centre) => (isSecure(centre) ? '__Host-parley' : 'parley')

/** Hands a session's token to the browser: no script reads it, no other site's page sends it. */
export function setCookie(centre: Centre, reply: FastifyReply, token: string): void {
  reply.setCookie(nameOf(centre), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(centre),
    maxAge: HOURS * 3600,
  })
}

export function clearCookie(centre: Centre, reply: FastifyReply): void {
  reply.clearCookie(nameOf(centre), { path: '/', secure: isSecure(centre) })
}

/** What a request shows: the browser's cookie, or what a program sends as `Authorization: Bearer`. */
export function shownBy(centre: Centre, request: FastifyRequest) {
  const { authorization } = request.headers
  const bearer = /^Bearer ((?:parley_pat_)?[0-9a-f]{64})$/.exec(authorization ?? '')
  return {
    token: bearer?.[1] ?? request.cookies[nameOf(centre)],
    isProgram: bearer !== null,
    isAttended: request.headers[UNATTENDED] === undefined,
  }
}

/** Where a request came from, to count failures by: an address, of IPv6 the network that one customer has. */
export function callerOf({ ip }: FastifyRequest): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip
}
