import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { base32FromBytes } from '#lib/base32.ts'
import { bytesFromText, hexFromBytes } from '#lib/bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { claimNameOf } from './claim-name.ts'
import { EMPTY_HEAD, leafOf, nextHead, payloadHash, sha256Hex } from './hashes.ts'
import { itemHash, signedBytes, unsignedBytes } from './items.ts'

const nonce = new Uint8Array(32).fill(7)
const bytes = bytesFromText('{"a":1}')

/** The same by another hand: Node's own hashes. */
const sha = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

describe('hashes', () => {
  test('SHA-256 of nothing and of "abc"', () => {
    expect(sha256Hex(bytesFromText(''))).toMatch(/^e3b0c44298fc1c14/)
    expect(sha256Hex(bytesFromText('abc'))).toMatch(/^ba7816bf8f01cfea/)
  })

  test('a payload is hashed behind its salt', () => {
    expect(payloadHash(nonce, bytes)).toBe(sha(nonce, bytes).toString('hex'))
    expect(() => payloadHash(nonce.slice(1), bytes)).toThrow('32 bytes')
  })

  test('a leaf is a version and an HMAC, 33 bytes', () => {
    const mac = createHmac('sha256', nonce).update('parley-leaf-v1\n').update(bytes).digest('hex')
    expect(hexFromBytes(leafOf(nonce, bytes))).toBe(`01${mac}`)
    expect(() => leafOf(nonce.slice(1), bytes)).toThrow('32 bytes')
  })

  test('a head is the hash of the head before and the leaf', () => {
    const leaf = leafOf(nonce, bytes)
    expect(hexFromBytes(nextHead(EMPTY_HEAD, leaf))).toBe(
      sha(new Uint8Array(32), leaf).toString('hex'),
    )
  })

  test('a claim is named by 80 bits over sender, handle and number', () => {
    const hash = sha(canonicalBytes(['north', '0123456789abcdef', 3]))
    expect(claimNameOf('north', '0123456789abcdef', 3)).toBe(base32FromBytes(hash.subarray(0, 10)))
    expect(claimNameOf('north', '0123456789abcdef', 4)).not.toBe(
      claimNameOf('north', '0123456789abcdef', 3),
    )
  })
})

describe('items', () => {
  const unsigned = {
    v: 1,
    kind: 'report',
    handle: '0123456789abcdef',
    from: 'north',
    to: 'south',
    n: 1,
    prev: '',
    at: '2031-05-01T10:00:00.000000Z',
    tlp: 'amber',
    payload: 'a'.repeat(64),
    later: 'a key of a later version',
  } as const

  test('what is signed leaves the signature out and keeps unknown keys', () => {
    expect(unsignedBytes({ ...unsigned, sig: 'AAAA' })).toEqual(canonicalBytes(unsigned))
  })

  test('the next item names it the same, signed or not', () => {
    const hash = sha(canonicalBytes(unsigned)).toString('hex')
    expect(itemHash(unsignedBytes(unsigned))).toBe(hash)
    expect(itemHash(signedBytes(unsigned, 'AAAA'))).toBe(hash)
  })
})
