import type { Candidate, OfferingGazetteer } from '#domain/gazetteer.ts'
import type { PlaceFinder } from '#ports/places.ts'
import { offeredPlaces, typedPlace } from '#read/places/typed-place.ts'

type Entry = Pick<Candidate, 'name' | 'lat' | 'lon'> &
  Partial<Candidate> & { also?: readonly string[] }

/** A few places as the gazetteer would tell of them: one of a kind, three of one name, and the province of one. */
const ENTRIES: readonly Entry[] = [
  { name: 'Abrantes', geonames: 2271772, lat: 39.46, lon: -8.2, country: 'PT', province: 'PT-14', population: 17_800, also: ['أبرانتس', 'Абрантиш'] },
  { name: 'Santarém', precision: 'province', lat: 39.3, lon: -8.5, country: 'PT', province: 'PT-14', radiusKm: 60 },
  { name: 'Twin Ford', geonames: 90001, lat: 40.1, lon: -7.1, country: 'PT', province: 'PT-14', population: 30_000 },
  { name: 'Twin Ford', geonames: 90002, lat: 10.1, lon: 20.1, country: 'TD', population: 26_000 },
  { name: 'Portugal', precision: 'country', lat: 39, lon: -8, country: 'PT', radiusKm: 200, population: 10_000_000 },
] // biome-ignore format: a table

const placeOf = ({ also: _, ...entry }: Entry): Candidate => ({
  radiusKm: 5,
  precision: 'city',
  population: 0,
  matched: 'main',
  ...entry,
})

const smallGazetteer: OfferingGazetteer = {
  hash: 'made',
  wordsMax: 3,
  find: (name) =>
    ENTRIES.flatMap((entry): Candidate[] => {
      const isMain = entry.name.toLowerCase() === name.toLowerCase()
      if (!isMain && !entry.also?.includes(name)) return []
      return [{ ...placeOf(entry), matched: isMain ? 'main' : 'alias' }]
    }),
  beginning: (start, most) =>
    ENTRIES.filter(({ name }) => name.toLowerCase().startsWith(start.toLowerCase()))
      .map(placeOf)
      .slice(0, most),
  provinceName: (code) => (code === 'PT-14' ? 'Santarém' : null),
}

/** Answers at once from the small gazetteer, by the reader's own rules. */
export const smallPlaceFinder: PlaceFinder = {
  find: async (asked) => typedPlace(asked, smallGazetteer),
  offer: async (typed) => offeredPlaces(typed, smallGazetteer),
}
