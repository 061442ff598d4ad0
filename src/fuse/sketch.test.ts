import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameSketch, likeness, sketchOf } from './sketch.ts'

const ferry = 'The ferry Astara Star sank off Oster quay on Lake Tarn. Captain Mira Dol was saved.'
const again =
  'Divers have found the Astara Star, which sank on Lake Tarn. Mira Dol, her captain, waits.'
const mill =
  'Millers of Norland Vale met the mayor about the price of grain. Tebir granary is empty.'
const [one, other, third] = [ferry, again, mill].map((text) => sketchOf(text, 'en'))

describe('the sketch of a report', () => {
  test('is alike for two reports of one thing, and not for reports of two', () => {
    expect(likeness(one as Uint32Array, other as Uint32Array)).toBeGreaterThan(0.4)
    expect(likeness(one as Uint32Array, third as Uint32Array)).toBeLessThan(0.1)
  })

  test('begins with names, not with what every report has', () => {
    const first = sketchOf('Astara', 'en')
    expect(one?.subarray(0, 10)).toContain(first[0])
    expect(one).not.toContain(sketchOf('xyxx the', 'en')[1] ?? 0)
  })

  test.each([
    ['nobody says which language it is', undefined],
    ['there is no table of that language', 'ar'],
    ['another language begins alike', 'enm'],
  ])('is empty where %s', (_, language) => expect(sketchOf(ferry, language)).toHaveLength(0))

  test('is of a bounded size', () => {
    const words = Array.from({ length: 500 }, (_, number) => `Word${number}`).join(' ')
    expect(sketchOf(words, 'en-GB')).toHaveLength(32)
  })

  test('is the same only with the same stems in the same order', () => {
    expect(isSameSketch(Uint32Array.of(1, 2), Uint32Array.of(1, 2))).toBe(true)
    expect(isSameSketch(Uint32Array.of(1, 2), Uint32Array.of(2, 1))).toBe(false)
    expect(isSameSketch(Uint32Array.of(1, 2), Uint32Array.of(1))).toBe(false)
  })
})

const sketches = fc
  .uniqueArray(fc.nat(40), { maxLength: 32 })
  .map((stems) => Uint32Array.from(stems))

law.prop([sketches, sketches])('likeness is symmetric to the last bit, from 0 to 1', (a, b) => {
  expect(likeness(a, b)).toBe(likeness(b, a))
  expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
  expect(likeness(a, b)).toBeLessThanOrEqual(1)
  if (a.length > 0) expect(likeness(a, Uint32Array.from(a))).toBeCloseTo(1, 10)
})
