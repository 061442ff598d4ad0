import type { Candidate } from '#domain/gazetteer.ts'
import type { NameContext } from './name-context.ts'

/** What the whole text says of where it plays: how often each country and province was named. */
export type TextContext = {
  readonly countries: ReadonlyMap<string, number>
  readonly provinces: ReadonlyMap<string, number>
}

export type Choice = {
  readonly place: Candidate | null
  /** The runner-up was close and lies elsewhere. */
  readonly isClose: boolean
}

/** What a name must tell before it counts as a place. */
type Asked = {
  readonly context: NameContext
  readonly text: TextContext
  /** Country or province named right after: "Aleppo, Syria". */
  readonly within?: Candidate | undefined
}

const CLOSE = 0.6
const SMALL = 15_000
const LARGE = 300_000
const SAME_KM = 60

/**
 * The one place that a name stands for, by population, the countries that the text names, and words of type.
 *
 * @returns no place when every candidate is too unlikely to be meant
 */
export function chosenPlace(candidates: readonly Candidate[], asked: Asked): Choice {
  const places = candidates.filter(
    (one) => one.matched !== 'demonym' && isWithin(one, asked.within),
  )
  const ranked = places
    .map((place) => ({ place, score: scoreOf(place, asked) }))
    .toSorted((a, b) => b.score - a.score || (a.place.geonames ?? 0) - (b.place.geonames ?? 0))
  const [best] = ranked
  if (!best) return { place: null, isClose: false }
  const isAlone = ranked.every((one) => kmBetween(one.place, best.place) <= SAME_KM)
  if (!isLikely(best.place, asked, isAlone)) return { place: null, isClose: false }
  const rival = ranked.find((one) => kmBetween(one.place, best.place) > SAME_KM)
  return { place: best.place, isClose: rival !== undefined && best.score - rival.score < CLOSE }
}

function isWithin(place: Candidate, outer: Candidate | undefined): boolean {
  if (!outer) return true
  if (outer.precision === 'province' && outer.province) return place.province === outer.province
  return place.country === outer.country && place.precision !== 'country'
}

/** How likely a candidate is meant: tenfold inhabitants, or the main name before another one, count about 1. */
export function scoreOf(place: Candidate, { context, text }: Asked): number {
  const country = text.countries.get(place.country ?? '') ?? 0
  const province = text.provinces.get(place.province ?? '') ?? 0
  return (
    Math.log10(place.population + 100) +
    (place.matched === 'main' ? 0.8 : 0) +
    Math.min(3, country > 0 ? 1.5 + country * 0.25 : 0) +
    Math.min(1.5, province * 0.75) +
    kindScore(place, context)
  )
}

/** A state before a region before a city before a province of the same name, unless a word of type says other. */
function kindScore(place: Candidate, { type }: NameContext): number {
  const wanted = type === 'district' ? 'city' : type
  const asTyped = wanted !== undefined && wanted === place.precision ? 4 : 0
  if (place.precision === 'country') return asTyped + 3
  if (place.precision === 'region' || place.precision === 'district') return asTyped + 6
  if (place.precision === 'province') return asTyped + (place.population === 0 ? 2.5 : -1.5)
  return asTyped + 0.7
}

/** Whether a candidate is worth taking at all: small towns and ordinary words need more than a capital. */
function isLikely(place: Candidate, { context, text, within }: Asked, isAlone: boolean): boolean {
  if (within) return true
  const isKnownCountry = (text.countries.get(place.country ?? '') ?? 0) > 0
  if (context.isTrap) return context.isLocative && isKnownCountry && place.population >= LARGE
  if (context.type !== undefined && context.isLocative) return true
  return place.precision !== 'city' || isLikelyCity(place, { isKnownCountry, isAlone, ...context })
}

function isLikelyCity(
  place: Candidate,
  known: { isKnownCountry: boolean; isLocative: boolean; isAlone: boolean },
): boolean {
  const { isKnownCountry, isLocative, isAlone } = known
  const isMain = place.matched === 'main'
  if (place.population >= LARGE && isMain) return true
  if (place.population >= SMALL) return isKnownCountry || (isLocative && isMain)
  // A small town whose name nothing else in the world bears needs no more than "in" or "near".
  return isLocative && (isKnownCountry || (isMain && isAlone))
}

/** Great-circle distance in kilometres; 0 when either has no coordinates. */
export function kmBetween(a: Candidate, b: Candidate): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return 0
  const rad = Math.PI / 180
  const [x, y] = [Math.sin(((b.lat - a.lat) * rad) / 2), Math.sin(((b.lon - a.lon) * rad) / 2)]
  const chord = x * x + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * y * y
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
