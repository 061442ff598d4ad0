import { mix } from '#read/parse/mix.ts'
import type { PlaceMention } from '#read/places/find-places.ts'
import type { PlaceOf } from './name-features.ts'

/** In the order of their numbers, which are part of the learned model. */
const PRECISIONS = ['country', 'region', 'province', 'district', 'city', 'point']
const PEOPLE = PRECISIONS.length + 1

/**
 * Says of words, asked in the order of the text, of which kind of place they are part, and whether they begin it.
 *
 * @param places in the order of the text
 */
export function placeTeller(places: readonly PlaceMention[]): PlaceOf {
  let next = 0
  return ({ start, end }) => {
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const place = places[next]
    if (!place || place.start >= end) return 0
    const kind = place.isDemonym ? PEOPLE : PRECISIONS.indexOf(place.precision) + 1
    return mix(kind + 1, place.start === start ? 1 : 2)
  }
}
