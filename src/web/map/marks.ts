import type { FeatureCollection, Point, Polygon } from 'geojson'
import type { PlaceView } from '#contract/map-views.ts'
import { circleRing } from '#lib/circle.ts'

/** What a place's mark tells: the best support of its events, and whether anything there is contested. */
export type Mark = {
  readonly index: number
  readonly events: number
  readonly label: string
  readonly support: 'corroborated' | 'single-origin' | 'announced'
  readonly isContested: boolean
  /** A town may have a dot; a district or more has only its area. */
  readonly isFine: boolean
}

/** The widest first, so that what is known more exactly lies on top and is met first. */
export function marksOf(places: readonly PlaceView[]): {
  areas: FeatureCollection<Polygon, Mark>
  middles: FeatureCollection<Point, Mark>
} {
  const drawn = places
    .map((place, index) => ({ place, mark: markOf(place, index) }))
    .sort((a, b) => b.place.radiusKm - a.place.radiusKm)
  return {
    areas: {
      type: 'FeatureCollection',
      features: drawn.map(({ place, mark }) => ({
        type: 'Feature',
        properties: mark,
        geometry: {
          type: 'Polygon',
          coordinates: [circleRing(place.lat, place.lon, Math.max(place.radiusKm, 0.5))],
        },
      })),
    },
    middles: {
      type: 'FeatureCollection',
      features: drawn.map(({ place, mark }) => ({
        type: 'Feature',
        properties: mark,
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      })),
    },
  }
}

function markOf(place: PlaceView, index: number): Mark {
  const { events, corroborated, singleOrigin, contested, name, precision } = place
  const support =
    corroborated > 0 ? 'corroborated' : singleOrigin > 0 ? 'single-origin' : 'announced'
  return {
    index,
    events,
    label: name,
    support,
    isContested: contested > 0,
    isFine: precision === 'point' || precision === 'city',
  }
}

/** The box around all places, with some room; null when there are none. */
export function boundsOf(
  places: readonly Pick<PlaceView, 'lat' | 'lon'>[],
): [[number, number], [number, number]] | null {
  if (places.length === 0) return null
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ]
}
