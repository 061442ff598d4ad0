import { expect, test } from 'vitest'
import type { PlaceMention } from '#read/places/find-places.ts'
import { placeTeller } from './place-teller.ts'

const place = (start: number, end: number, overrides: Partial<PlaceMention> = {}): PlaceMention => ({
  name: 'Oster', words: 'Oster', start, end, precision: 'city', lat: 0, lon: 0, ...overrides,
}) // biome-ignore format: one thought
const word = (start: number, end: number) => ({ word: 'w', xpos: 'NNP', start, end })

test('a word is told of which kind of place it is part, and whether it begins it', () => {
  const tell = placeTeller([
    place(5, 15),
    place(20, 25, { precision: 'country' }),
    place(30, 35, { isDemonym: true }),
  ])
  const told = [
    [0, 4],
    [5, 9],
    [10, 15],
    [16, 19],
    [20, 25],
    [30, 35],
    [40, 45],
  ].map(([start = 0, end = 0]) => tell(word(start, end)))
  const [before, first, second, between, country, people, after] = told
  expect([before, between, after]).toEqual([0, 0, 0])
  expect(new Set([first, second, country, people, 0]).size).toBe(5)
})
