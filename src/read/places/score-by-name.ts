import type { Candidate } from '#domain/gazetteer.ts'
import type { Precision } from '#domain/place.ts'

/** How likely a candidate is meant by its name alone: tenfold inhabitants, or the main name before another one, count about 1. */
export function scoreByName(place: Candidate, type: Precision | undefined): number {
  return (
    Math.log10(place.population + 100) +
    (place.matched === 'main' ? 0.8 : 0) +
    kindScore(place, type)
  )
}

/** A state before a region before a city before a province of the same name, unless a word of type says other. */
function kindScore(place: Candidate, type: Precision | undefined): number {
  const wanted = type === 'district' ? 'city' : type
  const asTyped = wanted !== undefined && wanted === place.precision ? 4 : 0
  if (place.precision === 'country') return asTyped + 3
  if (place.precision === 'region' || place.precision === 'district') return asTyped + 6
  if (place.precision === 'province') return asTyped + (place.population === 0 ? 2.5 : -1.5)
  return asTyped + 0.7
}
