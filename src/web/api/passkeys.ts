import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { ask, Problem } from './ask.ts'

/** The device gave no passkey: it has none, or whoever sits there said no. */
export class NoPasskey extends Error {
  override readonly name = 'NoPasskey'
}

/** Whether this browser knows passkeys at this address. */
export const hasPasskeys = (): boolean =>
  globalThis.isSecureContext === true && 'PublicKeyCredential' in globalThis

type Use = { readonly options: PublicKeyCredentialRequestOptionsJSON }
type Make = { readonly options: PublicKeyCredentialCreationOptionsJSON }

const library = () => import('@simplewebauthn/browser')
const orNone = <Answer>(answering: Promise<Answer>): Promise<Answer> =>
  answering.catch((error: unknown) => {
    throw new NoPasskey(error instanceof Error ? error.message : '')
  })

/** Answers a challenge of this door with any passkey that the device holds for the centre. */
async function answerFor(path: string) {
  const { options } = await ask<Use>(path, { method: 'POST' })
  const { startAuthentication } = await library()
  return await orNone(startAuthentication({ optionsJSON: options }))
}

/** @throws {NoPasskey} @throws {Problem} */
export async function signInByPasskey(): Promise<unknown> {
  const passkey = await answerFor('/api/session/challenge')
  return await ask('/api/session', { method: 'POST', body: { passkey } })
}

/** @throws {NoPasskey} @throws {Problem} */
export async function makePasskey(name: string): Promise<void> {
  const { options } = await ask<Make>('/api/passkeys/challenge', { method: 'POST' })
  const { startRegistration } = await library()
  const passkey = await orNone(startRegistration({ optionsJSON: options }))
  await ask('/api/passkeys', { method: 'POST', body: { name, passkey } })
}

/** Does what needs a fresh proof that the officer is there; asks the device for one where the last is too old, and then again. */
export async function proven<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Problem) || error.view.code !== 'proof_needed') throw error
    const passkey = await answerFor('/api/session/proof/challenge')
    await ask('/api/session/proof', { method: 'POST', body: { passkey } })
    return await act()
  }
}
