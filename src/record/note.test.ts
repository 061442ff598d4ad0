import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { base64FromBytes, bytesFromBase64, bytesFromHex } from '#lib/bytes.ts'
import { checkpointText, originOf, parseCheckpoint } from './checkpoint.ts'
import { append, EMPTY_FRONTIER, rootOf } from './merkle.ts'
import { openNote, signNote, type Verify } from './note.ts'
import { encodeVerifierKey, parseVerifierKey } from './verifier-key.ts'

const SPKI = '302a300506032b6570032100'
const PKCS8 = '302e020100300506032b657004220420'
const der = (prefix: string, key: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(prefix, 'hex'), key])

const verifyHere: Verify = (key, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: der(SPKI, key), format: 'der', type: 'spki' }),
    signature,
  )

/** The key that C2SP's test log is signed with: a public constant. */
const SEED = bytesFromHex('eca663f499017d2365c27c7a7679158d43cfec1330bdb259290afbd0d21777a0')
const privateKey = createPrivateKey({
  key: der(PKCS8, SEED ?? Uint8Array.of()),
  format: 'der',
  type: 'pkcs8',
})
const LOG = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'
const WITNESS = 'witness.example/w1+c03ad8d4+BOHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'
const COSIGNATURE =
  'wDrY1AAAAABkGFDLrxLpw3QMvSirQHqbLlwSWddZ4QnfZKZsA24OVaJ6AsHdvsrpvfKVx8o7gypRZeqC0SXcgY4EuZ08OzHlzYYGAg=='
const ROOT_8 = 'bC+VwvrJbalNVjfkdI8kUgs7mJoXrqiXCE7bgnD28pY='
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const EXAMPLE =
  'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'

const key = parseVerifierKey(LOG)
const text8 = checkpointText(key.name, 8, bytesFromBase64(ROOT_8) ?? Uint8Array.of())
const signer = {
  publicKey: key.publicKey,
  sign: (message: Uint8Array) => sign(null, message, privateKey),
}
const open = (note: string, ...keys: string[]) =>
  openNote(note, keys.map(parseVerifierKey), verifyHere)

describe('verifier keys', () => {
  test.each([LOG, WITNESS, EXAMPLE_KEY])('%s goes there and back', (text) =>
    expect(encodeVerifierKey(parseVerifierKey(text))).toBe(text),
  )

  test.each([
    ['another id', LOG.replace('33d7b496', '33d7b497')],
    ['another name', LOG.replace('testdata', 'testdatb')],
    ['a space in the name', LOG.replace('testdata', 'test data')],
    ['no name', LOG.slice(LOG.indexOf('+'))],
    ['a cut key', LOG.slice(0, -4)],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(() => parseVerifierKey(text)).toThrow('verifier key'))
})

describe('notes', () => {
  test('signs a checkpoint as C2SP does', async () => {
    expect(await signNote(text8, key.name, signer)).toBe(
      `${text8}\n\u2014 example.com/log/testdata M9e0lq1EK37dHtgv9O3UzPxisw5vwIPcJsX9ab0xt4mvVfbdUR1fbMjN6sBFYpBoBEmD4+cWhj/AVgI5MitCO5+mews=\n`,
    )
    const empty = checkpointText(key.name, 0, rootOf(EMPTY_FRONTIER))
    expect(await signNote(empty, key.name, signer)).toContain(
      'M9e0lhxJACzE1KoUdqKuPa+9p6R7dSW8BlEvrg/noo8FkGg6PbJoRNOcdjqjOq89wVvTA60eubCc4oufo5BvIVEgtQc=',
    )
  })

  test('opens a note, a cosignature, and a note with lines by strangers', async () => {
    expect(await open(EXAMPLE, EXAMPLE_KEY)).toMatchObject({ signers: ['example.com/foo'] })
    const cosigned = `${await signNote(text8, key.name, signer)}\u2014 witness.example/w1 ${COSIGNATURE}\n`
    expect(await open(cosigned, LOG, WITNESS)).toMatchObject({
      signers: ['example.com/log/testdata', 'witness.example/w1'],
    })
    expect(await open(cosigned, WITNESS)).toMatchObject({ signers: ['witness.example/w1'] })
    expect(await open(cosigned.replace('\n8\n', '\n9\n'), WITNESS)).toEqual({
      fault: 'signature_bad',
    })
  })

  test('a text may hold empty lines: the last one divides', async () => {
    const text = 'a\n\nb\n'
    expect(await open(await signNote(text, key.name, signer), LOG)).toMatchObject({ text })
  })

  test.each([
    ['no empty line', EXAMPLE.replace('\n\n', '\n'), 'malformed'],
    ['no signature', 'text\n\n', 'malformed'],
    ['no last line break', EXAMPLE.slice(0, -1), 'malformed'],
    ['a line after the signatures', `${EXAMPLE}more\n`, 'malformed'],
    ['a name with a space', EXAMPLE.replace('com/foo', 'com foo'), 'malformed'],
    ['a control character', EXAMPLE.replace('an', 'a\u0001'), 'malformed'],
    ['half a surrogate pair', EXAMPLE.replace('an', 'a\ud800'), 'malformed'],
    ['a signature of four bytes', 'text\n\n\u2014 example.com/foo Uw2QOg==\n', 'malformed'],
    ['base64 in another spelling', EXAMPLE.replace('QM=\n', 'QN=\n'), 'malformed'],
    ['an altered text', EXAMPLE.replace('This', 'That'), 'signature_bad'],
    ['another name', EXAMPLE.replace('com/foo', 'com/fop'), 'signer_unknown'],
  ])('%s is a fault', async (_, note, fault) =>
    expect(await open(note, EXAMPLE_KEY)).toEqual({ fault }),
  )

  test('the same key twice is ambiguous', async () =>
    expect(await open(EXAMPLE, EXAMPLE_KEY, EXAMPLE_KEY)).toEqual({ fault: 'keys_ambiguous' }))
})

describe('checkpoints', () => {
  test('says what it was made of', () => {
    expect(parseCheckpoint(text8)).toMatchObject({ origin: key.name, size: 8 })
    expect(originOf('calm-valley.example', 'joint')).toBe('calm-valley.example/log/joint')
  })

  test.each([
    '', 'a\n1\n', `a\n01\n${ROOT_8}\n`, `a\n-1\n${ROOT_8}\n`, `a\n1\n${ROOT_8}`, `\n1\n${ROOT_8}\n`, 'a\n1\nAAAA\n',
  ])('%j is none', (text) => expect(parseCheckpoint(text)).toBeNull()) // biome-ignore format: one table

  const log = '../shared/vectors/tessera-log/testdata/log'
  // The public test log is not part of the project: without it beside the checkout this one is skipped.
  test.skipIf(!existsSync(log))(`Tessera's test log has our roots (needs ${log})`, async () => {
    const words =
      'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten'
    const leaves = words.split(' ').map((word) => Buffer.from(word))
    for (const size of [0, 8, 12, 15]) {
      const opened = await open(readFileSync(`${log}/checkpoint.${size}`, 'utf8'), LOG)
      const text = 'text' in opened ? opened.text : ''
      const root = rootOf(leaves.slice(0, size).reduce(append, EMPTY_FRONTIER))
      expect(text).toBe(checkpointText(key.name, size, root))
      expect(base64FromBytes(root)).toBe(text.split('\n')[2])
    }
  })
})
