import { expect, test } from 'vitest'
import { CountyMatcher } from './counties.ts'
import type { CityRow } from './read-cities.ts'

const town = (overrides: Partial<CityRow>): CityRow => ({
  geonames: 1,
  name: 'Made',
  plainName: 'Made',
  otherNames: '',
  lat: 33,
  lon: -95,
  kind: 'PPL',
  country: 'US',
  admin1: 'TX',
  admin2: '001',
  population: 100,
  ...overrides,
})
const counties = (...towns: readonly Partial<CityRow>[]) => {
  const matcher = new CountyMatcher()
  for (const one of towns) matcher.take(town(one))
  return matcher
    .counties()
    .map(({ name, state, lat, population }) => [name, state, lat, population])
}

test.each([
  ['the first of a state', '001', 'TX', 'Anderson County'],
  ['by twos', '453', 'TX', 'Travis County'],
  ['after a number that the table tells', '086', 'FL', 'Miami-Dade County'],
  ['and after an even one', '087', 'FL', 'Monroe County'],
  ['a new one between two old', '102', 'SD', 'Oglala Lakota County'],
  ['the next of the old', '103', 'SD', 'Pennington County'],
  ['of Louisiana', '079', 'LA', 'Rapides Parish'],
  ['the last of a state', '045', 'WY', 'Weston County'],
])('%s', (_, admin2, admin1, name) =>
  expect(counties({ admin1, admin2 })).toEqual([[name, admin1, 33, 100]]),
)

test('lies amid its towns', () =>
  expect(counties({ lat: 32, population: 50 }, { lat: 34 })).toEqual([
    ['Anderson County', 'TX', 33, 150],
  ]))

test.each([
  ['other countries', { country: 'CA' }],
  ['no number', { admin2: '' }],
  ['a number that is no county', { admin2: '999' }],
])('nothing of %s', (_, overrides) => expect(counties(overrides)).toEqual([]))
