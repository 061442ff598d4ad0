import { createRequire } from 'node:module'
import agency from '#model/english/agency.json' with { type: 'json' }

/** Entries of a list, with "_" for a space within one. */
export const entries = (list: string): readonly string[] =>
  list.split(' ').map((entry) => entry.replaceAll('_', ' '))

type ListName = {
  [Name in keyof typeof agency]: (typeof agency)[Name] extends string ? Name : never
}[keyof typeof agency]

/** The word lists of `model/english/agency.json`, by name. */
export const LISTS: Readonly<Record<ListName, readonly string[]>> = Object.fromEntries(
  Object.entries(agency).flatMap(([name, list]) =>
    typeof list === 'string' ? [[name, entries(list)]] : [],
  ),
) as Record<ListName, readonly string[]>

type Country = {
  readonly name: { readonly common: string }
  readonly capital: readonly string[]
  readonly demonyms?: { readonly eng?: { readonly m: string } }
}
const countries: readonly Country[] = createRequire(import.meta.url)('world-countries')

const ONE_NAME = /^\p{Lu}\p{Ll}+$/u
const named = countries.filter(({ name }) => ONE_NAME.test(name.common))

/** States of one word, their capitals of one word, and the adjectives for their people. */
export const STATES: readonly string[] = named.map(({ name }) => name.common)
export const CAPITALS: readonly string[] = countries
  .flatMap(({ capital }) => capital.slice(0, 1))
  .filter((town) => ONE_NAME.test(town))
export const PEOPLES: readonly string[] = countries
  .flatMap(({ demonyms }) => demonyms?.eng?.m ?? [])
  .filter((people) => ONE_NAME.test(people))

const ADJECTIVES = new Set([...LISTS.adjectives, ...LISTS.attributes])
const MASS = new Set(LISTS.mass)
export const isAdjective = (word: string): boolean => ADJECTIVES.has(word)
export const isMass = (word: string): boolean => MASS.has(word)

const PLURALS = /(?:[^s]s|men|women|children|people|troops|police|aircraft)$/
const SINGULARS = /^(?:bus|gas|tear-gas|crisis|siege|news|status|us|census|.*ss)$/

/** "NOUN NNS" or "NOUN NN", by the letters of a common noun. */
export const nounTag = (noun: string): string =>
  PLURALS.test(noun) && !SINGULARS.test(noun) ? 'NOUN NNS' : 'NOUN NN'

/** More than one of a noun. */
export function pluralOf(noun: string): string {
  if (nounTag(noun) === 'NOUN NNS') return noun
  if (/(?:^|[a-z])man$/.test(noun)) return noun.replace(/man$/, 'men')
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
