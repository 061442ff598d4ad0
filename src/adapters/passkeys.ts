import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { PasskeyCeremonies, Site } from '#ports/passkeys.ts'

/** A ceremony is over after five minutes. */
const TIMEOUT_MS = 5 * 60_000

/** Loaded at the first ceremony: most centres start without one. */
const library = () => import('@simplewebauthn/server')

const hostOf = (site: Site) => new URL(site.origin).hostname
const own = (bytes: Uint8Array) => new Uint8Array(bytes)

/** What does not hold is thrown by the library in many words; to whoever asks it is one and the same no. */
const orNull = <T>(checking: Promise<T | null>): Promise<T | null> => checking.catch(() => null)

export const passkeyCeremonies: PasskeyCeremonies = {
  async offerNew({ site, challenge, person, held }) {
    const { generateRegistrationOptions } = await library()
    return {
      ...(await generateRegistrationOptions({
        rpName: site.name,
        rpID: hostOf(site),
        challenge: own(challenge),
        userID: own(person.id),
        userName: person.name,
        userDisplayName: person.title,
        timeout: TIMEOUT_MS,
        attestationType: 'none',
        excludeCredentials: held.map((id) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })),
    }
  },
  async offerUse({ site, challenge }) {
    const { generateAuthenticationOptions } = await library()
    return {
      ...(await generateAuthenticationOptions({
        rpID: hostOf(site),
        challenge: own(challenge),
        timeout: TIMEOUT_MS,
        userVerification: 'required',
      })),
    }
  },
  async checkNew(answer, { site, isChallenge }) {
    const { verifyRegistrationResponse } = await library()
    const checking = verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: isChallenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
    }).then(({ verified, registrationInfo }) => {
      if (!verified || !registrationInfo) return null
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential
      return { id, publicKey, counter, transports }
    })
    return orNull(checking)
  },
  async checkUse(answer, { site, isChallenge, passkey }) {
    const { verifyAuthenticationResponse } = await library()
    const checking = verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: isChallenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: own(passkey.publicKey),
        counter: passkey.counter,
      },
    }).then(({ verified, authenticationInfo }) =>
      verified ? { counter: authenticationInfo.newCounter } : null,
    )
    return orNull(checking)
  },
}
