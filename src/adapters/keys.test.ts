import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesFromText } from '#lib/bytes.ts'
import { makeVerify, openSigner } from './keys.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'parley-keys-')), 'keys')
})
const message = bytesFromText('a bridge was closed')

describe('openSigner', () => {
  test('makes a key once, keeps it, and signs with it', async () => {
    const signer = await openSigner(folder)
    expect(await signer.publicKey('north')).toBeNull()
    const key = await signer.ensure('north')
    expect(key).toHaveLength(32)
    expect(await signer.ensure('north')).toEqual(key)

    const signature = await (await openSigner(folder)).sign('north', message)
    expect(signature).toHaveLength(64)
    expect(signer.verify(key, message, signature)).toBe(true)
    expect(signer.verify(key, bytesFromText('another'), signature)).toBe(false)
    expect(signer.verify(await signer.ensure('south'), message, signature)).toBe(false)
  })

  test('two calls at once make one key', async () => {
    const signer = await openSigner(folder)
    const [one, other] = await Promise.all([signer.ensure('north'), signer.ensure('north')])
    expect(one).toEqual(other)
    expect(await (await openSigner(folder)).publicKey('north')).toEqual(one)
  })

  test('folder and files are the owner’s alone, and nothing else lies there', async () => {
    await (await openSigner(folder)).ensure('centre')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'centre.pem')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['centre.pem'])
  })

  test('what a crash left aside is neither read nor in the way', async () => {
    mkdirSync(folder, { mode: 0o700 })
    writeFileSync(join(folder, 'north.pem.new'), 'half a key', { mode: 0o644 })
    const signer = await openSigner(folder)
    expect(await signer.publicKey('north')).toBeNull()
    await signer.ensure('north')
    expect(statSync(join(folder, 'north.pem')).mode & 0o777).toBe(0o600)
  })

  test('refuses a folder that others may read', async () => {
    mkdirSync(folder)
    chmodSync(folder, 0o750)
    await expect(openSigner(folder)).rejects.toThrow('chmod 700')
  })

  test('refuses a file that others may read', async () => {
    await (await openSigner(folder)).ensure('north')
    chmodSync(join(folder, 'north.pem'), 0o640)
    await expect((await openSigner(folder)).sign('north', message)).rejects.toThrow('chmod 600')
  })

  test('refuses a link and a file that holds no key, and never replaces them', async () => {
    const signer = await openSigner(folder)
    await signer.ensure('north')
    symlinkSync(join(folder, 'north.pem'), join(folder, 'south.pem'))
    writeFileSync(join(folder, 'east.pem'), 'no key', { mode: 0o600 })
    await expect(signer.ensure('south')).rejects.toThrow('not a file of its own')
    await expect(signer.ensure('east')).rejects.toThrow('does not hold an Ed25519 key')
  })

  test('signs for nobody whose key is not here, and takes no path for a name', async () => {
    const signer = await openSigner(folder)
    await expect(signer.sign('west', message)).rejects.toThrow('no key of "west"')
    await expect(signer.ensure('../west')).rejects.toThrow('named as a member is')
  })
})

test('makeVerify answers no to keys and signatures of the wrong length', () => {
  const verify = makeVerify()
  expect(verify(new Uint8Array(31), message, new Uint8Array(64))).toBe(false)
  expect(verify(new Uint8Array(32), message, new Uint8Array(63))).toBe(false)
  expect(verify(new Uint8Array(32), message, new Uint8Array(64))).toBe(false)
})
