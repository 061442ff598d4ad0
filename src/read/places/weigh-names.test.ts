import { describe, expect, test } from 'vitest'
import { makeGazetteer } from '#make/made-gazetteer.ts'
import { findPlaces, placesAt } from './find-places.ts'

const STATE = { precision: 'province', country: 'US', population: 5_000_000 } as const
const COUNTY = { precision: 'district', country: 'US', population: 60_000 } as const

/** Namesakes as America has them, with invented neighbours. */
const gazetteer = makeGazetteer([
  ['United States', { precision: 'country', country: 'US', lat: 39, lon: -98 }],
  ['American', { precision: 'country', country: 'US', matched: 'demonym', lat: 39, lon: -98 }],
  ['March', { country: 'US', province: 'US-TX', population: 21_000, lat: 31, lon: -99 }],
  ['France', { precision: 'country', country: 'FR', lat: 46, lon: 2 }],
  ['Texas', { ...STATE, province: 'US-TX', lat: 31, lon: -99 }],
  ['Ohio', { ...STATE, province: 'US-OH', lat: 40, lon: -83 }],
  ['Florida', { ...STATE, province: 'US-FL', lat: 28, lon: -82 }],
  ['West Virginia', { ...STATE, province: 'US-WV', lat: 38.6, lon: -80.6 }],
  ['Paris', { country: 'FR', population: 2_100_000, lat: 48.85, lon: 2.35 }],
  ['Paris', { country: 'US', province: 'US-TX', population: 24_000, lat: 33.7, lon: -95.5 }],
  ['Lamar County', { ...COUNTY, province: 'US-TX', lat: 33.7, lon: -95.6 }],
  ['Delta County', { ...COUNTY, province: 'US-TX', lat: 33.4, lon: -95.7 }],
  ['Delta', { country: 'US', province: 'US-OH', population: 3000, lat: 41.6, lon: -84 }],
  ['Orwick', { country: 'US', province: 'US-TX', population: 9000, lat: 33.6, lon: -95.4 }],
  ['Orwick', { country: 'GB', population: 12_000, lat: 53, lon: -1 }],
  ['Tripoli', { country: 'LY', population: 1_150_000, lat: 32.9, lon: 13.2 }],
  ['Tripoli', { country: 'US', province: 'US-OH', population: 1200, lat: 40, lon: -83 }],
  [
    'Raqqa',
    {
      precision: 'province',
      country: 'SY',
      province: 'SY-RA',
      population: 800_000,
      lat: 36,
      lon: 39,
    },
  ],
  [
    'Raqqa',
    {
      name: 'Ar Raqqah',
      matched: 'alias',
      country: 'SY',
      province: 'SY-RA',
      population: 200_000,
      lat: 36,
      lon: 39,
    },
  ],
  [
    'Hamas',
    { name: 'Hama', matched: 'alias', country: 'SY', population: 460_000, lat: 35, lon: 37 },
  ],
  ['Fordham', { country: 'GE', population: 39_000, lat: 38.43, lon: 48.87 }],
  ['Fordham', { country: 'AM', population: 35_000, lat: 38.46, lon: 48.87 }],
  ['Sandmoor', { country: 'US', province: 'US-TX', population: 8000, lat: 33.8, lon: -95.3 }],
])
const found = (text: string, country?: string) =>
  findPlaces(text, gazetteer, country ? { country } : {}).places.map(
    ({ words, province, country: state }) => [words, province ?? state],
  )

