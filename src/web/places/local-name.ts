import regions from '#model/places/regions.json' with { type: 'json' }
import towns from '#model/places/town-names.json' with { type: 'json' }
import { countries } from '#web/picture/countries.ts'

const LANGUAGES = ['ar', 'en', 'fa', 'ru'] as const
const TOWNS: Readonly<Record<string, Readonly<Record<string, string>>>> = towns
const REGIONS: readonly { readonly names: Readonly<Record<string, readonly string[]>> }[] = regions

/** ISO 3166-1 codes by the names of countries in all four languages; made once. */
let codes: ReadonlyMap<string, string> | null = null

/**
 * A place's name in the reader's language, where a table has it: countries by CLDR, towns and regions by our own.
 *
 * Points, provinces and all that no table has are named as the report wrote them: nobody here transliterates.
 */
export function localName(place: { name: string; precision: string }, locale: string): string {
  const { name, precision } = place
  if (precision === 'country') return countryName(name, locale) ?? name
  if (precision === 'region') return regionName(name, locale) ?? name
  if (precision === 'city' || precision === 'district') return TOWNS[name]?.[locale] ?? name
  return name
}

function countryName(name: string, locale: string): string | undefined {
  codes ??= new Map(
    LANGUAGES.flatMap((language) =>
      countries(language).map(({ value, words }) => [words, value] as const),
    ),
  )
  const code = codes.get(name)
  return code && new Intl.DisplayNames(locale, { type: 'region' }).of(code)
}

const regionName = (name: string, locale: string): string | undefined =>
  REGIONS.find(({ names }) => Object.values(names).some((all) => all.includes(name)))?.names[
    locale
  ]?.[0]
