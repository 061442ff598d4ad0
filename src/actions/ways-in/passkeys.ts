import { sha256 } from '@noble/hashes/sha2.js'
import type { Centre, Officer } from '#actions/centre.ts'
import { Refusal } from '#domain/refusal.ts'
import { bytesFromText } from '#lib/bytes.ts'
import type { Ceremony, IsChallenge, Site } from '#ports/passkeys.ts'
import type { Session } from '#ports/ways-in.ts'
import { beginSession, findOfficer, renewSession, requireFresh, requirePerson } from './sessions.ts'

const SIGN_IN = 'sign in'
const newFor = ({ idHash }: Session) => `new ${idHash}`
const proofFor = ({ idHash }: Session) => `proof ${idHash}`

const siteOf = (centre: Centre): Site => ({
  name: centre.charter.held?.names.en ?? 'Parley',
  origin: centre.address,
})

/** What a device signs to let an officer in. Names nobody: the device knows whose passkeys it holds. */
export const offerSignIn = (centre: Centre): Promise<Ceremony> => offer(centre, SIGN_IN)

/** What a device signs to show that the officer is still there. @throws {Refusal} `sign_in_needed`, `not_allowed` */
export async function offerProof(centre: Centre, shown: string | undefined): Promise<Ceremony> {
  const { session } = await requirePerson(centre, shown)
  return await offer(centre, proofFor(session))
}

function offer(centre: Centre, purpose: string): Promise<Ceremony> {
  const challenge = centre.doorkeeper.challenge(purpose, centre.clock.now())
  return centre.passkeys.offerUse({ site: siteOf(centre), challenge })
}

/**
 * Lets in by a passkey.
 *
 * @returns null for an unknown passkey, another site's answer, one that comes late or twice, and an officer who was let go: all alike
 */
export async function signInByPasskey(
  centre: Centre,
  answer: Answer,
): Promise<{ token: string; officer: Officer } | null> {
  const officer = await officerOfAnswer(centre, answer, SIGN_IN)
  return officer ? { token: await beginSession(centre, officer, 'passkey'), officer } : null
}

/**
 * Takes a passkey's answer as proof that the officer is there, and goes on under a new token.
 *
 * @throws {Refusal} `sign_in_needed`; `not_allowed` for an answer that does not hold, or of another officer
 */
export async function prove(
  centre: Centre,
  shown: string | undefined,
  answer: Answer,
): Promise<{ token: string; officer: Officer }> {
  const { officer, session } = await requirePerson(centre, shown)
  const found = await officerOfAnswer(centre, answer, proofFor(session))
  if (found?.name !== officer.name || found.member !== officer.member)
    throw new Refusal('not_allowed', { reason: 'this passkey proves nothing here' })
  return { token: await renewSession(centre, session, 'passkey'), officer }
}

/** What a device answers: its credential's id, and what only the library reads. */
export type Answer = { readonly id: string }

async function officerOfAnswer(
  centre: Centre,
  answer: Answer,
  purpose: string,
): Promise<Officer | null> {
  const { passkeys } = centre.store.waysIn
  const passkey = await passkeys.find(answer.id)
  if (!passkey) return null
  const challenge = watched(centre, purpose)
  const use = await centre.passkeys.checkUse(answer, {
    site: siteOf(centre),
    isChallenge: challenge.isOpen,
    passkey,
  })
  const at = centre.clock.now()
  if (!use || !challenge.spend()) return null
  // A device that counts back was copied: its answer is good, and worth nothing.
  if (!(await passkeys.used(passkey, { counter: use.counter, at }))) return null
  return await findOfficer(centre, passkey)
}

/** Hears which challenge an answer names, to spend it once the answer held. */
function watched(centre: Centre, purpose: string) {
  let named: string | null = null
  const isOpen: IsChallenge = (challenge) => {
    named = challenge
    return centre.doorkeeper.isOpen(challenge, purpose, centre.clock.now())
  }
  const spend = () => named !== null && centre.doorkeeper.spend(named, centre.clock.now())
  return { isOpen, spend }
}

/** What a device signs to hold a new passkey of the asking officer. @throws {Refusal} `sign_in_needed`, `not_allowed`, `proof_needed` */
export async function offerPasskey(centre: Centre, shown: string | undefined): Promise<Ceremony> {
  const { officer, session } = await requireFresh(centre, shown)
  const held = await centre.store.waysIn.passkeys.list(session)
  const { name, member, title } = officer
  return await centre.passkeys.offerNew({
    site: siteOf(centre),
    challenge: centre.doorkeeper.challenge(newFor(session), centre.clock.now()),
    person: { id: idOf(centre, officer), name: `${name} (${member})`, title },
    held: held.map(({ id }) => id),
  })
}

/** The same for an officer at every device, and readable by none. */
const idOf = (centre: Centre, { member, name }: Officer): Uint8Array =>
  sha256(bytesFromText(`${centre.charter.held?.id ?? ''}\n${member}\n${name}`))

/**
 * Keeps a passkey that a device made for the asking officer.
 *
 * @throws {Refusal} `sign_in_needed`, `proof_needed`; `not_allowed` for an answer that does not hold; `conflict` for a passkey that is
 *   known; `field_invalid` for one too many
 */
export async function addPasskey(
  centre: Centre,
  shown: string | undefined,
  { name, answer }: { name: string; answer: Answer },
): Promise<void> {
  const { officer, session } = await requireFresh(centre, shown)
  const challenge = watched(centre, newFor(session))
  const made = await centre.passkeys.checkNew(answer, {
    site: siteOf(centre),
    isChallenge: challenge.isOpen,
  })
  if (!made || !challenge.spend())
    throw new Refusal('not_allowed', { reason: 'what the device answered does not hold' })
  const now = centre.clock.now()
  await centre.store.waysIn.passkeys.put({
    ...made,
    member: officer.member,
    officer: officer.name,
    name,
    made: now,
    used: now,
  })
}

/**
 * Drops a passkey of the asking officer; at once it lets nobody in.
 *
 * @throws {Refusal} `not_found`; `sign_in_needed`, `not_allowed`, `proof_needed`
 */
export async function dropPasskey(
  centre: Centre,
  shown: string | undefined,
  id: string,
): Promise<void> {
  const { session } = await requireFresh(centre, shown)
  if (!(await centre.store.waysIn.passkeys.drop(session, id))) throw new Refusal('not_found')
}
