import type { Centre } from '#actions/centre.ts'
import { Refusal } from '#domain/refusal.ts'
import { minutesAfter } from './instants.ts'
import { hashOf, newToken, requireFresh, requirePerson, TOKEN_PREFIX } from './sessions.ts'

/**
 * Makes a token with which a program acts for the asking officer. It is shown once and kept as a hash.
 *
 * @param wish.scopes rights beside reading, each one that the officer has
 * @param wish.days after so many it ends, 1 to 365
 * @throws {Refusal} `sign_in_needed`, `proof_needed`; `not_allowed` for a right that the officer lacks; `field_invalid` for one too many
 */
export async function makeToken(
  centre: Centre,
  shown: string | undefined,
  wish: { name: string; scopes: readonly string[]; days: number },
): Promise<{ token: string; expires: string }> {
  const { officer } = await requireFresh(centre, shown)
  const lacking = wish.scopes.find((scope) => !officer.rights.includes(scope))
  if (lacking) throw new Refusal('not_allowed', { reason: `you lack the right "${lacking}"` })
  const token = TOKEN_PREFIX + newToken(centre, 'api token')
  const made = centre.clock.now()
  const expires = minutesAfter(made, wish.days * 24 * 60)
  await centre.store.waysIn.apiTokens.put({
    idHash: hashOf(token),
    member: officer.member,
    officer: officer.name,
    name: wish.name,
    scopes: wish.scopes,
    made,
    expires,
    used: '',
  })
  return { token, expires }
}

/** What a session or token is called on the wire: enough of its hash to tell it from the officer's others. */
export const shortOf = (idHash: string): string => idHash.slice(0, 16)

/** Ends a token of the asking officer at once. @throws {Refusal} `not_found`, `sign_in_needed`, `not_allowed` */
export async function dropToken(
  centre: Centre,
  shown: string | undefined,
  short: string,
): Promise<void> {
  const { session } = await requirePerson(centre, shown)
  const { apiTokens } = centre.store.waysIn
  const found = (await apiTokens.list(session)).find(({ idHash }) => shortOf(idHash) === short)
  if (!found) throw new Refusal('not_found')
  await apiTokens.drop(session, found.idHash)
}

/** Ends a session of the asking officer, or with null all but this one. @throws {Refusal} `not_found`, `sign_in_needed`, `not_allowed` */
export async function endSessions(
  centre: Centre,
  shown: string | undefined,
  short: string | null,
): Promise<void> {
  const { session } = await requirePerson(centre, shown)
  const { sessions } = centre.store.waysIn
  if (short === null) return await sessions.endAll(session, session.idHash)
  const found = (await sessions.list(session)).find(({ idHash }) => shortOf(idHash) === short)
  if (!found) throw new Refusal('not_found')
  await sessions.end(found.idHash)
}
