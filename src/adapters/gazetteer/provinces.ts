import seats from '#model/places/province-seats.json' with { type: 'json' }
import { foldedName } from './folded-name.ts'
import type { CityRow } from './read-cities.ts'

/** A first-level division of a state: ISO 3166-2 code and names, the English one first. */
export type Subdivision = {
  readonly iso: string
  readonly country: string
  readonly names: readonly string[]
  /** Folded name of the city it is governed from; the bridge to GeoNames' own codes. */
  readonly seat: string
}

/** All cities that share a country and GeoNames' first-level code. */
export type AdminGroup = {
  readonly key: string
  readonly country: string
  readonly admin1: string
  population: number
  cityCount: number
  sumLat: number
  sumLon: number
  sumSquares: number
}

type Claimed = { readonly group: number; readonly strength: number }
type Override = { readonly seat?: string; readonly names?: readonly string[] }

const OVERRIDES: Readonly<Record<string, Readonly<Record<string, Override>>>> = seats
const GENERIC =
  / (governorate|province|region|oblast|krai|okrug|district|state|prefecture|county|department|municipality)$/
/** A seat of government outweighs any number of inhabitants. */
const SEAT_STRENGTH = 1e10

/** CLDR's codes are ISO 3166-2 in small letters without the hyphen: `syhi`. Longer numeric ones are second-level. */
export function subdivisionsFrom(names: Readonly<Record<string, string>>): readonly Subdivision[] {
  return Object.entries(names).map(([code, name]) => {
    const country = code.slice(0, 2).toUpperCase()
    const part = code.slice(2).toUpperCase()
    const override = OVERRIDES[country]?.[part]
    const folded = foldedName(name)
    const seat = foldedName(override?.seat ?? folded.replace(GENERIC, ''))
    return { iso: `${country}-${part}`, country, names: [...(override?.names ?? []), name], seat }
  })
}

/**
 * Finds which GeoNames group each subdivision is: the one whose city bears the seat's name.
 *
 * GeoNames counts provinces by an older American standard and CLDR by ISO 3166-2; no table that joins them is among
 * our packages, but a province and the city it is governed from share a name, or our table tells the city.
 */
export class ProvinceMatcher {
  readonly groups: AdminGroup[] = [
    { key: '', country: '', admin1: '', population: 0, cityCount: 0, sumLat: 0, sumLon: 0, sumSquares: 0 },
  ] // biome-ignore format: one line
  readonly #byKey = new Map<string, number>([['', 0]])
  readonly #wanted: ReadonlySet<string>
  readonly #claimed = new Map<string, Claimed>()

  constructor(subdivisions: readonly Subdivision[]) {
    this.#wanted = new Set(subdivisions.map((one) => `${one.country}:${one.seat}`))
  }

  /** Counts a city into its group and gives the group's index. */
  take(city: CityRow, folded: { name: string; others: () => readonly string[] }): number {
    if (city.admin1 === '' || city.admin1 === '00') return 0
    const index = this.#groupOf(city)
    const group = this.groups[index]
    if (!group) return 0
    group.population += city.population
    group.cityCount++
    group.sumLat += city.lat
    group.sumLon += city.lon
    group.sumSquares += city.lat ** 2 + (city.lon * Math.cos((city.lat * Math.PI) / 180)) ** 2
    const isSeat = city.kind === 'PPLA' || city.kind === 'PPLC'
    this.#claim(`${city.country}:${folded.name}`, {
      group: index,
      strength: city.population + (isSeat ? SEAT_STRENGTH : 0),
    })
    if (isSeat)
      for (const other of folded.others())
        this.#claim(`${city.country}:${other}`, { group: index, strength: SEAT_STRENGTH - 1 })
    return index
  }

  /** Index of the group that is this subdivision; 0 when no city tells. */
  groupFor(subdivision: Subdivision): number {
    const part = subdivision.iso.slice(3)
    const sameCode = /^[A-Z]{2,3}$/.test(part) ? this.#byKey.get(`${subdivision.country}.${part}`) : 0
    return sameCode || (this.#claimed.get(`${subdivision.country}:${subdivision.seat}`)?.group ?? 0)
  }

  #groupOf(city: CityRow): number {
    const key = `${city.country}.${city.admin1}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const { country, admin1 } = city
    this.groups.push({ key, country, admin1, population: 0, cityCount: 0, sumLat: 0, sumLon: 0, sumSquares: 0 })
    this.#byKey.set(key, this.groups.length - 1)
    return this.groups.length - 1
  }

  #claim(name: string, claim: Claimed): void {
    if (!this.#wanted.has(name)) return
    if ((this.#claimed.get(name)?.strength ?? -1) < claim.strength) this.#claimed.set(name, claim)
  }
}

/** Where a group lies and how far it spreads, from its cities; no coordinates when it has none. */
export function extentOf(group: AdminGroup): { lat: number; lon: number; radiusKm: number } {
  if (group.cityCount === 0) return { lat: Number.NaN, lon: Number.NaN, radiusKm: 100 }
  const lat = group.sumLat / group.cityCount
  const lon = group.sumLon / group.cityCount
  const centred = lat ** 2 + (lon * Math.cos((lat * Math.PI) / 180)) ** 2
  const spread = Math.sqrt(Math.max(0, group.sumSquares / group.cityCount - centred))
  // Twice the standard distance holds nearly all towns; 111 km a degree.
  return { lat, lon, radiusKm: Math.min(800, Math.max(20, Math.round(spread * 111 * 2))) }
}
