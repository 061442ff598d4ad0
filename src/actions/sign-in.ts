import { Refusal } from '#domain/refusal.ts'
import { hexFromBytes } from '#lib/bytes.ts'
import { sha256Hex } from '#record/hashes.ts'
import { requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'

/** A session lasts this long at most. */
const SESSION_HOURS = 12
/** A one-time link lasts this long. */
const LINK_MINUTES = 15

const hashOf = (token: string) => sha256Hex(new TextEncoder().encode(token))
const newToken = (centre: Centre, purpose: string) => hexFromBytes(centre.chance.bytes(32, purpose))

/** An instant some minutes after another. */
function after(instant: string, minutes: number): string {
  const from = Date.parse(`${instant.slice(0, 23)}Z`)
  return `${new Date(from + minutes * 60_000).toISOString().slice(0, 23)}000Z`
}

/** Who asks: the officer of a session's token, or null. */
export async function authenticate(
  centre: Centre,
  token: string | undefined,
): Promise<Officer | null> {
  if (!token) return null
  const session = await centre.store.sessions.find({
    idHash: hashOf(token),
    now: centre.clock.now(),
  })
  if (!session) return null
  const officers = await centre.store.officers.list(session.member)
  return officers.find((one) => one.name === session.officer) ?? null
}

/**
 * Signs in by a fictional officer's name (example data on loopback only) or by a one-time link.
 *
 * @returns the session's token, to be set as a cookie and kept nowhere else
 * @throws {Refusal} `not_allowed`, the same for an unknown officer, a used link and a forbidden way
 */
export async function signIn(
  centre: Centre,
  by: { officer: string; member: string } | { link: string },
): Promise<{ token: string; officer: Officer }> {
  const now = centre.clock.now()
  const officer =
    'link' in by
      ? await centre.store.officers.takeLink({ linkHash: hashOf(by.link), now })
      : await picked(centre, by)
  if (!officer)
    throw new Refusal('not_allowed', {
      reason: 'this way in is not open; ask an officer for a new link',
    })
  const token = newToken(centre, 'session')
  await centre.store.sessions.put({
    idHash: hashOf(token),
    officer: officer.name,
    member: officer.member,
    created: now,
    expires: after(now, SESSION_HOURS * 60),
  })
  return { token, officer }
}

async function picked(
  centre: Centre,
  by: { officer: string; member: string },
): Promise<Officer | null> {
  if (!centre.isPickOpen) return null
  const officers = await centre.store.officers.list(by.member)
  return officers.find((one) => one.name === by.officer) ?? null
}

export async function signOut(centre: Centre, token: string | undefined): Promise<void> {
  if (token) await centre.store.sessions.end(hashOf(token))
}

/** A one-time link for an officer: shown once, kept as a hash. */
export async function giveLink(
  centre: Centre,
  to: { member: string; name: string },
): Promise<string> {
  const link = newToken(centre, 'link')
  const expires = after(centre.clock.now(), LINK_MINUTES)
  if (!(await centre.store.officers.giveLink({ ...to, linkHash: hashOf(link), expires })))
    throw new Refusal('not_found')
  return link
}

/**
 * A one-time link for a colleague of the asking officer's member.
 *
 * @throws {Refusal} `sign_in_needed`; `not_found` for who is no colleague; `not_allowed` without the right to invite, or for a
 *   colleague who has a right that the asking officer lacks: a link lets its holder act with all of them
 */
export async function inviteColleague(
  centre: Centre,
  officer: Officer | null,
  name: string,
): Promise<string> {
  const { member, rights } = requireRight(officer, 'invite')
  const colleagues = await centre.store.officers.list(member)
  const colleague = colleagues.find((one) => one.name === name)
  if (!colleague) throw new Refusal('not_found')
  if (!colleague.rights.every((right) => rights.includes(right)))
    throw new Refusal('not_allowed', {
      reason: 'an officer of the same member who has every right of this colleague can',
    })
  return giveLink(centre, { member, name })
}

/** The fictional officers that may be picked: none but in an exercise on loopback. */
export async function pickable(centre: Centre): Promise<readonly Officer[]> {
  if (!centre.isPickOpen || !centre.charter.held) return []
  const lists = await Promise.all(
    centre.charter.held.members.map((member) => centre.store.officers.list(member.name)),
  )
  return lists.flat()
}
