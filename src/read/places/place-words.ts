import type { Precision } from '#domain/place.ts'
import english from '#model/places/english.json' with { type: 'json' }

const typesFrom = (table: Readonly<Record<string, string>>) =>
  new Map(Object.entries(table) as [string, Precision][])

/** The English tables of the place finder as lookups. */
export const WORDS = {
  particles: new Set(english.particles),
  articles: new Set(english.articles),
  locativeBefore: new Set(english.locativeBefore),
  nearBefore: new Set(english.nearBefore),
  directions: new Set(english.directions),
  functionWords: new Set(english.functionWords),
  typeAfter: typesFrom(english.typeAfter),
  typeInName: new Set(english.typeInName),
  typeBefore: typesFrom(english.typeBefore),
  organisationAfter: new Set(english.organisationAfter),
  countryOrganisationAfter: new Set(english.countryOrganisationAfter),
  organisationBefore: new Set(english.organisationBefore),
  titles: new Set(english.titles),
  rolesAfter: new Set(english.rolesAfter),
  bodiesAfter: new Set(english.bodiesAfter),
  bodiesOfProvinceAfter: new Set(english.bodiesOfProvinceAfter),
  calendar: new Set(english.calendar),
  townsfolkAfter: new Set(english.townsfolkAfter),
  firstNames: new Set(english.firstNames),
  givenNames: new Set(english.givenNames),
  traps: new Set(english.traps),
  bigTraps: new Set(english.bigTraps),
  metonymCapitals: new Set(english.metonymCapitals),
  personsVerbs: new Set(english.personsVerbs),
  speechVerbs: new Set(english.speechVerbs),
} as const

const PHRASES = english.organisationPhrases.map((phrase) => phrase.split(' '))

/** Names of organisations that hold a place's name, by their first word; the longest first. */
export const ORGANISATIONS: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  PHRASES.toSorted((a, b) => b.length - a.length),
  (words) => words[0] ?? '',
)

/** What ends a list of counties, and the word that each of their names then lacks. */
export const COUNTY_KINDS: ReadonlyMap<string, string> = new Map([
  ['counties', 'County'],
  ['parishes', 'Parish'],
])

/** Whether a name of a place, or of an organisation that holds one, may begin with a word without a capital, or a list end with it. */
export const mayTellName = (lower: string): boolean =>
  WORDS.articles.has(lower) || ORGANISATIONS.has(lower) || COUNTY_KINDS.has(lower)
