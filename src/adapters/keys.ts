import {
  createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify,
} from 'node:crypto' // biome-ignore format: one thought
import { type FileHandle, lstat, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { memberName } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import { assert } from '#lib/assert.ts'
import type { Signer } from '#ports/signer.ts'
import { openSignedTrees } from './signed-trees.ts'

/** DER of an Ed25519 public key up to the key itself (RFC 8410). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const OTHERS = 0o077
const KNOWN_KEYS_MAX = 1000

export type KeyFolder = Signer & {
  verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

/**
 * Ed25519 keys of members and of the centre, one PKCS#8 file each, in a folder that its owner alone may read.
 *
 * A key is made once and never replaced: who wants a new one takes the file away, and the charter must say so.
 *
 * @param folder made (0700) when it is not there
 * @param treeFolder where the signer remembers what it signed of each log: beside the keys
 * @throws {Refusal} `not_allowed` when the folder or a file in it is open to others, or is not what it should be
 */
export async function openSigner(folder: string, treeFolder = folder): Promise<KeyFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await refuseOpen(folder, 'folder')
  const keys = new Map<string, Promise<KeyObject | null>>()

  const find = async (name: string): Promise<KeyObject | null> => {
    const key = await (keys.get(name) ?? readKey(pathOf(folder, name)))
    if (key) keys.set(name, Promise.resolve(key))
    return key
  }
  const make = async (name: string): Promise<KeyObject> => {
    const found = await readKey(pathOf(folder, name))
    return found ?? (await makeKey(folder, name))
  }
  return {
    publicKey: async (name) => {
      const key = await find(name)
      return key && rawPublicKey(key)
    },
    ensure: async (name) => {
      // Kept as a promise, so that two calls at once make one key.
      const making = (await find(name)) ? keys.get(name) : (keys.get(name) ?? make(name))
      assert(making, 'a key that was found is kept')
      keys.set(name, making)
      making.catch(() => keys.delete(name))
      const key = await making
      assert(key, 'a key is there once it is made')
      return rawPublicKey(key)
    },
    sign: async (name, message) => {
      const key = await find(name)
      if (!key) throw new Refusal('not_allowed', { reason: `no key of "${name}" is held here` })
      return new Uint8Array(sign(null, message, key))
    },
    verify: makeVerify(),
    ...openSignedTrees(treeFolder),
  }
}

/** Checks Ed25519 signatures; the last thousand keys are kept ready. */
export function makeVerify(): KeyFolder['verify'] {
  const ready = new Map<string, KeyObject>()
  return (key, message, signature) => {
    if (key.length !== 32 || signature.length !== 64) return false
    const name = Buffer.from(key).toString('base64')
    const object = ready.get(name) ?? publicKeyFrom(key)
    if (ready.size >= KNOWN_KEYS_MAX) ready.clear()
    ready.set(name, object)
    return verify(null, message, object, signature)
  }
}

const publicKeyFrom = (key: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, key]), format: 'der', type: 'spki' })

const rawPublicKey = (key: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' })).slice(-32)

function pathOf(folder: string, name: string): string {
  assert(memberName.safeParse(name).success, 'a key is named as a member is')
  return join(folder, `${name}.pem`)
}

async function readKey(path: string): Promise<KeyObject | null> {
  try {
    await refuseOpen(path, 'file')
    const key = createPrivateKey(await readFile(path))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (error instanceof Refusal) throw error
  }
  throw new Refusal('not_allowed', { reason: `${path} does not hold an Ed25519 key` })
}

/** Written aside, flushed, then named: a crash leaves a whole key or none. */
async function makeKey(folder: string, name: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const path = pathOf(folder, name)
  const aside = `${path}.new`
  const file = await open(aside, 'w', 0o600)
  await flushed(file, async () => {
    // The mode above counts only for a file that was not there.
    await file.chmod(0o600)
    await file.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  })
  await rename(aside, path)
  await flushed(await open(folder, 'r'))
  return privateKey
}

async function flushed(file: FileHandle, write?: () => Promise<void>): Promise<void> {
  try {
    await write?.()
    await file.sync()
  } finally {
    await file.close()
  }
}

async function refuseOpen(path: string, kind: 'folder' | 'file'): Promise<void> {
  const found = await lstat(path)
  const isKind = kind === 'folder' ? found.isDirectory() : found.isFile()
  if (!isKind) throw new Refusal('not_allowed', { reason: `${path} is not a ${kind} of its own` })
  const mode = kind === 'folder' ? '700' : '600'
  // Windows has no such modes, and says that everybody may do everything.
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0)
    throw new Refusal('not_allowed', {
      reason: `${path} is open to other users; run chmod ${mode} on it`,
    })
}
