import { PRECISIONS, type Precision } from '#domain/place.ts'
import aliasTable from '#model/places/aliases.json' with { type: 'json' }
import countryAliases from '#model/places/countries.json' with { type: 'json' }
import middles from '#model/places/middles.json' with { type: 'json' }
import regionTable from '#model/places/regions.json' with { type: 'json' }
import { type County, CountyMatcher } from './counties.ts'
import type { CountryEntry } from './countries.ts'
import { countryNames, radiusOfArea } from './countries.ts'
import { foldedName } from './folded-name.ts'
import { keptAliases } from './kept-aliases.ts'
import { Packing } from './packing.ts'
import { ProvinceMatcher, type Subdivision, subdivisionsFrom } from './provinces.ts'
import { type CityRow, readCities } from './read-cities.ts'

/** What the gazetteer is built from, beside our own tables. */
export type Sources = {
  readonly citiesPath: string
  readonly subdivisions: Readonly<Record<string, string>>
  readonly countries: readonly CountryEntry[]
}

/** The packed columns with the two lists that their numbers point into. */
export type Packed = {
  readonly packing: Packing
  readonly countryCodes: readonly string[]
  readonly provinceCodes: readonly string[]
}

/** Our own spellings by country and folded name. Maps, since every city's name is looked up. */
const ALIASES: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(aliasTable).map(([country, names]) => [country, new Map(Object.entries(names))]),
)
const COUNTRY_ALIASES: Readonly<
  Record<string, { names: readonly string[]; demonyms: readonly string[] }>
> = countryAliases
/** Where names come with the Arabic article, English texts often leave it out: "Al Hasakah", "Hasaka". */
const ARABIC_COUNTRIES = new Set([
  'AE', 'BH', 'DZ', 'EG', 'IQ', 'JO', 'KW', 'LB', 'LY', 'MA', 'OM', 'PS', 'QA', 'SA', 'SD', 'SY', 'TN', 'YE',
]) // biome-ignore format: a list
const ARTICLE = /^(?:al|ar|as|ad|an|at|az|ash|el|es)[ -]/
/** Where a map would write a state's or province's name, when that is far from the middle of its towns. */
const MIDDLES: Readonly<Record<'countries' | 'provinces', Readonly<Record<string, number[]>>>> =
  middles
type Region = {
  readonly names: Readonly<Record<'en' | 'ar' | 'fa' | 'ru', readonly string[]>>
  /** Words for its people: "European". */
  readonly people?: readonly string[]
  readonly members: readonly string[]
  readonly centre: readonly number[]
  readonly radiusKm: number
  readonly precision?: Precision
}
const REGIONS = regionTable as readonly Region[]
const precisionIndex = (precision: Precision) => PRECISIONS.indexOf(precision)

/** Reads all sources into packed columns. Same sources, same columns. */
export function packGazetteer(sources: Sources): Packed {
  const packing = new Packing()
  const countryCodes = ['', ...sources.countries.map((country) => country.cca2)]
  const subdivisions = subdivisionsFrom(sources.subdivisions)
  const matcher = new ProvinceMatcher(subdivisions)
  const countryIndex = new Map(countryCodes.map((code, index) => [code, index]))

  const counties = new CountyMatcher()
  const into = { packing, matcher, countryIndex }
  const populations = packCities(sources.citiesPath, { ...into, counties })
  const provinceCodes = packProvinces(subdivisions, into)
  packCounties(counties.counties(), { ...into, provinceCodes })
  packCountries(sources.countries, { packing, countryIndex, populations })
  packRegions(packing, countryIndex)
  return { packing, countryCodes, provinceCodes }
}

type CountryIndex = ReadonlyMap<string, number>
type Into = {
  readonly packing: Packing
  readonly matcher: ProvinceMatcher
  readonly countryIndex: CountryIndex
}

/** @returns inhabitants of each country's cities */
function packCities(
  path: string,
  into: Into & { counties: CountyMatcher },
): ReadonlyMap<string, number> {
  const populations = new Map<string, number>()
  const owners = new Map<string, AliasOwner>()
  readCities(path, (city) => {
    // What is abandoned or was a place once would only be a namesake of what stands.
    if (city.kind === 'PPLH' || city.kind === 'PPLCH') return
    into.counties.take(city)
    const folded = foldedName(city.plainName)
    const place = packCity(city, folded, into)
    populations.set(city.country, (populations.get(city.country) ?? 0) + city.population)
    const names = ALIASES.get(city.country)?.get(folded)
    if (!names) return
    const key = `${city.country}:${folded}`
    if ((owners.get(key)?.population ?? -1) < city.population)
      owners.set(key, { place, population: city.population, names })
  })
  for (const owner of owners.values())
    for (const name of owner.names) into.packing.name(name, owner.place, 'alias')
  return populations
}

/** The largest city of a name in its country: our own spellings belong to it. */
type AliasOwner = {
  readonly place: number
  readonly population: number
  readonly names: readonly string[]
}

