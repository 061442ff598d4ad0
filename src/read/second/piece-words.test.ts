import { describe, expect, test } from 'vitest'
import { nearestTo, PieceWords } from './piece-words.ts'

const TEXT =
  'Skipped. Jets bombed Oster.\nThe bombing of\n Oster went on; Oster burned. وقصفت أوستر'
const piece = { start: 9, end: TEXT.length }
const words = new PieceWords(TEXT, piece)

describe('PieceWords', () => {
  test.each([
    ['every place of a name', 'Oster', [21, 44, 59]],
    ['across a line break', 'bombing of Oster', [32]],
    ['whatever blanks were quoted', ' bombing  of\tOster ', [32]],
    ['no half word', 'bomb', []],
    ['a word behind a prefix of a script that writes it joined', 'قصفت', [74]],
    ['nothing in another case', 'oster', []],
    ['nothing outside its piece', 'Skipped', []],
    ['no marks alone', ';', []],
    ['no words at all', '  ', []],
    ['no half letter', '\ud83d', []],
  ] as const)('finds %s', (_, wanted, starts) => {
    const found = words.find(wanted)
    expect(found.map(({ start }) => start)).toEqual(starts)
    for (const one of found) expect(one.words).toBe(TEXT.slice(one.start, one.end))
  })

  test('gives the text’s own words, line break included', () => {
    expect(words.find('bombing of Oster')[0]).toEqual({
      words: 'bombing of\n Oster',
      start: 32,
      end: 49,
    })
  })
})

test('nearestTo takes the place with the least between', () => {
  const places = words.find('Oster')
  expect(nearestTo(places, { start: 55, end: 57 })?.start).toBe(59)
  expect(nearestTo(places, { start: 50, end: 51 })?.start).toBe(44)
  expect(nearestTo([], { start: 0, end: 1 })).toBeNull()
})
