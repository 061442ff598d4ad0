import type { RefusalCode } from '#domain/refusal.ts'
import type { Route } from './routes.ts'

/** Doors that answer before anybody has signed in. */
const OPEN = ['/api/session', '/api/centre', '/api/centre/loading']

/**
 * The refusals that a door may give: those that follow from its shape, then its own. Any door may also answer `busy`
 * and `unknown`.
 */
export function refusalsOf(route: Route): readonly RefusalCode[] {
  const { method, url, query, params, body, takesBytes, appends, refuses = [] } = route
  const isWrite = method !== 'GET'
  const codes: readonly [RefusalCode, unknown][] = [
    ['sign_in_needed', !OPEN.includes(url)],
    ['not_allowed', isWrite],
    ['request_malformed', query ?? params ?? appends],
    ['field_invalid', body],
    ['json_needed', isWrite && !takesBytes],
    ['too_large', body ?? takesBytes],
    ['not_found', params],
    ['key_reused', appends],
    ['disk_full', isWrite],
  ]
  const own = codes.flatMap(([code, holds]) => (holds ? [code] : []))
  return [...new Set([...own, ...refuses])]
}
