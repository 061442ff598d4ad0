import { assert } from '#lib/assert.ts'
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
  population: number
  cityCount: number
  /** Sums of longitude as wide as it is there, of latitude, and of both squared; in degrees of latitude. */
  sumX: number
  sumY: number
  sumSquares: number
}

type Override = { readonly seat?: string; readonly names?: readonly string[] }
/** The city that bears a wanted name best. */
type Claimed = { readonly group: number; readonly strength: number; readonly city: CityRow }
/** Where a subdivision lies: a whole group of cities, or only the city it is governed from. */
export type Extent = {
  readonly group: number
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly population: number
}

const OVERRIDES: Readonly<Record<string, Readonly<Record<string, Override>>>> = seats
const GENERIC =
  / (governorate|province|region|oblast|krai|okrug|district|state|prefecture|county|department|municipality)$/
/** A seat of government outweighs any number of inhabitants. */
const SEAT_STRENGTH = 1e10
/** Where GeoNames' numeric codes are those of ISO 3166-2. */
const NUMERIC_ALIKE = new Set(['FR', 'PH'])
/** A province of which only the seat is known reaches about so far from it. */
const SEAT_ONLY_KM = 60

/** CLDR's codes are ISO 3166-2 in small letters without the hyphen: `syhi`. Longer numeric ones are second-level. */
export function subdivisionsFrom(names: Readonly<Record<string, string>>): readonly Subdivision[] {
  return Object.entries(names).map(([code, name]) => {
    const country = code.slice(0, 2).toUpperCase()
    const part = code.slice(2).toUpperCase()
    const override = OVERRIDES[country]?.[part]
    // Footnote marks such as "Île-de-France²" come with the table.
    const clean = name.replace(/[¹²³]/g, '')
    const bare = foldedName(clean).replace(GENERIC, '')
    const names = [...new Set([...(override?.names ?? []), clean, bare])]
    return { iso: `${country}-${part}`, country, names, seat: foldedName(override?.seat ?? bare) }
  })
}

/**
 * Finds which GeoNames group each subdivision is: the one whose city bears the seat's name.
 *
 * GeoNames counts provinces by an older American standard and CLDR by ISO 3166-2; no table that joins them is among
 * our packages, but a province and the city it is governed from share a name, or our table tells the city.
 */
export class ProvinceMatcher {
  readonly groups: AdminGroup[] = [emptyGroup()]
  readonly #byKey = new Map<string, number>([['', 0]])
  /** Folded names of seats by country. */
  readonly #wanted: ReadonlyMap<string, ReadonlySet<string>>
  readonly #claimed = new Map<string, Claimed>()

  constructor(subdivisions: readonly Subdivision[]) {
    const byCountry = Map.groupBy(subdivisions, (one) => one.country)
    this.#wanted = new Map(
      [...byCountry].map(([country, of]) => [country, new Set(of.map((one) => one.seat))]),
    )
  }

  /** Counts a city into its group and gives the group's index. */
  take(city: CityRow, folded: { name: string; others: () => readonly string[] }): number {
    if (city.admin1 === '' || city.admin1 === '00') return 0
    const index = this.#groupOf(city)
    const group = this.groups[index]
    if (!group) return 0
    group.population += city.population
    group.cityCount++
    const x = city.lon * cosineOf(city.lat)
    group.sumX += x
    group.sumY += city.lat
    group.sumSquares += x * x + city.lat * city.lat
    const isSeat = city.kind === 'PPLA' || city.kind === 'PPLC'
    const strength = city.population + (isSeat ? SEAT_STRENGTH : 0)
    this.#claim(folded.name, { group: index, city, strength })
    if (isSeat)
      for (const other of folded.others())
        this.#claim(other, { group: index, city, strength: SEAT_STRENGTH - 1 })
    return index
  }

  /**
   * Finds where each subdivision lies.
   *
   * A group belongs to one subdivision only. Where several find their seats in it (the table also lists divisions
   * of the second level) none gets it, and each lies around its seat.
   */
  extents(subdivisions: readonly Subdivision[]): ReadonlyMap<string, Extent> {
    const byGroup = Map.groupBy(subdivisions, (one) => this.#groupFor(one))
    return new Map(
      subdivisions.map((one) => {
        const group = this.#groupFor(one)
        const isOwn = this.#groupOfCode(one) > 0 || byGroup.get(group)?.length === 1
        return [one.iso, isOwn && group > 0 ? this.#groupExtent(group) : this.#seatExtent(one)]
      }),
    )
  }

  #groupFor(one: Subdivision): number {
    return this.#groupOfCode(one) || (this.#claimed.get(`${one.country}:${one.seat}`)?.group ?? 0)
  }

  #groupOfCode({ iso, country }: Subdivision): number {
    const part = iso.slice(3)
    const isAlike = /^[A-Z]{2,3}$/.test(part) || NUMERIC_ALIKE.has(country)
    return isAlike ? (this.#byKey.get(`${country}.${part}`) ?? 0) : 0
  }

  #seatExtent(one: Subdivision): Extent {
    const city = this.#claimed.get(`${one.country}:${one.seat}`)?.city
    return {
      group: 0,
      lat: city?.lat ?? Number.NaN,
      lon: city?.lon ?? Number.NaN,
      radiusKm: SEAT_ONLY_KM,
      population: city?.population ?? 0,
    }
  }

  /** The middle of a group's cities and twice their standard distance, which holds nearly all of them. */
  #groupExtent(index: number): Extent {
    const group = this.groups[index]
    assert(group && group.cityCount > 0, 'a group is made by its first city')
    const { cityCount, sumX, sumY } = group
    const [x, y] = [sumX / cityCount, sumY / cityCount]
    const spread = Math.sqrt(Math.max(0, group.sumSquares / cityCount - x * x - y * y))
    return {
      group: index,
      lat: y,
      lon: x / cosineOf(y),
      radiusKm: Math.min(800, Math.max(20, Math.round(spread * KM_PER_DEGREE * 2))),
      population: group.population,
    }
  }

  #groupOf(city: CityRow): number {
    const key = `${city.country}.${city.admin1}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    this.groups.push(emptyGroup())
    this.#byKey.set(key, this.groups.length - 1)
    return this.groups.length - 1
  }

  #claim(name: string, claim: Claimed): void {
    const { country } = claim.city
    if (!this.#wanted.get(country)?.has(name)) return
    const key = `${country}:${name}`
    if ((this.#claimed.get(key)?.strength ?? -1) < claim.strength) this.#claimed.set(key, claim)
  }
}

const emptyGroup = (): AdminGroup => ({
  population: 0,
  cityCount: 0,
  sumX: 0,
  sumY: 0,
  sumSquares: 0,
})

const KM_PER_DEGREE = 111
/** How much narrower a degree of longitude is at a latitude. */
const cosineOf = (lat: number) => Math.max(0.01, Math.cos((lat * Math.PI) / 180))
