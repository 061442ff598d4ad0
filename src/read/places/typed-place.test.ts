import { describe, expect, test } from 'vitest'
import type { Candidate, OfferingGazetteer } from '#domain/gazetteer.ts'
import { offeredPlaces, typedPlace } from './typed-place.ts'

type Entry = readonly [name: string, overrides: Partial<Candidate>]
const COUNTRY = { precision: 'country', population: 10_000_000, radiusKm: 300 } as const
const PROVINCE = { precision: 'province', radiusKm: 60 } as const

/** Invented, with the kinds of namesakes that the world has. */
const ENTRIES: readonly Entry[] = [
  ['Norland', { ...COUNTRY, country: 'NO', lat: 60, lon: 10 }],
  ['Surland', { ...COUNTRY, country: 'SU', lat: -60, lon: 10 }],
  ['Ardes', { country: 'NO', province: 'NO-1', population: 17_000, lat: 60.123456, lon: 10.1, geonames: 1 }],
  ['Ardes', { country: 'SU', population: 600, lat: -60, lon: 10, geonames: 2 }],
  ['Twin', { country: 'NO', province: 'NO-1', population: 40_000, lat: 60.5, lon: 10.1, geonames: 3 }],
  ['Twin', { country: 'SU', population: 30_000, lat: -60, lon: 12, geonames: 4 }],
  ['Seat', { country: 'NO', province: 'NO-2', population: 90_000, lat: 61, lon: 11, geonames: 5 }],
  ['Seat', { ...PROVINCE, country: 'NO', province: 'NO-2', lat: 61.2, lon: 12 }],
  ['مقر', { name: 'Seat', country: 'NO', province: 'NO-2', population: 90_000, lat: 61, lon: 11, geonames: 5, matched: 'alias' }],
  ['The Mill', { name: 'Woodend', country: 'SU', population: 9000, matched: 'alias', geonames: 6 }],
  ['Hospital', { country: 'SU', population: 2000, lat: -61, lon: 10, geonames: 7 }],
  ['Quay', { name: 'Kay', country: 'SU', population: 800, matched: 'alias', geonames: 8 }],
  ['Norish', { ...COUNTRY, name: 'Norland', country: 'NO', matched: 'demonym' }],
] // biome-ignore format: a table

const candidate = ([name, overrides]: Entry): Candidate => ({
  name,
  radiusKm: 5,
  precision: 'city',
  population: 0,
  matched: 'main',
  ...overrides,
})
const gazetteer: OfferingGazetteer = {
  hash: 'made',
  wordsMax: 2,
  find: (name) =>
    ENTRIES.filter(([known]) => known.toLowerCase() === name.toLowerCase()).map(candidate),
  beginning: (start, most) =>
    ENTRIES.filter(([name]) => name.toLowerCase().startsWith(start.toLowerCase()))
      .map(candidate)
      .slice(0, most),
  provinceName: (code) => (code === 'NO-1' ? 'Lakeside' : null),
}
const meant = (typed: string, precision?: Candidate['precision']) =>
  typedPlace({ typed, precision }, gazetteer)
const shown = (all: readonly { name: string; country?: string | undefined }[]) =>
  all.map(({ name, country }) => `${name} ${country}`)

describe('typedPlace', () => {
  test.each([
    ['a name far likelier than its namesake', 'Ardes', 1, 'city'],
    ['whatever its case and blanks', '  ardes ', 1, 'city'],
    ['a town rather than the province of its name', 'Seat', 5, 'city'],
    ['in another script', 'مقر', 5, 'city'],
    ['a namesake, when its country is named after it', 'Twin, Surland', 4, 'city'],
    ['with the comma of another script', 'Twin، Norland', 3, 'city'],
    ['the town that a house lies in', 'Hospital of Saint Orla, Ardes', 1, 'city'],
    ['only about there', 'near Ardes', 1, 'district'],
    ['the district of a town', 'Ardes district', 1, 'district'],
    ['the province, when a word says so', 'Seat province', undefined, 'province'],
    ['the same before the name', 'province of Seat', undefined, 'province'],
    ['a country', 'Norland', undefined, 'country'],
  ] as const)('%s', (_, typed, geonames, precision) => {
    const { place, among } = meant(typed)
    expect({ id: place?.geonames, precision: place?.precision }).toEqual({
      id: geonames,
      precision,
    })
    expect(among).toEqual([])
  })

  test('has no more digits than its precision allows, and nothing that only the choice needed', () => {
    expect(meant('Ardes').place).toEqual({
      ...{ name: 'Ardes', geonames: 1, lat: 60.12, lon: 10.1, radiusKm: 5 },
      ...{ precision: 'city', country: 'NO', province: 'NO-1' },
    })
  })

  test('is of the kind that the officer says, where that is coarser than a town', () => {
    expect(meant('Seat', 'province').place?.precision).toBe('province')
    expect(meant('Ardes', 'district').place).toMatchObject({ precision: 'district', radiusKm: 25 })
    expect(meant('Ardes', 'province')).toEqual({ place: null, among: [] })
    expect(meant('Ardes', 'point').place?.precision).toBe('city')
  })

  test.each([
    ['namesakes about as likely', 'Twin', ['Twin NO', 'Twin SU']],
    ['places in a list', 'Seat, Ardes', ['Seat NO', 'Seat NO', 'Ardes NO', 'Ardes SU']],
    ['a word for a house that is a village too', 'hospital', ['Hospital SU']],
    ['another name of a place that few know', 'Quay', ['Kay SU']],
  ])('guesses nothing for %s, and names them', (_, typed, names) => {
    const { place, among } = meant(typed)
    expect(place).toBeNull()
    expect(shown(among).toSorted()).toEqual(names.toSorted())
  })

  test('names the province of a town, by which namesakes are told apart', () => {
    expect(meant('Twin').among.map(({ provinceName }) => provinceName)).toEqual([
      'Lakeside',
      undefined,
    ])
  })

  test.each(['', ' , ', 'the mill', 'near the mill', 'Norish', 'Nowhere', 'Hospital, Nowhere'])(
    'knows no place of %j',
    (typed) => expect(meant(typed)).toEqual({ place: null, among: [] }),
  )
})

describe('offeredPlaces', () => {
  const offered = (typed: string) => shown(offeredPlaces(typed, gazetteer))

  test('what is begun, and each place once', () => {
    expect(offered('Ar')).toEqual(['Ardes NO', 'Ardes SU'])
    expect(offered('Twin')).toEqual(['Twin NO', 'Twin SU'])
  })
  test('only what lies in the place named after it', () => {
    expect(offered('Tw, Surland')).toEqual(['Twin SU'])
  })
  test('nothing for one letter', () => expect(offered('A')).toEqual([]))
  test('ten at most', () => {
    const many = (name: string) =>
      Array.from({ length: 20 }, (_, at) => candidate([name, { geonames: at + 1 }]))
    const crowded = { ...gazetteer, find: many, beginning: many }
    expect(offeredPlaces('Ford', crowded)).toHaveLength(10)
    const { place, among } = typedPlace({ typed: 'Ford' }, { ...crowded, find: farApart(many) })
    expect([place, among.length]).toEqual([null, 10])
  })
})

const farApart = (many: (name: string) => Candidate[]) => (name: string) =>
  many(name).map((one, at) => ({ ...one, lat: at * 4, lon: at * 4 }))
