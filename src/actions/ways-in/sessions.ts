import type { Centre, Officer } from '#actions/centre.ts'
import { Refusal } from '#domain/refusal.ts'
import { hexFromBytes } from '#lib/bytes.ts'
import type { Session, Way } from '#ports/ways-in.ts'
import { sha256Hex } from '#record/hashes.ts'
import { minutesAfter } from './instants.ts'

/** A session lasts this long at most. */
const SESSION_MINUTES = 12 * 60
/** Unused for so long, it ends. */
const IDLE_MINUTES = 30
/** Its use is written down at most so often. */
const SEEN_MINUTES = 1
/** For so long after an officer proved to be there, keys and tokens may be changed. */
const FRESH_MINUTES = 10

/** What a program's token begins with, so that scanners of leaked secrets find it. */
export const TOKEN_PREFIX = 'parley_pat_'

export const hashOf = (token: string) => sha256Hex(new TextEncoder().encode(token))
export const newToken = (centre: Centre, purpose: string) =>
  hexFromBytes(centre.chance.bytes(32, purpose))

/**
 * Who asks: the officer of a session or of a program's token, or null.
 *
 * A program gets those of the officer's present rights that its token names.
 *
 * @param isAttended false when nobody is known to sit there, as for a line that only listens: such use keeps no session alive
 */
export async function authenticate(
  centre: Centre,
  shown: string | undefined,
  { isAttended = true } = {},
): Promise<Officer | null> {
  if (!shown) return null
  if (shown.startsWith(TOKEN_PREFIX)) return await officerOfToken(centre, shown)
  const session = await findSession(centre, shown)
  if (!session) return null
  const now = centre.clock.now()
  if (isAttended && session.seen <= minutesAfter(now, -SEEN_MINUTES))
    await centre.store.waysIn.sessions.see(session, now)
  return await findOfficer(centre, session)
}

async function officerOfToken(centre: Centre, shown: string): Promise<Officer | null> {
  const now = centre.clock.now()
  const token = await centre.store.waysIn.apiTokens.find({ idHash: hashOf(shown), now })
  if (!token) return null
  if (token.used <= minutesAfter(now, -SEEN_MINUTES))
    await centre.store.waysIn.apiTokens.see(token, now)
  const officer = await findOfficer(centre, token)
  if (!officer) return null
  return { ...officer, rights: officer.rights.filter((right) => token.scopes.includes(right)) }
}

function findSession(centre: Centre, token: string): Promise<Session | null> {
  const now = centre.clock.now()
  const seenAfter = minutesAfter(now, -IDLE_MINUTES)
  return centre.store.waysIn.sessions.find({ idHash: hashOf(token), now, seenAfter })
}

/** An officer who may still come in; null for one who was let go. */
export async function findOfficer(
  centre: Centre,
  { member, officer: name }: { member: string; officer: string },
): Promise<Officer | null> {
  const officers = await centre.store.officers.list(member)
  const found = officers.find((one) => one.name === name)
  if (!found || found.isClosed) return null
  const { title, rights } = found
  return { member, name, title, rights }
}

/** Begins a session. @returns its token, to be set as a cookie and kept nowhere else */
export async function beginSession(
  centre: Centre,
  { member, name }: Officer,
  way: Way,
): Promise<string> {
  const token = newToken(centre, 'session')
  const now = centre.clock.now()
  await centre.store.waysIn.sessions.put({
    idHash: hashOf(token),
    officer: name,
    member,
    way,
    created: now,
    expires: minutesAfter(now, SESSION_MINUTES),
    seen: now,
    proved: now,
  })
  return token
}

/** Goes on under a new token after a new proof; the old one is dead, and the session ends when it would have. */
export async function renewSession(centre: Centre, session: Session, way: Way): Promise<string> {
  const token = newToken(centre, 'session')
  const now = centre.clock.now()
  await centre.store.waysIn.sessions.put({
    ...session,
    idHash: hashOf(token),
    way,
    seen: now,
    proved: now,
  })
  await centre.store.waysIn.sessions.end(session.idHash)
  return token
}

export async function signOut(centre: Centre, token: string | undefined): Promise<void> {
  if (token) await centre.store.waysIn.sessions.end(hashOf(token))
}

export type Person = { readonly officer: Officer; readonly session: Session }

/**
 * The officer in person, with the session: what is done here a program's token cannot do.
 *
 * @throws {Refusal} `sign_in_needed`; `not_allowed` for a program
 */
export async function requirePerson(centre: Centre, shown: string | undefined): Promise<Person> {
  if (shown?.startsWith(TOKEN_PREFIX))
    throw new Refusal('not_allowed', { reason: 'an officer who is signed in can, no program' })
  const session = shown ? await findSession(centre, shown) : null
  const officer = session ? await findOfficer(centre, session) : null
  if (!session || !officer) throw new Refusal('sign_in_needed')
  return { officer, session }
}

/** The officer in person, who lately proved to be there. @throws {Refusal} `sign_in_needed`, `not_allowed`, `proof_needed` */
export async function requireFresh(centre: Centre, shown: string | undefined): Promise<Person> {
  const person = await requirePerson(centre, shown)
  if (person.session.proved <= minutesAfter(centre.clock.now(), -FRESH_MINUTES))
    throw new Refusal('proof_needed')
  return person
}
