import { describe, expect, test } from 'vitest'
import {
  isSameSketch,
  mostTelling,
  NO_SKETCH,
  type Sketch,
  sketchFrom,
  sketchOf,
} from './sketch.ts'

const ferry = 'The ferry Astara Star sank off Oster quay on Lake Tarn. Captain Mira Dol was saved.'
const again =
  'Divers have found the Astara Star, which sank on Lake Tarn. Mira Dol, her captain, waits.'
const mill =
  'Millers of Norland Vale met the mayor about the price of grain. Tebir granary is empty.'
const [one, other, third] = [ferry, again, mill].map((text) =>
  sketchOf({ text, language: 'en' }),
) as [Sketch, Sketch, Sketch]
const shared = (a: Sketch, b: Sketch) => a.stems.filter((stem) => b.stems.includes(stem)).length

describe('the sketch of a report', () => {
  test('shares stems with another report of one thing, and few with a report of another', () => {
    expect(shared(one, other)).toBeGreaterThan(6)
    expect(shared(one, third)).toBeLessThan(3)
  })

  test('holds names for more telling than what every report has', () => {
    const name = sketchOf({ text: 'Astara', language: 'en' })
    expect(mostTelling(one, 10)).toContain(name.stems[0])
    expect(Math.max(...one.weights)).toBe(255)
    expect([...one.stems]).toEqual([...one.stems].sort((a, b) => a - b))
  })

  test('takes a number with what stands after its point for one', () => {
    const [five, six] = ['5.6', '6.5'].map((text) => sketchOf({ text, language: 'en' }).stems[0])
    expect(five).not.toBe(six)
    expect(sketchOf({ text: '5.6', language: 'en' }).stems).toHaveLength(1)
  })

  test.each([
    ['nobody says which language it is', undefined],
    ['there is no table of that language', 'ar'],
    ['another language begins alike', 'enm'],
  ])('is empty where %s', (_, language) => {
    expect(sketchOf({ text: ferry, language })).toEqual(NO_SKETCH)
  })

  test('is of a bounded size, and knows how much there was to tell', () => {
    const text = Array.from({ length: 500 }, (_, number) => `Word${number}`).join(' ')
    const { stems, weights, size } = sketchOf({ text, language: 'en-GB' })
    expect([stems.length, weights.length, size]).toEqual([48, 48, 100])
  })

  test.each([
    ['2031-05-04T10:00Z', 22403],
    ['2031-05', null],
    [undefined, null],
  ])('has the day on which it was published: %s', (published, day) => {
    expect(sketchOf({ text: ferry, language: 'en', published }).published).toBe(day)
  })

  test.each<[string, Sketch, boolean]>([
    ['made again', sketchFrom([[1, 9], [2, 5]], 7), true],
    ['other stems', sketchFrom([[1, 9], [3, 5]], 7), false],
    ['other weights', sketchFrom([[1, 9], [2, 6]], 7), false],
    ['another day', sketchFrom([[1, 9], [2, 5]], 8), false],
  ])('is the same or not: %s', (_, sketch, isSame) => {
    expect(isSameSketch(sketchFrom([[2, 5], [1, 9]], 7), sketch)).toBe(isSame)
  }) // biome-ignore format: one row a case
})
