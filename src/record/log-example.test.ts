import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { base64FromBytes, bytesFromHex } from '#lib/bytes.ts'
import { canonicalText } from './canonical.ts'
import { claimNameOf } from './claim-name.ts'
import { EMPTY_HEAD, leafOf, nextHead, payloadHash } from './hashes.ts'
import { itemHash, signedBytes, unsignedBytes } from './items.ts'
import { append, EMPTY_FRONTIER, rootOf } from './merkle.ts'

const bytes = (value: number): Uint8Array => new Uint8Array(32).fill(value)
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')

/** The example of docs/reference/log.md, computed by the record itself. */
function exampleLines(): string[] {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytes(1)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const content = '{"text":"The ferry at Osk is closed."}'
  const item = {
    v: 1,
    kind: 'report',
    handle: '0123456789abcdef',
    from: 'north',
    to: 'joint',
    n: 1,
    prev: '',
    at: '2031-05-01T10:00:00.000001Z',
    tlp: 'amber',
    payload: payloadHash(bytes(2), new TextEncoder().encode(content)),
  } as const
  const sig = sign(null, unsignedBytes(item), privateKey)
  const signed = signedBytes(item, base64FromBytes(sig))
  const leaf = leafOf(bytes(3), signed)
  return [
    `content ${content}`,
    `key ${base64FromBytes(new Uint8Array(spki).slice(-32))}`,
    `payload ${item.payload}`,
    `item ${new TextDecoder().decode(signed)}`,
    `hash ${itemHash(signed)}`,
    `leaf ${base64FromBytes(leaf)}`,
    `head ${hex(nextHead(EMPTY_HEAD, leaf))}`,
    `root ${base64FromBytes(rootOf(append(EMPTY_FRONTIER, leaf)))}`,
    `claim ${claimNameOf('north', '0123456789abcdef', 0)}`,
  ]
}

const page = readFileSync('docs/reference/log.md', 'utf8')
const block = page.split('## Example')[1]?.split('```')[1]?.trim().split('\n') ?? []
const said = Object.fromEntries(
  block.map((line) => [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)]),
)

test('the example of docs/reference/log.md is what the record gives', () => {
  expect(block).toEqual(exampleLines())
})

test('the example holds by the words of the page alone', () => {
  const sha = (...parts: (string | Uint8Array)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
  const leaf = Buffer.concat([
    Buffer.of(1),
    createHmac('sha256', bytes(3))
      .update('parley-leaf-v1\n')
      .update(said['item'] ?? '')
      .digest(),
  ])
  const { sig, ...unsigned } = JSON.parse(said['item'] ?? '')
  const text = canonicalText(unsigned)
  const spki = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(said['key'] ?? '', 'base64'),
  ])
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  expect(verify(null, Buffer.from(text), key, Buffer.from(sig, 'base64'))).toBe(true)
  expect(hex(sha(bytes(2), said['content'] ?? ''))).toBe(said['payload'])
  expect(hex(sha(text))).toBe(said['hash'])
  expect(leaf.toString('base64')).toBe(said['leaf'])
  expect(hex(sha(bytesFromHex('00'.repeat(32)) ?? '', leaf))).toBe(said['head'])
  expect(sha(Buffer.of(0), leaf).toString('base64')).toBe(said['root'])
})
