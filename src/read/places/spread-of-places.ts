import type { Candidate } from '#domain/gazetteer.ts'

/** How the places of a text spread over countries, provinces and squares of the map. */
export class SpreadOfPlaces {
  readonly #countries = new Map<string, number>()
  readonly #provinces = new Map<string, number>()
  readonly #squares = new Map<number, number>()

  add({ country, province, precision, lat, lon }: Candidate, weight: number): void {
    if (weight < LEAST) return
    if (country) this.#countries.set(country, (this.#countries.get(country) ?? 0) + weight)
    if (province) this.#provinces.set(province, (this.#provinces.get(province) ?? 0) + weight)
    if (lat === undefined || lon === undefined || !FINE.has(precision)) return
    const square = squareOf(lat, lon)
    this.#squares.set(square, (this.#squares.get(square) ?? 0) + weight)
  }

  clear(): void {
    this.#countries.clear()
    this.#provinces.clear()
    this.#squares.clear()
  }

  inCountry({ country }: Candidate): number {
    return this.#countries.get(country ?? '') ?? 0
  }

  inProvince({ province }: Candidate): number {
    return this.#provinces.get(province ?? '') ?? 0
  }

  /** In the square of a place and the eight around it. */
  near({ lat, lon }: Candidate): number {
    if (lat === undefined || lon === undefined || this.#squares.size === 0) return 0
    const middle = squareOf(lat, lon)
    let sum = 0
    for (let row = -ROW; row <= ROW; row += ROW)
      for (let column = -1; column <= 1; column++)
        sum += this.#squares.get(middle + row + column) ?? 0
    return sum
  }
}

/** Less than this of a name's weight says nothing. */
const LEAST = 0.001
/** A state's or province's middle is near to nothing. */
const FINE: ReadonlySet<string> = new Set(['point', 'city', 'district'])
const ROW = 1000

/** Squares of one degree, numbered row by row with room between the rows. */
const squareOf = (lat: number, lon: number) => Math.round(lat * 2) * ROW + Math.round(lon * 2)
