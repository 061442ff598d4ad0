import counties from '#model/places/us-counties.json' with { type: 'json' }
import type { CityRow } from './read-cities.ts'

/** A county of the United States, where its towns lie. */
export type County = {
  /** With its word of kind: "Boone County", "Rapides Parish". */
  readonly name: string
  /** How papers shorten it: "Boone Co.". */
  readonly short: string
  /** Letters of its state, as in `US-KY`. */
  readonly state: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly population: number
}

type Sum = { count: number; lat: number; lon: number; squares: number; population: number }

const KM_PER_DEGREE = 111
const RADIUS_MIN_KM = 15

/**
 * Sums up the towns of each American county: GeoNames gives every town its county's number, our table the names.
 *
 * The numbers (FIPS 6-4) run through the names of a state in their order, by twos; where they do not, the table says so.
 */
export class CountyMatcher {
  readonly #sums = new Map<string, Sum>()

  take({ country, admin1, admin2, lat, lon, population }: CityRow): void {
    if (country !== 'US' || admin2 === '') return
    const key = `${admin1}.${admin2}`
    const sum = this.#sums.get(key) ?? { count: 0, lat: 0, lon: 0, squares: 0, population: 0 }
    sum.count++
    sum.lat += lat
    sum.lon += lon
    sum.squares += lat * lat + lon * lon
    sum.population += population
    this.#sums.set(key, sum)
  }

  /** Every county that has a town, in the order of the table. */
  counties(): readonly County[] {
    return Object.entries(counties).flatMap(([state, names]) =>
      numbered(names).flatMap(({ name, number }) => {
        const sum = this.#sums.get(`${state}.${String(number).padStart(3, '0')}`)
        return sum ? countyFrom(sum, { name, state }) : []
      }),
    )
  }
}

function countyFrom(sum: Sum, { name, state }: { name: string; state: string }): County {
  const [lat, lon] = [sum.lat / sum.count, sum.lon / sum.count]
  const spread = Math.sqrt(Math.max(0, sum.squares / sum.count - lat * lat - lon * lon))
  const isParish = state === 'LA'
  return {
    name: `${name} ${isParish ? 'Parish' : 'County'}`,
    short: `${name} ${isParish ? 'Par.' : 'Co.'}`,
    state,
    lat,
    lon,
    radiusKm: Math.max(RADIUS_MIN_KM, Math.round(spread * KM_PER_DEGREE)),
    population: sum.population,
  }
}

/** "Abbeville,Aiken=3": each name with its number, two above the one before it unless the table tells. */
function numbered(names: string): { name: string; number: number }[] {
  let last = -1
  return names.split(',').map((entry) => {
    const [name = '', told] = entry.split('=')
    const number = told === undefined ? last + 2 : Number(told)
    // After an even number, which a new county gets between two old ones, the odd ones go on.
    last = number % 2 === 0 ? number - 1 : number
    return { name, number }
  })
}