function packCity(city: CityRow, folded: string, { packing, matcher, countryIndex }: Into): number {
  const aliases = keptAliases(city.otherNames)
  const group = matcher.take(city, { name: folded, others: () => aliases.map(foldedName) })
  const place = packing.place({
    ...city,
    radiusKm: radiusOfCity(city.population),
    precision: precisionIndex('city'),
    country: countryIndex.get(city.country) ?? 0,
    group,
  })
  packing.name(city.name, place, 'main')
  if (city.plainName !== city.name) packing.name(city.plainName, place, 'main')
  for (const alias of aliases)
    if (alias !== city.name && alias !== city.plainName) packing.name(alias, place, 'alias')
  for (const alias of withoutArticle(city, folded)) packing.name(alias, place, 'alias')
  return place
}

/** Within how many kilometres of its centre a city of so many people lies. */
function radiusOfCity(population: number): number {
  if (population >= 5_000_000) return 30
  if (population >= 1_000_000) return 20
  if (population >= 100_000) return 10
  return population >= 10_000 ? 5 : 3
}

function withoutArticle(city: CityRow, folded: string): readonly string[] {
  if (!ARABIC_COUNTRIES.has(city.country) || city.population < 5000) return []
  const bare = folded.replace(ARTICLE, '')
  const short = bare.replace(/ah$/, 'a')
  return [bare, short].filter((name) => name !== folded && name.length > 3)
}

function packProvinces(subdivisions: readonly Subdivision[], into: Into): readonly string[] {
  const { packing, matcher, countryIndex } = into
  const codes = matcher.groups.map(() => '')
  const extents = matcher.extents(subdivisions)
  for (const one of subdivisions) {
    const extent = extents.get(one.iso)
    if (!extent) continue
    // A province that no group stands for needs an entry of its own in the list of codes.
    const group = extent.group || codes.length
    codes[group] = one.iso
    const [name = one.iso, ...others] = one.names
    const place = packing.place({
      name,
      geonames: 0,
      ...extent,
      ...middleOf(MIDDLES.provinces[one.iso]),
      precision: precisionIndex('province'),
      country: countryIndex.get(one.country) ?? 0,
      group,
    })
    packing.name(name, place, 'main')
    const bare = ARABIC_COUNTRIES.has(one.country) ? foldedName(name).replace(ARTICLE, '') : ''
    for (const other of [...others, bare, bare.replace(/ah$/, 'a')])
      packing.name(other, place, 'alias')
  }
  return codes
}

const middleOf = (middle: readonly number[] | undefined) => (middle ? pointOf(middle) : {})

const pointOf = ([lat = Number.NaN, lon = Number.NaN]: readonly number[]) => ({ lat, lon })

type Counties = Into & { readonly provinceCodes: readonly string[] }

function packCounties(counties: readonly County[], into: Counties): void {
  for (const county of counties) {
    const place = into.packing.place({
      ...county,
      geonames: 0,
      precision: precisionIndex('district'),
      country: into.countryIndex.get('US') ?? 0,
      group: Math.max(0, into.provinceCodes.indexOf(`US-${county.state}`)),
    })
    into.packing.name(county.name, place, 'main')
    into.packing.name(county.short, place, 'alias')
  }
}

type Countries = Omit<Into, 'matcher'> & { readonly populations: ReadonlyMap<string, number> }

function packCountries(countries: readonly CountryEntry[], into: Countries): void {
  for (const country of countries) {
    const place = into.packing.place({
      name: country.name.common,
      geonames: 0,
      lat: country.latlng[0] ?? Number.NaN,
      lon: country.latlng[1] ?? Number.NaN,
      ...middleOf(MIDDLES.countries[country.cca2]),
      radiusKm: radiusOfArea(country.area),
      precision: precisionIndex('country'),
      country: into.countryIndex.get(country.cca2) ?? 0,
      group: 0,
      population: into.populations.get(country.cca2) ?? 0,
    })
    const { main, others, demonyms } = allNamesOf(country)
    for (const name of main) into.packing.name(name, place, 'main')
    for (const name of others) into.packing.name(name, place, 'alias')
    for (const name of demonyms) into.packing.name(name, place, 'demonym')
  }
}

/** The package's names and those that our own table adds. */
function allNamesOf(country: CountryEntry): ReturnType<typeof countryNames> {
  const { main, others, demonyms } = countryNames(country)
  const extra = COUNTRY_ALIASES[country.cca2] ?? { names: [], demonyms: [] }
  return { main, others: [...others, ...extra.names], demonyms: [...demonyms, ...extra.demonyms] }
}

function packRegions(packing: Packing, countryIndex: CountryIndex): void {
  for (const region of REGIONS) {
    const only = region.members.length === 1 ? (region.members[0] ?? '') : ''
    const place = packing.place({
      name: region.names.en[0] ?? '',
      geonames: 0,
      ...pointOf(region.centre),
      radiusKm: region.radiusKm,
      precision: precisionIndex(region.precision ?? 'region'),
      country: countryIndex.get(only.slice(0, 2)) ?? 0,
      group: 0,
      population: 0,
    })
    const { en, ar, fa, ru } = region.names
    const [main = '', ...others] = [...en, ...ar, ...fa, ...ru]
    packing.name(main, place, 'main')
    for (const name of others) packing.name(name, place, 'alias')
    for (const people of region.people ?? []) packing.name(people, place, 'demonym')
  }
}