describe('namesakes', () => {
  test.each([
    ['the largest, when nothing else is named', 'Rain fell in Paris.', [['Paris', 'FR']]],
    ['its state right after it', 'A mill in Paris, Texas', [['Paris', 'US-TX'], ['Texas', 'US-TX']]],
    ['a county of its state', 'Paris drew crowds to the Lamar County fair', [['Paris', 'US-TX'], ['Lamar County', 'US-TX']]],
    ['one sense for all mentions', 'In Paris, Texas, it rained. Paris was wet.', [['Paris', 'US-TX'], ['Texas', 'US-TX'], ['Paris', 'US-TX']]],
    ['a country that is named', 'Paris is in France', [['Paris', 'FR'], ['France', 'FR']]],
    ['towns close to it', 'Buses run from Sandmoor to Orwick', [['Sandmoor', 'US-TX'], ['Orwick', 'US-TX']]],
  ])('%s', (_, text, places) => expect(found(text)).toEqual(places)) // biome-ignore format: a table

  test('a large city, though another state acts there', () => {
    expect(found('The United States aids Tripoli')).toContainEqual(['Tripoli', 'LY'])
    expect(found('American envoys went to Tripoli')).toContainEqual(['Tripoli', 'LY'])
  })

  test('a town rather than the province that is called after it', () =>
    expect(findPlaces('Shells fell in Raqqa', gazetteer).places).toMatchObject([
      { name: 'Ar Raqqah', precision: 'city' },
    ]))

  test('an issue tells of twin towns on both banks of a border', () =>
    expect(findPlaces('The bridge at Fordham fell', gazetteer)).toMatchObject({
      places: [{ words: 'Fordham', country: 'GE' }],
      issues: [{ code: 'place_ambiguous', words: 'Fordham' }],
    }))

  test('the country of the site that it stood on', () => {
    expect(found('A fire in Orwick was put out', 'GB')).toEqual([['Orwick', 'GB']])
    expect(found('A fire in Orwick was put out', 'US')).toEqual([['Orwick', 'US-TX']])
  })
})

describe('states and counties as papers write them', () => {
  test.each([
    ['in Tampa, Fla., on', [['Fla.', 'US-FL']]],
    ['Sen. Orla Brook (R-Tex.) said', [['Tex.', 'US-TX']]],
    ['The W.Va. 9 bridge', []],
    ['Charles Town, W.Va., is old', [['W.Va.', 'US-WV']]],
    ['They held Mass. there', []],
    ['Send it to Paris, TX 75460', [['Paris', 'US-TX'], ['TX', 'US-TX']]],
    ['OH, no! Nobody came', []],
    ['in Lamar and Delta counties', [['Lamar', 'US-TX'], ['Delta', 'US-TX']]],
    ['the Lamar County Sheriff’s Office', [['Lamar County', 'US-TX']]],
    ['Ohio Turnpike workers', [['Ohio', 'US-OH']]],
  ])('%s', (text, places) => expect(found(text)).toEqual(places)) // biome-ignore format: a table
})

describe('people and what is called after a town', () => {
  test.each([
    ['a person whom the text names in full', 'Mary Orwick ran. Orwick was glad. Mr. Orwick paid. Texas cheered.', [['Texas', 'US-TX']]],
    ['a speaker', 'Texas is dry. "It is dry," Orwick said. "We wait," said Orwick.', [['Texas', 'US-TX']]],
    ['a town of which the text speaks', 'A fire in Orwick, Texas. The Orwick Garden Club met.', [['Orwick', 'US-TX'], ['Texas', 'US-TX'], ['Orwick', 'US-TX']]],
    ['a town of which it does not speak', 'The Orwick Garden Club met in Texas.', [['Texas', 'US-TX']]],
    ['a movement', 'The Hamas men left Texas', [['Texas', 'US-TX']]],
    ['a month', 'It rained in March in Texas', [['Texas', 'US-TX']]],
    ['a dateline', 'ORWICK — A bridge of Texas fell.', [['ORWICK', 'US-TX'], ['Texas', 'US-TX']]],
    ['its fire department', 'The Orwick Fire Department of Texas came.', [['Orwick', 'US-TX'], ['Texas', 'US-TX']]],
  ])('%s', (_, text, places) => expect(found(text)).toEqual(places)) // biome-ignore format: a table
})

describe('placesAt', () => {
  const at = (text: string, words: readonly string[]) =>
    placesAt(
      text,
      words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length })),
      { gazetteer },
    ).map(({ words: told, province, country }) => [told, province ?? country])

  test('takes the spans as they are, and weighs them by each other', () => {
    expect(at('Paris Hall, by Orwick Smith of Texas', ['Paris', 'Orwick', 'Texas'])).toEqual([
      ['Paris', 'US-TX'],
      ['Orwick', 'US-TX'],
      ['Texas', 'US-TX'],
    ])
    expect(at('Lamar and Delta counties', ['Lamar', 'Delta'])).toEqual([
      ['Lamar', 'US-TX'],
      ['Delta', 'US-TX'],
    ])
  })
  test('knows nothing of what no place is called', () =>
    expect(at('Rain in Qorvel', ['Qorvel'])).toEqual([]))
})
