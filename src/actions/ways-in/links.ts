import { requireRight } from '#actions/authorise.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import { Refusal } from '#domain/refusal.ts'
import { minutesAfter } from './instants.ts'
import { type Answer, signInByPasskey } from './passkeys.ts'
import { beginSession, hashOf, newToken } from './sessions.ts'

/** A one-time link lasts this long. */
const LINK_MINUTES = 15
/** A second officer's word counts this long after the first. */
const RECOVERY_MINUTES = 24 * 60

/** How an officer asks to be let in: picked by name (example data on loopback only), by a one-time link, or by a passkey. */
export type Entrance = { officer: string; member: string } | { link: string } | { passkey: Answer }

/**
 * Signs in.
 *
 * @param caller the address that the request came from: its failures are counted
 * @returns the session's token, to be set as a cookie and kept nowhere else
 * @throws {Refusal} `not_allowed`, the same for an unknown officer, a used link and a forbidden way; `limit_reached` after too many failures
 */
export async function signIn(
  centre: Centre,
  by: Entrance,
  caller: string,
): Promise<{ token: string; officer: Officer }> {
  centre.doorkeeper.refuseTired(caller, centre.clock.now())
  const entered = await enter(centre, by)
  if (entered) return entered
  centre.doorkeeper.failed(caller, centre.clock.now())
  throw new Refusal('not_allowed', {
    reason: 'this way in is not open; ask an officer for a new link',
  })
}

async function enter(
  centre: Centre,
  by: Entrance,
): Promise<{ token: string; officer: Officer } | null> {
  if ('passkey' in by) return await signInByPasskey(centre, by.passkey)
  if ('link' in by) {
    const now = centre.clock.now()
    const officer = await centre.store.officers.takeLink({ linkHash: hashOf(by.link), now })
    return officer ? { token: await beginSession(centre, officer, 'link'), officer } : null
  }
  const officer = await picked(centre, by)
  return officer ? { token: await beginSession(centre, officer, 'picked'), officer } : null
}

async function picked(
  centre: Centre,
  by: { officer: string; member: string },
): Promise<Officer | null> {
  if (!centre.isPickOpen) return null
  const officers = await centre.store.officers.list(by.member)
  return officers.find((one) => one.name === by.officer && !one.isClosed) ?? null
}

/** The fictional officers that may be picked: none but in an exercise on loopback. */
export async function pickable(centre: Centre): Promise<readonly Officer[]> {
  if (!centre.isPickOpen || !centre.charter.held) return []
  const lists = await Promise.all(
    centre.charter.held.members.map((member) => centre.store.officers.list(member.name)),
  )
  return lists.flat().filter(({ isClosed }) => !isClosed)
}

/** A one-time link for an officer: shown once, kept as a hash. */
export async function giveLink(
  centre: Centre,
  to: { member: string; name: string },
): Promise<string> {
  const link = newToken(centre, 'link')
  const expires = minutesAfter(centre.clock.now(), LINK_MINUTES)
  if (!(await centre.store.officers.giveLink({ ...to, linkHash: hashOf(link), expires })))
    throw new Refusal('not_found')
  return link
}

/**
 * Lets an officer in anew by whoever runs the centre, for a member of which nobody is left to give a word: what the officer had lets nobody
 * in from then on, so that it cannot be done without being noticed.
 *
 * @throws {Refusal} `not_found`; `not_allowed` for an officer who was let go
 */
export async function replaceWays(
  centre: Centre,
  { member, name }: { member: string; name: string },
): Promise<string> {
  const officer = (await centre.store.officers.list(member)).find((one) => one.name === name)
  if (!officer) throw new Refusal('not_found')
  if (officer.isClosed)
    throw new Refusal('not_allowed', {
      reason: 'this officer was let go; a colleague can take them back',
    })
  await endAll(centre, { member, officer: name })
  return await giveLink(centre, { member, name })
}

/** A link to hand over, or the word that a second officer has to ask too. */
export type Invitation = { readonly link: string } | { readonly waits: true }

/**
 * A one-time link for a colleague of the asking officer's member.
 *
 * Whoever holds a passkey needs no link. If it is lost, two officers have to say so within 24 hours: the second gets the link, and
 * what the colleague had, passkeys, sessions and tokens, lets nobody in from then on.
 *
 * @throws {Refusal} `sign_in_needed`; `not_found` for who is no colleague; `not_allowed` without the right to invite, for a
 *   colleague who was let go or has a right that the asking officer lacks (a link lets its holder act with all of them), and for oneself
 */
export async function inviteColleague(
  centre: Centre,
  officer: Officer | null,
  name: string,
): Promise<Invitation> {
  const { member, name: ownName } = requireRight(officer, 'invite')
  await requireColleague(centre, officer, name)
  const { passkeys, recoveries } = centre.store.waysIn
  const whose = { member, officer: name }
  if ((await passkeys.list(whose)).length > 0) {
    if (name === ownName)
      throw new Refusal('not_allowed', {
        reason: 'two colleagues together can, for a lost passkey',
      })
    const at = centre.clock.now()
    const first = await recoveries.ask(
      { ...whose, askedBy: ownName, at },
      minutesAfter(at, -RECOVERY_MINUTES),
    )
    if (first.askedBy === ownName) return { waits: true }
    await endAll(centre, whose)
  }
  return { link: await giveLink(centre, { member, name }) }
}

/**
 * Lets a colleague go: sessions, tokens, passkeys and links end at once. Or takes one back, who then needs a link.
 *
 * @throws {Refusal} as `inviteColleague`
 */
export async function closeColleague(
  centre: Centre,
  officer: Officer | null,
  { name, isClosed }: { name: string; isClosed: boolean },
): Promise<void> {
  const { member, name: ownName } = requireRight(officer, 'invite')
  await requireColleague(centre, officer, name, { isClosedToo: true })
  if (name === ownName) throw new Refusal('not_allowed', { reason: 'a colleague can' })
  await centre.store.officers.close({ member, name, isClosed })
  if (isClosed) await endAll(centre, { member, officer: name })
}

async function endAll(centre: Centre, whose: { member: string; officer: string }): Promise<void> {
  const { passkeys, sessions, apiTokens, recoveries } = centre.store.waysIn
  await passkeys.drop(whose, null)
  await apiTokens.drop(whose, null)
  await sessions.endAll(whose, null)
  await recoveries.drop(whose)
}

async function requireColleague(
  centre: Centre,
  officer: Officer | null,
  name: string,
  { isClosedToo = false } = {},
): Promise<void> {
  const { member, rights } = requireRight(officer, 'invite')
  const colleague = (await centre.store.officers.list(member)).find((one) => one.name === name)
  if (!colleague) throw new Refusal('not_found')
  if (colleague.isClosed && !isClosedToo)
    throw new Refusal('not_allowed', { reason: 'this officer was let go; take them back first' })
  if (!colleague.rights.every((right) => rights.includes(right)))
    throw new Refusal('not_allowed', {
      reason: 'an officer of the same member who has every right of this colleague can',
    })
}
