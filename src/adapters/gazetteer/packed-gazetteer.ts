import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import { PRECISIONS } from '#domain/place.ts'
import { foldedName, nameHashes } from './folded-name.ts'
import { MATCH_BITS, MATCHES, NOWHERE, PLACE_WIDTH, STEPS_PER_DEGREE } from './packing.ts'

/** Everything a gazetteer keeps in memory: four columns and two short lists. */
export type Columns = {
  readonly hash: string
  readonly wordsMax: number
  readonly countryCodes: readonly string[]
  readonly provinceCodes: readonly string[]
  readonly numbers: Int32Array
  readonly table: Uint32Array
  readonly text: Uint8Array
}

const CANDIDATES_MAX = 20
const DECODER = new TextDecoder()

/** Asks the packed columns for places by name. About 25 MB for the world, nothing per place on the heap. */
export function packedGazetteer(columns: Columns): Gazetteer {
  return {
    hash: columns.hash,
    wordsMax: columns.wordsMax,
    find(name) {
      const found = placesNamed(columns, foldedName(name))
      return found.toSorted((a, b) => b.population - a.population).slice(0, CANDIDATES_MAX)
    },
  }
}

function placesNamed(columns: Columns, folded: string): Candidate[] {
  if (folded === '') return []
  const { table } = columns
  const slots = table.length / 2
  const [home, check] = nameHashes(folded)
  const found: Candidate[] = []
  for (let step = 0; step < slots; step++) {
    const at = ((home + step) & (slots - 1)) * 2
    const value = table[at + 1] ?? 0
    if (value === 0) break
    if (table[at] === check) found.push(candidateAt(columns, value - 1))
  }
  return found
}

function candidateAt(columns: Columns, value: number): Candidate {
  const { numbers } = columns
  const at = (value >>> MATCH_BITS) * PLACE_WIDTH
  const number = (column: number) => numbers[at + column] ?? 0
  const packed = number(4)
  const geonames = number(0)
  const hasPoint = number(1) !== NOWHERE
  const country = columns.countryCodes[(packed >>> 3) & 0x1ff] ?? ''
  const province = columns.provinceCodes[packed >>> 12] ?? ''
  return {
    name: DECODER.decode(columns.text.subarray(number(6), number(7))),
    ...(geonames === 0 ? {} : { geonames }),
    ...(hasPoint ? { lat: number(1) / STEPS_PER_DEGREE, lon: number(2) / STEPS_PER_DEGREE } : {}),
    radiusKm: number(5),
    precision: PRECISIONS[packed & 7] ?? 'city',
    ...(country === '' ? {} : { country }),
    ...(province === '' ? {} : { province }),
    population: number(3),
    matched: MATCHES[value & ((1 << MATCH_BITS) - 1)] ?? 'alias',
  }
}
