import { circleRing } from '#lib/circle.ts'
import type { ExportRow } from './export-row.ts'

type Position = readonly [number, number]
type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'Polygon'; coordinates: readonly (readonly Position[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }

/** A circle of 10,000 km says no more than that nobody knows. */
const RADIUS_MAX_KM = 5000
/** About 10 m: a finer corner of a circle would pretend to be a boundary. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/**
 * Where an event may lie: a point only for what is known to a point, else the circle of all that is known.
 *
 * A circle over the date line is cut in two there; one that holds a pole has no outline on a flat map and gives null.
 *
 * @returns null when nobody told a place that can be drawn
 * @source RFC 7946, sections 3.1.6, 3.1.9
 */
export function geometryOf({ lat, lon, radiusKm, precision }: ExportRow): Geometry | null {
  if (typeof lat !== 'number' || typeof lon !== 'number') return null
  if (precision === 'point') return { type: 'Point', coordinates: [lon, lat] }
  const reachKm = typeof radiusKm === 'number' ? radiusKm : 0
  if (reachKm <= 0 || reachKm > RADIUS_MAX_KM || Math.abs(lat) + reachKm / 111 >= 90) return null

  // Corners run clockwise by bearing; an outer ring must run the other way.
  const ring = circleRing(lat, lon, reachKm).reverse()
  const parts = [-360, 0, 360]
    .map((turn) => cut(ring.map(([x, y]) => [x + turn, y] as const)))
    .filter((part) => part.length > 3)
  const [first, ...others] = parts
  if (!first) return null
  return others.length === 0
    ? { type: 'Polygon', coordinates: [first] }
    : { type: 'MultiPolygon', coordinates: parts.map((part) => [part]) }
}

/** The part of a ring between both sides of the date line, closed; empty when none is. */
function cut(ring: readonly Position[]): Position[] {
  const open = ring.slice(0, -1)
  const kept = [-180, 180].reduce<readonly Position[]>(
    (corners, edge) => corners.flatMap((corner, at) => wayWithin(corners.at(at - 1), corner, edge)),
    open,
  )
  const rounded = kept.map(([x, y]) => [round(x), round(y)] as const)
  return rounded[0] ? [...rounded, rounded[0]] : []
}

/** What is left of the way from one corner to the next once all beyond an edge is cut off (Sutherland and Hodgman). */
function wayWithin(from: Position | undefined, to: Position, edge: number): Position[] {
  const isIn = ([x]: Position) => (edge < 0 ? x >= edge : x <= edge)
  if (!from || isIn(from) === isIn(to)) return isIn(to) ? [to] : []
  const share = (edge - from[0]) / (to[0] - from[0])
  const crossing: Position = [edge, from[1] + share * (to[1] - from[1])]
  return isIn(to) ? [crossing, to] : [crossing]
}
