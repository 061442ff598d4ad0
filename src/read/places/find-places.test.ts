import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import { findPlaces } from './find-places.ts'

type Entry = readonly [name: string, overrides: Partial<Candidate>]
const COUNTRY = { precision: 'country', population: 20_000_000, radiusKm: 300 } as const
const PROVINCE = { precision: 'province', population: 1_500_000, radiusKm: 90 } as const

/** A small invented gazetteer: enough namesakes to choose between. */
const ENTRIES: readonly Entry[] = [
  ['Syria', { ...COUNTRY, country: 'SY', lat: 35, lon: 38 }],
  ['US', { ...COUNTRY, name: 'United States', country: 'US', lat: 38, lon: -97 }],
  ['Jordan', { ...COUNTRY, country: 'JO', lat: 31, lon: 36 }],
  ['France', { ...COUNTRY, country: 'FR', lat: 46, lon: 2 }],
  ['England', { ...PROVINCE, country: 'GB', lat: 52, lon: -1 }],
  ['Texas', { ...PROVINCE, country: 'US', province: 'US-TX', lat: 31, lon: -97 }],
  ['Homs', { ...PROVINCE, country: 'SY', province: 'SY-HI', lat: 34.683, lon: 36.866 }],
  ['Homs', { country: 'SY', province: 'SY-HI', population: 775_000, lat: 34.72682, lon: 36.72339, geonames: 169577 }],
  ['Homs', { name: 'Al Khums', country: 'LY', population: 201_000, matched: 'alias', lat: 32.6, lon: 14.2 }],
  ['Damascus', { country: 'SY', population: 1_500_000, lat: 33.5, lon: 36.3 }],
  ['Paris', { country: 'FR', population: 2_100_000, lat: 48.85, lon: 2.35 }],
  ['Paris', { country: 'US', province: 'US-TX', population: 24_000, lat: 33.66, lon: -95.5 }],
  ['Aden Hill', { country: 'SY', population: 900, lat: 35, lon: 37 }],
  ['Nice', { country: 'FR', population: 340_000, lat: 43.7, lon: 7.2 }],
  ['Moscow', { country: 'RU', population: 10_000_000, lat: 55.7, lon: 37.6 }],
  ['al-Bab', { country: 'SY', population: 130_000, lat: 36.37, lon: 37.51 }],
  ['The Mill', { country: 'SY', population: 400_000, lat: 35, lon: 38 }],
  ['Twin', { country: 'SY', population: 400_000, lat: 35, lon: 38 }],
  ['Twin', { country: 'JO', population: 380_000, lat: 31, lon: 36 }],
  ['Middle East', { precision: 'region', radiusKm: 2000, lat: 29, lon: 42 }],
  ['Syrian', { ...COUNTRY, name: 'Syria', country: 'SY', matched: 'demonym', lat: 35, lon: 38 }],
] // biome-ignore format: a table

const gazetteer: Gazetteer = {
  hash: 'made',
  wordsMax: 3,
  find: (name) =>
    ENTRIES.filter(([known]) => known.toLowerCase() === name.replaceAll('.', '').toLowerCase()).map(
      ([known, overrides]) => ({
        name: known,
        precision: 'city',
        radiusKm: 10,
        population: 0,
        matched: 'main',
        ...overrides,
      }),
    ),
}
const placesOf = (text: string) =>
  findPlaces(text, gazetteer).places.map((place) => [place.words, place.precision, place.country])
const issuesOf = (text: string) =>
  findPlaces(text, gazetteer).issues.map((issue) => [issue.code, issue.words])

describe('findPlaces', () => {
  test.each([
    ['A well was dug in Homs, Syria.', [['Homs', 'city', 'SY'], ['Syria', 'country', 'SY']]],
    ['A well was dug in Homs province.', [['Homs', 'province', 'SY']]],
    ['A well was dug in Homs Province.', [['Homs Province', 'province', 'SY']]],
    ['The governorate of Homs is dry.', [['Homs', 'province', 'SY']]],
    ['A well was dug near Homs.', [['Homs', 'district', 'SY']]],
    ['They live in Paris, Texas.', [['Paris', 'city', 'US'], ['Texas', 'province', 'US']]],
    ['They live in Paris.', [['Paris', 'city', 'FR']]],
    ['The US-led talks; the U.S. side left.', [['US', 'country', 'US'], ['U.S.', 'country', 'US']]],
    ['Snow fell across the Middle East.', [['Middle East', 'region', undefined]]],
    ['The road to al-Bab is open.', [['al-Bab', 'city', 'SY']]],
    ['The village of Aden Hill in Syria', [['Aden Hill', 'city', 'SY'], ['Syria', 'country', 'SY']]],
    ['Rain in Nice, France', [['Nice', 'city', 'FR'], ['France', 'country', 'FR']]],
    ['France, Syria and Jordan', [['France', 'country', 'FR'], ['Syria', 'country', 'SY'], ['Jordan', 'country', 'JO']]],
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places)) // biome-ignore format: a table

  test.each([
    'Nice people gave us bread.', 'Jordan Smith met her there.', 'He asked Paris Miller about it.', 'They thanked Michael Jordan.',
    'The Bank of England closed.', 'She left Damascus University then.', 'homs and paris in small letters', 'Aden Hill was quoted.', 'A Nice city it was.', 'The Mill closed.',
  ])('no place in: %s', (text) => expect(placesOf(text)).toEqual([])) // biome-ignore format: a list

  test('gives no more digits than the precision allows, and a wider circle nearby', () => {
    expect(findPlaces('In Homs.', gazetteer).places[0]).toMatchObject({
      lat: 34.73,
      lon: 36.72,
      radiusKm: 10,
      geonames: 169577,
    })
    expect(findPlaces('60 km north of Homs.', gazetteer).places[0]).toMatchObject({
      lat: 34.7,
      lon: 36.7,
      radiusKm: 60,
    })
  })

  test('flags people and governments', () => {
    const { places } = findPlaces('The Syrian side left and Moscow denied it.', gazetteer)
    expect(places).toMatchObject([
      { words: 'Syrian', isDemonym: true },
      { words: 'Moscow', isGovernment: true },
    ])
  })

  test('a state of people is still its people', () =>
    expect(findPlaces('The Syrian state paid.', gazetteer).places[0]).toMatchObject({
      isDemonym: true,
    }))

  test('the countries that a text names decide between namesakes', () => {
    expect(placesOf('Jordan sent tents. They reached Twin.').at(-1)).toEqual(['Twin', 'city', 'JO'])
    expect(issuesOf('Jordan sent tents. They reached Twin.')).toEqual([])
    expect(issuesOf('They reached Twin.')).toEqual([['place_ambiguous', 'Twin']])
  })

  test('says which place it does not know', () =>
    expect(issuesOf('They met in Qorvel last year.')).toEqual([['place_unknown', 'Qorvel']]))
})

const WORDS = ['in', 'Homs', 'Province', 'of', 'Syria', ',', 'Paris', 'Texas', 'near', 'U.S.', 'Nice', 'al-Bab', '\n', 'Syrians', '’s'] // biome-ignore format: one line

property.prop([fc.array(fc.constantFrom(...WORDS), { maxLength: 40 })])(
  'words are where they are said to be, in order, without overlap',
  (words) => {
    const text = words.join(' ')
    const { places, issues } = findPlaces(text, gazetteer)
    for (const one of [...places, ...issues]) expect(text.slice(one.start, one.end)).toBe(one.words)
    for (const [index, place] of places.entries())
      expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0)
  },
)
