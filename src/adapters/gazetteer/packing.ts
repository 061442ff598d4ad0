import { assert } from '#lib/assert.ts'
import { foldedName, nameHashes } from './folded-name.ts'

/** How a name belongs to its place; the number is what is stored. */
export const MATCHES = ['main', 'alias', 'demonym'] as const
export type Match = (typeof MATCHES)[number]
export const MATCH_BITS = 2

/** Longest name kept, in words: official names of states have eight. */
const WORDS_MAX = 9
const GROWTH = 1.5

/** A place before it is packed. */
export type PackedPlace = {
  readonly name: string
  /** GeoNames id, 0 for none. */
  readonly geonames: number
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  /** Index in PRECISIONS. */
  readonly precision: number
  /** Index in the list of country codes. */
  readonly country: number
  /** Index in the list of province groups; provinces are told at the end. */
  readonly group: number
  readonly population: number
}

/** Latitude and longitude as whole numbers of this many steps a degree: 1.1 m. */
export const STEPS_PER_DEGREE = 100_000
/** No place on Earth: stands for "no coordinates". */
export const NOWHERE = 0x7fffffff

/** Columns that grow as places come, four numbers of 32 bits each and one blob of names. */
export class Packing {
  placeCount = 0
  nameCount = 0
  wordsMax = 1
  numbers = new Int32Array(1 << 16)
  names = new Uint32Array(1 << 18)
  text = new Uint8Array(1 << 20)
  textBytes = 0

  get numbersLength(): number {
    return this.placeCount * PLACE_WIDTH
  }

  /** Adds a place and gives its index. */
  place(place: PackedPlace): number {
    const at = this.placeCount * PLACE_WIDTH
    if (at + PLACE_WIDTH > this.numbers.length)
      this.numbers = grown(this.numbers, Int32Array, at + PLACE_WIDTH)
    const start = this.textBytes
    this.addText(place.name)
    this.numbers.set(
      [
        place.geonames,
        Number.isNaN(place.lat) ? NOWHERE : Math.round(place.lat * STEPS_PER_DEGREE),
        Number.isNaN(place.lon) ? NOWHERE : Math.round(place.lon * STEPS_PER_DEGREE),
        Math.min(place.population, 0x7fffffff),
        place.precision | (place.country << 3) | (place.group << 12),
        Math.round(place.radiusKm),
        start,
        this.textBytes,
      ],
      at,
    )
    return this.placeCount++
  }

  /** Adds one name of a place. Empty and endless ones are left out. */
  name(name: string, place: number, match: Match): void {
    const folded = foldedName(name)
    if (folded === '') return
    const words = folded.includes(' ') ? folded.split(' ').length : 1
    if (words > WORDS_MAX) return
    this.wordsMax = Math.max(this.wordsMax, words)
    const at = this.nameCount * NAME_WIDTH
    if (at + NAME_WIDTH > this.names.length)
      this.names = grown(this.names, Uint32Array, at + NAME_WIDTH)
    const [home, check] = nameHashes(folded)
    this.names[at] = home
    this.names[at + 1] = check
    this.names[at + 2] = (place << MATCH_BITS) | MATCHES.indexOf(match)
    this.nameCount++
  }

  /** The hash table over all names: pairs of check and place, walked from their home until an empty pair. */
  table(): Uint32Array<ArrayBuffer> {
    const slots = 2 ** Math.ceil(Math.log2(this.nameCount * 1.5 + 16))
    const table = new Uint32Array(slots * 2)
    for (let name = 0; name < this.nameCount; name++) {
      const at = name * NAME_WIDTH
      const entry = { check: this.names[at + 1] ?? 0, value: (this.names[at + 2] ?? 0) + 1 }
      insert(table, (this.names[at] ?? 0) & (slots - 1), entry)
    }
    return table
  }

  private addText(text: string): void {
    const needed = this.textBytes + text.length * 3
    if (needed > this.text.length) this.text = grown(this.text, Uint8Array, needed)
    const { written } = ENCODER.encodeInto(text, this.text.subarray(this.textBytes))
    this.textBytes += written
  }
}

export const PLACE_WIDTH = 8
const NAME_WIDTH = 3
const ENCODER = new TextEncoder()

/** Puts a pair into the first empty slot of its run; a place that already has this name keeps its first match. */
function insert(table: Uint32Array, home: number, entry: { check: number; value: number }): void {
  const slots = table.length / 2
  const isSame = (at: number) =>
    table[at] === entry.check &&
    ((table[at + 1] ?? 0) - 1) >>> MATCH_BITS === (entry.value - 1) >>> MATCH_BITS
  for (let step = 0; step < slots; step++) {
    const at = ((home + step) & (slots - 1)) * 2
    if (table[at + 1] === 0) {
      table[at] = entry.check
      table[at + 1] = entry.value
      return
    }
    if (isSame(at)) return
  }
  assert(false, 'the table of names has room for every name')
}

type Column = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

function grown<C extends Column>(column: C, make: new (length: number) => C, needed: number): C {
  const wider = new make(Math.ceil(Math.max(needed, column.length * GROWTH)))
  wider.set(column)
  return wider
}
