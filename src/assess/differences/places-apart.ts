import type { Where } from '#domain/claim.ts'
import type { Difference } from '#domain/event.ts'
import { distinct, isAct, pairsApart, type Told, type ToldClaim } from './told.ts'

const DEGREE_KM = 111.2
const HALF_TURN = 180

/** Places of two accounts of which neither holds the other, farther apart than either reaches. */
export function placesApart(told: readonly ToldClaim[]): readonly Difference[] {
  return pairsApart('where', distinct(told.flatMap(placeTold), placeKey), areElsewhere)
}

const placeTold = ({ account, claim, value }: ToldClaim): readonly Told<Where>[] => {
  const { where } = value.claim
  return where && !isAct('spreading', value)
    ? [{ account, claim, value: where, shown: where.name }]
    : []
}

const placeKey = (where: Where) =>
  [where.name, where.geonames, where.precision, where.lat, where.lon].join()

/** Where either is known by name alone only two countries exclude each other. */
function areElsewhere(a: Where, b: Where): boolean {
  if (a.geonames && a.geonames === b.geonames) return false
  const isOtherCountry = a.country && b.country && a.country !== b.country
  if (isWide(a) || isWide(b)) return Boolean(isOtherCountry)
  const distanceKm = distanceBetween(a, b)
  if (distanceKm === null) return Boolean(isOtherCountry)
  return distanceKm > Math.max(a.radiusKm ?? 0, b.radiusKm ?? 0)
}

function distanceBetween(a: Where, b: Where): number | null {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return null
  const turn = Math.abs(a.lon - b.lon)
  const shorter = Math.min(turn, 2 * HALF_TURN - turn)
  const east = shorter * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / HALF_TURN)
  return DEGREE_KM * Math.hypot(a.lat - b.lat, east)
}

const isWide = ({ precision }: Where) => precision === 'country' || precision === 'region'
