import { expect, test } from 'vitest'
import type { PlaceView } from '#contract/map-views.ts'
import { boundsOf, marksOf } from './marks.ts'

const placeOf = (change: Partial<PlaceView>): PlaceView => ({
  name: 'Kolin',
  precision: 'city',
  lat: 50,
  lon: 15,
  radiusKm: 5,
  events: 1,
  corroborated: 0,
  singleOrigin: 0,
  contested: 0,
  id: 'a',
  ...change,
})

test('a mark tells the best support, and that something is contested', () => {
  const { middles } = marksOf([
    placeOf({ events: 3, corroborated: 1, singleOrigin: 1, contested: 1 }),
    placeOf({ singleOrigin: 1 }),
    placeOf({}),
  ])
  expect(
    middles.features.map(({ properties }) => [properties.support, properties.isContested]),
  ).toEqual([
    ['corroborated', true],
    ['single-origin', false],
    ['announced', false],
  ])
})

test('the widest is drawn first, each with the place it came from', () => {
  const { areas } = marksOf([placeOf({}), placeOf({ precision: 'province', radiusKm: 90 })])
  expect(areas.features.map(({ properties }) => [properties.index, properties.isFine])).toEqual([
    [1, false],
    [0, true],
  ])
})

test('all places fit into their box', () => {
  expect(boundsOf([placeOf({}), placeOf({ lat: -18, lon: 178 })])).toEqual([
    [15, -18],
    [178, 50],
  ])
  expect(boundsOf([])).toBeNull()
})
