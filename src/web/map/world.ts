import type { Feature, FeatureCollection, MultiLineString, Point, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import worldUrl from 'world-atlas/countries-50m.json?url'
import numbers from '#model/places/country-numbers.json' with { type: 'json' }

const CODES: Readonly<Record<string, string>> = numbers

/** The base map: land, borders as they run on the ground, and the middle of each country with its ISO code. */
export type World = {
  readonly land: FeatureCollection
  readonly borders: Feature<MultiLineString>
  readonly coast: Feature<MultiLineString>
  readonly names: FeatureCollection<Point, { code: string; size: number }>
}

let loading: Promise<World> | null = null

/** From Natural Earth by world-atlas, a file of this server; loaded once. */
export function loadWorld(): Promise<World> {
  loading ??= fetchWorld().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function fetchWorld(): Promise<World> {
  const world = (await (await fetch(worldUrl)).json()) as Topology<{
    countries: GeometryCollection
  }>
  const countries = feature(world, world.objects.countries)
  return {
    land: countries,
    borders: {
      type: 'Feature',
      properties: {},
      geometry: mesh(world, world.objects.countries, (a, b) => a !== b),
    },
    coast: {
      type: 'Feature',
      properties: {},
      geometry: mesh(world, world.objects.countries, (a, b) => a === b),
    },
    names: { type: 'FeatureCollection', features: countries.features.flatMap(nameOf) },
  }
}

function nameOf({ id, geometry }: Feature): Feature<Point, { code: string; size: number }>[] {
  const code = CODES[String(id).padStart(3, '0')]
  if (!code || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return []
  const parts: Polygon['coordinates'][] =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = parts.flatMap(([outer]) => (outer ? [{ outer, ...middleOf(outer) }] : []))
  const [largest] = rings.sort((a, b) => b.size - a.size)
  if (!largest) return []
  const { size, at } = largest
  return [
    { type: 'Feature', properties: { code, size }, geometry: { type: 'Point', coordinates: at } },
  ]
}

/** Area in square degrees and centroid, by the shoelace formula. */
function middleOf(ring: readonly Position[]): { size: number; at: [number, number] } {
  let area = 0
  let [x, y] = [0, 0]
  for (const [index, [lon = 0, lat = 0]] of ring.entries()) {
    const [nextLon = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? []
    const cross = lon * nextLat - nextLon * lat
    area += cross / 2
    x += (lon + nextLon) * cross
    y += (lat + nextLat) * cross
  }
  return { size: Math.abs(area), at: [x / (6 * area), y / (6 * area)] }
}
