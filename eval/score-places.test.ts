import { expect, test } from 'vitest'
import { scorePlaces } from './score-places.ts'

const GOLD = [
  { start: 0, end: 5, lat: 50, lon: 10 },
  { start: 10, end: 15, lat: 50, lon: 10 },
  { start: 20, end: 25 },
]
const article = { text: 'made', places: GOLD }
const at = (start: number, lat?: number) => ({ start, end: start + 5, lat, lon: 10 })

test('counts equal spans, and positions within a hundred miles', () => {
  // A degree of latitude is 111 km: the first lies near enough, the second does not.
  const found = [at(0, 51), at(10, 52), at(20), at(30, 50)]
  expect(scorePlaces([{ article, found, atGold: [at(0, 50), at(10, 51.4)] }])).toEqual({
    spanF1: 6 / 7,
    acc161: 1 / 2,
    acc161Gold: 1,
    spanPrecision: 3 / 4,
    spanRecall: 1,
    places: 3,
  })
})

test.each([
  ['one letter more', [{ ...at(0, 50), end: 6 }]],
  ['nothing', []],
])('%s finds no place', (_, found) =>
  expect(scorePlaces([{ article, found, atGold: found }])).toMatchObject({
    spanF1: 0,
    acc161: 0,
    acc161Gold: 0,
  }),
)

test('a place that is found twice counts once, and one without coordinates is nowhere', () => {
  const found = [at(0, 50), at(0, 50), at(10)]
  expect(scorePlaces([{ article, found, atGold: found }])).toMatchObject({
    spanPrecision: 1,
    spanRecall: 2 / 3,
    acc161: 1 / 2,
  })
})

test('of nothing there is no share', () =>
  expect(scorePlaces([])).toMatchObject({ spanF1: 0, acc161: 0, places: 0 }))
