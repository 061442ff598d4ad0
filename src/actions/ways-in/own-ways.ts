import type { Centre } from '#actions/centre.ts'
import type { ApiToken, Passkey, Session } from '#ports/ways-in.ts'
import { requirePerson } from './sessions.ts'

/** A colleague as one who may invite sees them. */
export type Colleague = {
  readonly name: string
  readonly title: string
  readonly rights: readonly string[]
  readonly hasPasskey: boolean
  readonly isClosed: boolean
}

export type OwnWays = {
  readonly current: Session
  readonly passkeys: readonly Passkey[]
  readonly sessions: readonly Session[]
  readonly tokens: readonly ApiToken[]
  /** Null for who may not invite. */
  readonly colleagues: readonly Colleague[] | null
}

/** Every way in of the asking officer, and for who may invite those of colleagues as far as a link needs it. */
export async function findOwnWays(centre: Centre, shown: string | undefined): Promise<OwnWays> {
  const { officer, session } = await requirePerson(centre, shown)
  const { passkeys, sessions, apiTokens } = centre.store.waysIn
  return {
    current: session,
    passkeys: await passkeys.list(session),
    sessions: await sessions.list(session),
    tokens: await apiTokens.list(session),
    colleagues: officer.rights.includes('invite') ? await colleagues(centre, officer.member) : null,
  }
}

async function colleagues(centre: Centre, member: string): Promise<Colleague[]> {
  const holders = new Set(await centre.store.waysIn.passkeys.holders(member))
  const officers = await centre.store.officers.list(member)
  return officers.map(({ name, title, rights, isClosed = false }) => ({
    name,
    title,
    rights,
    hasPasskey: holders.has(name),
    isClosed,
  }))
}

/** Whether the officer has a passkey to come back with. */
export async function hasPasskey(
  centre: Centre,
  { member, name }: { member: string; name: string },
): Promise<boolean> {
  return (await centre.store.waysIn.passkeys.list({ member, officer: name })).length > 0
}
