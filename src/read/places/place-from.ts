import type { Candidate } from '#domain/gazetteer.ts'
import { type Precision, roundedPlace } from '#domain/place.ts'
import type { NameContext } from './name-context.ts'

const DISTRICT_KM = 25

/** The candidate without what only the choice needed, at the precision that the words beside it allow. */
export function placeFrom(candidate: Candidate, context: Partial<NameContext>) {
  const { population: _population, matched: _matched, ...place } = candidate
  const near = context.nearKm
  const isCity = place.precision === 'city'
  const precision: Precision =
    isCity && (near || isAround(context.type)) ? 'district' : place.precision
  const least = near ?? (precision === 'district' ? DISTRICT_KM : 0)
  const radiusKm = isCity ? Math.max(place.radiusKm ?? 0, least) : place.radiusKm
  return roundedPlace({ ...place, precision, ...(radiusKm === undefined ? {} : { radiusKm }) })
}

const isAround = (type: Precision | undefined) => type === 'district' || type === 'province'
