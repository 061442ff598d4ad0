import type { Candidate } from '#domain/gazetteer.ts'
import { kmBetween } from './km-between.ts'
import type { NameContext } from './name-context.ts'
import { typedScore, type Weighed } from './weigh-names.ts'

export type Choice = {
  readonly place: Candidate | null
  /** The runner-up was close in likelihood, and lies far away or in another state. */
  readonly isClose: boolean
}

/** What a mention must tell before it counts as a place. */
type Asked = {
  readonly context: NameContext
  /** Words of place stand before some mention of the name. */
  readonly isSomewhereLocative: boolean
  /** A country, province or county stands right after: "Aleppo, Syria". */
  readonly isInside: boolean
}

/** Odds of about two to one. */
const CLOSE = 0.7
const SMALL = 15_000
const MIDDLING = 20_000
const LARGE = 300_000
const SAME_KM = 60
/** So much of another name's weight in the same country, province or neighbourhood says that the text plays there: a state named once will do. */
const KNOWN = 0.25
/** A whole other name, which an ordinary word needs. */
const SURELY = 1
/** Hamlets called Hope or Hall are not what "in Hope" means. */
const TRAP_MIN = 2000

/**
 * The one place that a mention stands for, of those that its name may stand for in this text.
 *
 * @param weighed likeliest first
 * @returns no place when even the likeliest is too unlikely to be meant
 */
export function chosenPlace(weighed: readonly Weighed[], asked: Asked): Choice {
  const { place, isClose, best } = likeliest(weighed, asked.context)
  if (!place || !best) return { place: null, isClose: false }
  const isAlone = weighed.every((one) => kmBetween(one.place, place) <= SAME_KM)
  return isLikely(best, asked, isAlone) ? { place, isClose } : { place: null, isClose: false }
}

/** The likeliest place, whether or not the words are likely to name one. */
export function likeliest(
  weighed: readonly Weighed[],
  { type }: Pick<NameContext, 'type'>,
): Choice & { readonly best?: Weighed } {
  const score = (one: Weighed) => one.score + typedScore(one.place, type)
  let best = weighed[0]
  if (!best) return { place: null, isClose: false }
  for (const one of weighed) if (score(one) > score(best)) best = one
  const { place } = best
  const least = score(best) - CLOSE
  const isClose = weighed.some((one) => score(one) > least && isElsewhere(one.place, place))
  return { place, isClose, best }
}

/** Far away, or over the border: twin towns of two states bear one name. */
const isElsewhere = (one: Candidate, place: Candidate) =>
  one.country !== place.country || kmBetween(one, place) > SAME_KM

/** Whether a candidate is worth taking at all: small towns and ordinary words need more than a capital. */
function isLikely(best: Weighed, asked: Asked, isAlone: boolean): boolean {
  const { context, isInside, isSomewhereLocative } = asked
  const { place } = best
  if (isInside) return true
  if (context.isTrap) return (context.isLocative || isSomewhereLocative) && isLikelyTrap(best)
  if (context.type !== undefined && context.isLocative) return true
  const isLocative = context.isLocative || isSomewhereLocative
  return place.precision !== 'city' || isLikelyCity(best, { isAlone, isLocative })
}

/** "in Hope": a large city of a country that the text plays in, or a town near to others that it names. */
function isLikelyTrap({ place, countryMass, provinceMass, nearMass }: Weighed): boolean {
  if (countryMass >= KNOWN && place.population >= LARGE) return true
  const isThere = provinceMass >= SURELY || nearMass >= SURELY
  return isThere && place.matched === 'main' && place.population >= TRAP_MIN
}

function isLikelyCity(
  { place, countryMass, provinceMass, nearMass }: Weighed,
  { isLocative, isAlone }: { isLocative: boolean; isAlone: boolean },
): boolean {
  const isMain = place.matched === 'main'
  const isKnownCountry = countryMass >= KNOWN
  if (place.population >= LARGE && isMain) return true
  if (place.population >= SMALL && isKnownCountry) return true
  if (Math.max(provinceMass, nearMass) >= KNOWN && isMain) return true
  return isLocative && (isKnownCountry || isUnmistakable(place, isAlone))
}

/** By its main name, or by another one that nothing else in the world bears; a small town by a main name that is its alone. */
function isUnmistakable({ matched, population }: Candidate, isAlone: boolean): boolean {
  if (matched === 'main') return isAlone || population >= SMALL
  return isAlone && population >= MIDDLING
}
