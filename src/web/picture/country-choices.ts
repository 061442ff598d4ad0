import type { CountriesView } from '#contract/map-views.ts'

export type CountryChoice = {
  /** ISO 3166-1 alpha-2. */
  readonly value: string
  readonly name: string
  /** Of the whole picture; absent for a country that only the address names. */
  readonly events?: number
}

/**
 * What the filter by country offers, by name in the reader's order: the countries of the picture, and the chosen one.
 *
 * @param found absent until it is told: then the chosen one stands alone
 */
export function countryChoices(
  found: CountriesView['countries'] | undefined,
  chosen: string | undefined,
  locale: string,
): readonly CountryChoice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  const told = (found ?? []).map(({ country, events }) => ({ value: country, events }))
  const isFound = told.some(({ value }) => value === chosen)
  return [...told, ...(chosen === undefined || isFound ? [] : [{ value: chosen }])]
    .map((one) => ({ ...one, name: nameIn(names, one.value) }))
    .sort((a, b) => compare(a.name, b.name))
}

/** A code that is none stays as it is. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
