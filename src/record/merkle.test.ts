import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64FromBytes, bytesFromHex, bytesFromText } from '#lib/bytes.ts'
import {
  append, EMPTY_FRONTIER, frontierFromText, leafHash, nodeHash, rootOf, textFromFrontier,
} from './merkle.ts' // biome-ignore format: one thought

/** The leaves and roots that implementations of RFC 6962 check themselves against. */
const LEAVES = [
  '', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f',
] // biome-ignore format: one table
const ROOTS = [
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
  '+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=',
  'rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=',
  '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
  'Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=',
  'duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=',
  '3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw=',
  'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=',
]
const leaves = LEAVES.map((hex) => bytesFromHex(hex) ?? Uint8Array.of())

/** The root by the standard's own recursive words. */
function rootByDefinition(of: readonly Uint8Array[]): Uint8Array {
  if (of.length === 1 && of[0]) return leafHash(of[0])
  let split = 1
  while (split * 2 < of.length) split *= 2
  return nodeHash(rootByDefinition(of.slice(0, split)), rootByDefinition(of.slice(split)))
}

describe('a Merkle tree', () => {
  test.each(ROOTS.map((root, size) => [size, root] as const))('of %i leaves', (size, root) => {
    const frontier = leaves.slice(0, size).reduce(append, EMPTY_FRONTIER)
    expect(base64FromBytes(rootOf(frontier))).toBe(root)
    expect(frontierFromText(textFromFrontier(frontier))).toEqual(frontier)
  })

  test('a leaf', () =>
    expect(base64FromBytes(leafHash(bytesFromText('hello world')))).toBe(
      'TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=',
    ))

  test('begins empty', () => expect(frontierFromText(null)).toEqual(EMPTY_FRONTIER))

  test.each(['', '1', '1:', '2:00', 'x:', '-1:', `1:${'00'.repeat(31)}`, `2:${'00'.repeat(64)}`])(
    '%j is no frontier',
    (text) => expect(() => frontierFromText(text)).toThrow('frontier'),
  )

  test('is the tree of the definition, wherever it was put away and taken up', () =>
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: 70 }),
        fc.nat(),
        (some, stop) => {
          const early = some.slice(0, stop % some.length).reduce(append, EMPTY_FRONTIER)
          const frontier = some
            .slice(stop % some.length)
            .reduce(append, frontierFromText(textFromFrontier(early)))
          expect(rootOf(frontier)).toEqual(rootByDefinition(some))
        },
      ),
    ))
})
