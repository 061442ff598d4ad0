import { closeSync, openSync, readSync } from 'node:fs'

/** One populated place of GeoNames' cities500 table. */
export type CityRow = {
  readonly geonames: number
  readonly name: string
  readonly plainName: string
  readonly otherNames: string
  readonly lat: number
  readonly lon: number
  readonly kind: string
  readonly country: string
  readonly admin1: string
  /** Second-level code; of the United States, the county's three digits. */
  readonly admin2: string
  readonly population: number
}

const CHUNK_BYTES = 1 << 21
const NEWLINE = 10
/** Fields of a row up to the last one that is wanted, the population. */
const FIELDS = 15

/**
 * Gives every row of the table in its order, holding two megabytes at a time.
 *
 * @source https://download.geonames.org/export/dump/readme.txt, "The main 'geoname' table" (CC BY 4.0)
 */
export function readCities(path: string, take: (row: CityRow) => void): void {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    let kept = 0
    for (;;) {
      const count = readSync(file, chunk, kept, CHUNK_BYTES - kept, null)
      const filled = kept + count
      const end = count === 0 ? filled : chunk.lastIndexOf(NEWLINE, filled - 1) + 1
      for (const line of chunk.toString('utf8', 0, end).split('\n')) takeLine(line, take)
      if (count === 0) return
      chunk.copy(chunk, 0, end, filled)
      kept = filled - end
    }
  } finally {
    closeSync(file)
  }
}

function takeLine(line: string, take: (row: CityRow) => void): void {
  const fields = line.split('\t', FIELDS)
  if (fields.length < FIELDS) return
  const [id = '', name = '', plainName = '', otherNames = '', lat = '', lon = ''] = fields
  take({
    geonames: Number(id),
    name,
    plainName,
    otherNames,
    lat: Number(lat),
    lon: Number(lon),
    kind: fields[7] ?? '',
    country: fields[8] ?? '',
    admin1: fields[10] ?? '',
    admin2: fields[11] ?? '',
    population: Number(fields[14]) || 0,
  })
}
