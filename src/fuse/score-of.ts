import { isPartOf } from '#domain/party-key.ts'
import { isDay, type NormalClaim } from './normalise.ts'
import type { CountTold, PlaceTold } from './telling.ts'

/** From this score on two claims may speak of one happening. */
export const JOIN_SCORE = 4
/** Below every score: these two cannot be one happening. */
export const NEVER = Number.NEGATIVE_INFINITY

const DEGREE_KM = 111.2
const NEAR_DAYS = 3

/**
 * How well two claims fit one happening: what they share less what they contradict. Symmetric.
 *
 * A field that one of them leaves open neither helps nor hurts. Who did it may differ, if enough else agrees: that is
 * what the parties quarrel over, and the event must show both.
 *
 * @source docs/decisions/0006-anchored-pivot.md
 */
export function scoreOf(a: NormalClaim, b: NormalClaim): number {
  if (a.family !== b.family) return NEVER
  const time = timeScore(a, b)
  if (time === NEVER) return NEVER
  const place = placeScore(a.place, b.place)
  if (place === NEVER && a.kind === 'placed') return NEVER

  const parties = a.isMutual ? mutualScore(a, b) : partiesScore(a, b)
  const where = place === NEVER ? -1 : place
  return time + where + parties + countsScore(a.counts, b.counts) + modeScore(a.mode, b.mode)
}

function timeScore(a: NormalClaim, b: NormalClaim): number {
  const gap = Math.max(a.earliest, b.earliest) - Math.min(a.latest, b.latest)
  if (gap > 1) return NEVER
  if (isDay(a) && isDay(b)) return gap === 0 ? 3 : 0.5
  const width = Math.max(a.latest - a.earliest, b.latest - b.earliest)
  if (gap > 0) return 0
  return width <= NEAR_DAYS ? 2 : 0.5
}

function placeScore(a: PlaceTold | null, b: PlaceTold | null): number {
  if (!a || !b) return 0
  if (a.country && b.country && a.country !== b.country) return NEVER
  if (a.isFine && b.isFine) return fineScore(a, b)
  if (a.province && b.province) return a.province === b.province ? 1.5 : NEVER
  return a.country && b.country ? 0.5 : 0
}

function fineScore(a: PlaceTold, b: PlaceTold): number {
  if (a.geonames && a.geonames === b.geonames) return 3
  const distanceKm = kilometresBetween(a, b)
  const isNear = distanceKm <= Math.max(a.radiusKm, b.radiusKm)
  if (a.name === b.name) return a.geonames && b.geonames && !isNear ? NEVER : 3
  return isNear ? 2 : NEVER
}

/** Great enough to tell towns apart: a flat map around the mean latitude. NaN when either has no point. */
function kilometresBetween(a: PlaceTold, b: PlaceTold): number {
  const middle = (((a.lat + b.lat) / 2) * Math.PI) / 180
  const east = (a.lon - b.lon) * Math.cos(middle)
  return DEGREE_KM * Math.hypot(a.lat - b.lat, east)
}

function partiesScore(a: NormalClaim, b: NormalClaim): number {
  return (
    namesScore(a.actors, b.actors, { same: 2, other: -3 }) +
    namesScore(a.targets, b.targets, { same: 3, other: -5 })
  )
}

/** Where both sides do the same thing, as in a meeting, it does not matter who is named first. */
function mutualScore(a: NormalClaim, b: NormalClaim): number {
  const [all, others] = [
    [...a.actors, ...a.targets],
    [...b.actors, ...b.targets],
  ]
  const shared = all.filter((name) => others.includes(name)).length
  if (all.length === 0 || others.length === 0) return 0
  return shared === 0 ? -5 : Math.min(5, shared * 2)
}

function namesScore(
  a: readonly string[],
  b: readonly string[],
  points: { same: number; other: number },
): number {
  if (a.length === 0 || b.length === 0) return 0
  let best = points.other
  for (const one of a) {
    for (const other of b) {
      if (one === other) return points.same
      if (isPartOf(one, other) || isPartOf(other, one)) best = points.same / 2
    }
  }
  return best
}

/** Equal counts help much, near ones a little; counts that exclude each other hurt once, however many. */
function countsScore(a: readonly CountTold[], b: readonly CountTold[]): number {
  let total = 0
  for (const one of a) {
    const other = b.find((count) => count.what === one.what)
    if (other) total += countScore(one, other)
  }
  return Math.max(-1, Math.min(1.5, total))
}

function countScore(a: CountTold, b: CountTold): number {
  if (a.least === b.least && a.most === b.most) return 1.5
  const gap = Math.max(a.least, b.least) - Math.min(a.most, b.most)
  return gap <= Math.max(2, 0.2 * Math.max(a.least, b.least)) ? 0.5 : -1
}

function modeScore(a: string, b: string): number {
  if (a === '' || b === '') return 0
  return a === b ? 0.25 : -1
}
