import type { Candidate, OfferingGazetteer } from '#domain/gazetteer.ts'
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
export function packedGazetteer(columns: Columns): OfferingGazetteer {
  let provinces: ReadonlyMap<string, string> | null = null
  return {
    hash: columns.hash,
    wordsMax: columns.wordsMax,
    find(name) {
      const found = placesNamed(columns, foldedName(name))
      return found.toSorted((a, b) => b.population - a.population).slice(0, CANDIDATES_MAX)
    },
    beginning(start, most) {
      const found = placesBeginning(columns, foldedName(start))
      return found.toSorted((a, b) => b.population - a.population).slice(0, most)
    },
    provinceName(code) {
      provinces ??= provinceNames(columns)
      return provinces.get(code) ?? null
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

/** Goes through every place, but writes out only names whose first plain letters are those that are looked for. */
function placesBeginning(columns: Columns, folded: string): Candidate[] {
  const { numbers, text } = columns
  const found: Candidate[] = []
  for (let at = 0; folded !== '' && at < numbers.length; at += PLACE_WIDTH) {
    if (!mayBegin(text, numbers[at + 6] ?? 0, folded)) continue
    if (foldedName(nameAt(columns, at)).startsWith(folded))
      found.push(candidateAt(columns, (at / PLACE_WIDTH) << MATCH_BITS))
  }
  return found
}

/** Compares letter by letter up to the first that folding could change. */
function mayBegin(text: Uint8Array, start: number, folded: string): boolean {
  for (let at = 0; at < folded.length; at++) {
    const letter = (text[start + at] ?? 0) | CASE_BIT
    if (letter < LETTER_A || letter > LETTER_Z) return true
    if (letter !== folded.charCodeAt(at)) return false
  }
  return true
}

const CASE_BIT = 0x20
const [LETTER_A, LETTER_Z] = [0x61, 0x7a]

function provinceNames(columns: Columns): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const province = PRECISIONS.indexOf('province')
  for (let at = 0; at < columns.numbers.length; at += PLACE_WIDTH) {
    const packed = columns.numbers[at + 4] ?? 0
    const code = columns.provinceCodes[packed >>> 12]
    if ((packed & 7) === province && code) names.set(code, nameAt(columns, at))
  }
  return names
}

const nameAt = ({ text, numbers }: Columns, at: number) =>
  DECODER.decode(text.subarray(numbers[at + 6], numbers[at + 7]))

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
    name: nameAt(columns, at),
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
