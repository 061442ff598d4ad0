import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { nearestWord } from './nearest-word.ts'

const KNOWN = ['members', 'monogram', 'names', 'name', 'v']

describe('nearestWord', () => {
  test.each([
    ['member', 'members'],
    ['mebmers', 'members'],
    ['Names', 'names'],
    ['nmae', 'name'],
    ['monograms', 'monogram'],
    ['weather', null],
    ['v2', 'v'],
    ['xy', null],
    ['', null],
    ['m'.repeat(100_000), null],
  ])('%.20s is %s', (word, meant) => expect(nearestWord(word, KNOWN)).toBe(meant))

  test('knows nothing from nothing', () => expect(nearestWord('name', [])).toBeNull())

  propertyTest.prop([fc.constantFrom(...KNOWN), fc.nat(), fc.constantFrom('', 'x')])(
    'finds a word of four letters or more again after one slip',
    (word, at, put) => {
      fc.pre(word.length >= 4)
      const cut = at % word.length
      const slip = word.slice(0, cut) + put + word.slice(cut + 1)
      expect(['name', 'names', word]).toContain(nearestWord(slip, KNOWN))
    },
  )
})
