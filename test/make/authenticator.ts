import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_CREDENTIAL = 0x40

/** What a device may be told to do amiss. */
export type Amiss = {
  origin?: string
  host?: string
  isUnverified?: boolean
  counter?: number
  id?: string
}

type Options = {
  readonly challenge?: string
  readonly rp?: { id?: string }
  readonly rpId?: string
}

const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const cborText = (word: string) => Buffer.concat([Buffer.of(0x60 + word.length), Buffer.from(word)])
const cborBytes = (bytes: Uint8Array) =>
  Buffer.concat([Buffer.of(0x59, bytes.length >> 8, bytes.length & 0xff), bytes])

/**
 * A device that makes one passkey and signs with it, in software: ES256, no attestation.
 *
 * @source W3C Web Authentication Level 3, sections 6.1 and 6.5
 */
export function makeAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0

  const clientData = (type: string, challenge: string, amiss: Amiss) =>
    Buffer.from(
      JSON.stringify({ type, challenge, origin: amiss.origin ?? origin, crossOrigin: false }),
    )
  const authenticatorData = (host: string, amiss: Amiss, credential?: Uint8Array) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(amiss.counter ?? counter)
    const flags = PRESENT | (amiss.isUnverified ? 0 : VERIFIED) | (credential ? WITH_CREDENTIAL : 0)
    return Buffer.concat([
      hash(amiss.host ?? host),
      Buffer.of(flags),
      count,
      credential ?? Buffer.alloc(0),
    ])
  }
  const named = (amiss: Amiss) => ({
    id: amiss.id ?? text(id),
    rawId: amiss.id ?? text(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
  })

  return {
    id: text(id),
    /** Makes the passkey. */
    make(options: Options, amiss: Amiss = {}) {
      const key = Buffer.concat([
        Buffer.of(0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32),
        Buffer.from(x, 'base64url'),
        Buffer.of(0x22, 0x58, 32),
        Buffer.from(y, 'base64url'),
      ])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, key])
      const data = authenticatorData(options.rp?.id ?? '', amiss, credential)
      const attestation = Buffer.concat([
        Buffer.of(0xa3),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.of(0xa0),
        cborText('authData'),
        cborBytes(data),
      ])
      return {
        ...named(amiss),
        response: {
          clientDataJSON: text(clientData('webauthn.create', options.challenge ?? '', amiss)),
          attestationObject: text(attestation),
          transports: ['internal'],
        },
      }
    },
    /** Signs with it, and counts. */
    use(options: Options, amiss: Amiss = {}) {
      counter += 1
      const client = clientData('webauthn.get', options.challenge ?? '', amiss)
      const data = authenticatorData(options.rpId ?? '', amiss)
      const signature = sign('sha256', Buffer.concat([data, hash(client)]), privateKey)
      return {
        ...named(amiss),
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(signature),
        },
      }
    },
  }
}
