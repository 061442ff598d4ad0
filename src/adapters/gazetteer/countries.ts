/** One state as the package `world-countries` tells it; only what is used here. */
export type CountryEntry = {
  readonly cca2: string
  readonly name: { readonly common: string; readonly official: string }
  readonly altSpellings: readonly string[]
  readonly latlng: readonly number[]
  /** Square kilometres; -1 when unknown. */
  readonly area: number
  readonly demonyms: Readonly<Record<string, { readonly f: string; readonly m: string }>>
  readonly translations: Readonly<
    Record<string, { readonly common: string; readonly official: string }>
  >
}

const LANGUAGES = ['ara', 'per', 'rus'] as const
/** Two-letter codes among the other spellings would match ordinary words. */
const SHORTEST = 4

/** A state's names: its own in English, all others kept (English, Arabic, Persian, Russian), and the words for its people. */
export function countryNames(country: CountryEntry): {
  main: readonly string[]
  others: readonly string[]
  demonyms: readonly string[]
} {
  const translated = LANGUAGES.flatMap((language) => {
    const names = country.translations[language]
    return names ? [names.common, names.official] : []
  })
  const people = country.demonyms['eng']
  return {
    main: [country.name.common, country.name.official],
    others: [...country.altSpellings.filter((name) => name.length >= SHORTEST), ...translated],
    demonyms: people ? [...new Set([people.m, people.f])].filter((name) => name !== '') : [],
  }
}

/** Radius of a circle of that area, whole kilometres, at least 5. */
export function radiusOfArea(squareKm: number): number {
  return Math.max(5, Math.round(Math.sqrt(Math.max(0, squareKm) / Math.PI)))
}
