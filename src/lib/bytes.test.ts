import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base32FromBytes } from './base32.ts'
import {
  base64FromBytes, bytesFromBase64, bytesFromHex, bytesFromText, concatBytes, equalBytes, hexFromBytes, textFromBytes,
} from './bytes.ts' // biome-ignore format: one thought

const bytes = fc.uint8Array({ maxLength: 100 })

describe('base64', () => {
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('%j is %j (RFC 4648 section 10)', (text, base64) => {
    expect(base64FromBytes(bytesFromText(text))).toBe(base64)
    expect(bytesFromBase64(base64)).toEqual(bytesFromText(text))
  })

  test.each(['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Zm9v\n', 'Zm-v', '====', 'Z===', ' Zg=', '=Zg='])(
    '%j is no base64',
    (base64) => expect(bytesFromBase64(base64)).toBeNull(),
  )

  test('goes there and back', () =>
    fc.assert(
      fc.property(bytes, (some) => {
        expect(bytesFromBase64(base64FromBytes(some))).toEqual(some)
      }),
    ))
})

describe('hex', () => {
  test.each(['0', 'AB', 'zz', '0x00', '00 '])('%j is no hex', (hex) =>
    expect(bytesFromHex(hex)).toBeNull(),
  )

  test('goes there and back', () =>
    fc.assert(
      fc.property(bytes, (some) => {
        expect(bytesFromHex(hexFromBytes(some))).toEqual(some)
      }),
    ))
})

describe('text and joined bytes', () => {
  test('bytes that are not UTF-8 are no text', () =>
    expect(textFromBytes(Uint8Array.of(0xff))).toBeNull())

  test('a byte order mark is kept', () =>
    expect(textFromBytes(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('\ufeff'))

  test('parts stand one after another', () => {
    const whole = concatBytes(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))
    expect(equalBytes(whole, Uint8Array.of(1, 2, 3))).toBe(true)
    expect(equalBytes(whole, Uint8Array.of(1, 2))).toBe(false)
    expect(equalBytes(whole, Uint8Array.of(1, 2, 4))).toBe(false)
  })
})

describe('base32FromBytes', () => {
  test.each([
    ['', ''],
    ['00', '00'],
    ['ff', 'zw'],
    ['0000000000', '00000000'],
    ['ffffffffff', 'zzzzzzzz'],
    ['0123456789', '04hmasw9'],
    ['00112233445566778899', '008j4ct4ank7f24s'],
  ])('%s', (hex, text) => {
    expect(base32FromBytes(bytesFromHex(hex) ?? Uint8Array.of())).toBe(text)
  })

  test('says the same number as its bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (some) => {
        const letters = '0123456789abcdefghjkmnpqrstvwxyz'
        const number = [...base32FromBytes(some)].reduce(
          (sum, letter) => sum * 32n + BigInt(letters.indexOf(letter)),
          0n,
        )
        expect(number).toBe(BigInt(`0x${hexFromBytes(some)}`))
      }),
    ))
})
