import type { Candidate } from '#domain/gazetteer.ts'
import type { Precision } from '#domain/place.ts'
import weights from '#model/places/weights.json' with { type: 'json' }
import { kmBetween } from './km-between.ts'
import { SpreadOfPlaces } from './spread-of-places.ts'

/** One name of a text with all its mentions: a text calls one place by one name. */
export type NameGroup = {
  readonly candidates: readonly Candidate[]
  readonly mentionCount: number
  /** How often words of place stand before it. */
  readonly locativeCount: number
  /** Only an ordinary word or a person's name may be meant: says little of where the text plays. */
  readonly isDoubtful: boolean
  /** Countries, provinces and counties that stand right after it: "Paris, Texas". */
  readonly outers: readonly Candidate[]
}

/** What a candidate has for it, the whole text weighed; natural logarithm of odds, but for a constant. */
export type Weighed = {
  readonly place: Candidate
  readonly score: number
  /** What the other names of the text put into its province, into its country (the report's home counts there too), and near it. */
  readonly provinceMass: number
  readonly countryMass: number
  readonly nearMass: number
}

/** Where the report comes from, as far as it tells. */
export type Home = { readonly country?: string }

const ROUNDS = 2
const MENTIONS_WEIGHT_MAX = 3

/**
 * Weighs what each name of a text may stand for by all others: states and provinces named, places close to each other,
 * what stands right after it, inhabitants, the country that the report comes from.
 *
 * @returns for each group its candidates, likeliest first
 * @cost O(n) in groups and their candidates
 */
export function weighNames(
  groups: readonly NameGroup[],
  home: Home,
): readonly (readonly Weighed[])[] {
  const priors = groups.map((group) => group.candidates.map((one) => priorOf(one, group, home)))
  const spread = new SpreadOfPlaces()
  let shares = priors.map(sharesOf)
  addShares(spread, groups, shares)
  const weighedAll = () =>
    groups.map((group, at) =>
      weighedOf(group, { spread, home, prior: priors[at] ?? [], shares: shares[at] ?? [] }),
    )
  for (let round = 1; round < ROUNDS; round++) {
    shares = weighedAll().map((weighed) => sharesOf(weighed.map(({ score }) => score)))
    spread.clear()
    addShares(spread, groups, shares)
  }
  return weighedAll().map((weighed) =>
    weighed.toSorted(
      (a, b) => b.score - a.score || (a.place.geonames ?? 0) - (b.place.geonames ?? 0),
    ),
  )
}

/** What a word of type beside one mention adds: "Homs province". */
export function typedScore(place: Candidate, type: Precision | undefined): number {
  const wanted = type === 'district' ? 'city' : type
  return wanted !== undefined && wanted === place.precision ? weights.typed : 0
}

function priorOf(place: Candidate, group: NameGroup, home: Home): number {
  const isInside = group.outers.some((outer) => isWithin(place, outer))
  return (
    kindScore(place) +
    (hasTownOfItsName(place, group) ? weights.townOfItsName : 0) +
    (place.matched === 'main' ? weights.mainName : 0) +
    (home.country !== undefined && home.country === place.country ? weights.home : 0) +
    (isInside ? weights.inside : 0)
  )
}

/** "Homs" is the town, not the province that is called after it; "New York" may well be the state, but "Washington" is the capital. */
const hasTownOfItsName = (place: Candidate, { candidates }: NameGroup) =>
  place.precision === 'province' &&
  candidates.some((one) => one.precision === 'city' && isCalledAfter(place, one))

function isCalledAfter(province: Candidate, town: Candidate): boolean {
  if (province.country === 'US') return town.province === 'US-DC'
  if (town.province !== undefined) return province.province === town.province
  return province.country === town.country && kmBetween(province, town) <= COUNTY_KM
}

/** Known everywhere without a word of where it lies. */
const WORLD_CITY = 1_000_000

/** A state before a region before a city before a province of the same name; then by inhabitants. */
function kindScore({ precision, population }: Candidate): number {
  if (precision === 'city' || precision === 'point')
    return (
      weights.city +
      weights.inhabitants * Math.log(population + 100) +
      (population >= WORLD_CITY ? weights.worldCity : 0)
    )
  if (precision === 'province')
    return weights.province + weights.provinceInhabitants * Math.log(population + 100)
  return weights[precision] + Math.log(1000)
}

/** Whether a place lies inside the country, province or county that stands after its name. */
export function isWithin(place: Candidate, outer: Candidate): boolean {
  if (outer.precision === 'country')
    return place.country === outer.country && place.precision !== 'country'
  if (place.precision === outer.precision || place.precision === 'country') return false
  if (outer.precision === 'province' && outer.province) return place.province === outer.province
  const reach = Math.max(outer.radiusKm ?? 0, COUNTY_KM)
  return place.country === outer.country && kmBetween(place, outer) <= reach
}

/** Far enough for the largest town at the border of a county. */
const COUNTY_KM = 60

/** Shares of a name's candidates that sum to 1. */
function sharesOf(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}

function addShares(
  spread: SpreadOfPlaces,
  groups: readonly NameGroup[],
  shares: readonly (readonly number[])[],
): void {
  for (const [at, group] of groups.entries())
    for (const [index, place] of group.candidates.entries())
      spread.add(place, (shares[at]?.[index] ?? 0) * weightOf(group, place))
}

/** A state is often named for what it does elsewhere: where a text plays is better told by its towns and provinces. */
const weightOf = ({ isDoubtful, mentionCount }: NameGroup, { precision }: Candidate) =>
  Math.min(MENTIONS_WEIGHT_MAX, Math.sqrt(mentionCount)) *
  (isDoubtful ? weights.trap : 1) *
  (precision === 'country' ? weights.countryNamed : 1)

type Known = {
  readonly spread: SpreadOfPlaces
  readonly home: Home
  readonly prior: readonly number[]
  readonly shares: readonly number[]
}

function weighedOf(group: NameGroup, { spread, home, prior, shares }: Known): Weighed[] {
  const own = new SpreadOfPlaces()
  for (const [index, place] of group.candidates.entries())
    own.add(place, (shares[index] ?? 0) * weightOf(group, place))
  return group.candidates.map((place, index) => {
    const provinceMass = spread.inProvince(place) - own.inProvince(place)
    const countryMass = spread.inCountry(place) - own.inCountry(place)
    const nearMass = place.precision === 'city' ? spread.near(place) - own.near(place) : 0
    const score =
      (prior[index] ?? 0) +
      weights.sameCountry * logOf(countryMass) +
      weights.sameProvince * logOf(provinceMass) +
      weights.nearby * logOf(nearMass)
    const isHome = place.country !== undefined && place.country === home.country
    return { place, score, provinceMass, countryMass: countryMass + (isHome ? 1 : 0), nearMass }
  })
}

const logOf = (mass: number) => Math.log1p(10 * Math.max(0, mass))
