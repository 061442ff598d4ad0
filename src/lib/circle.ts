const EARTH_KM = 6371
const CORNERS = 64

/** A circle on the globe as a ring of longitudes and latitudes, closed; `radiusKm` up to a quarter of the globe. */
export function circleRing(lat: number, lon: number, radiusKm: number): [number, number][] {
  const rad = Math.PI / 180
  const angle = Math.min(radiusKm / EARTH_KM, Math.PI / 2)
  const [sinLat, cosLat] = [Math.sin(lat * rad), Math.cos(lat * rad)]
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const bearing = (2 * Math.PI * (corner % CORNERS)) / CORNERS
    const sinTo = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing)
    const toLon = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * cosLat,
      Math.cos(angle) - sinLat * sinTo,
    )
    return [lon + toLon / rad, Math.asin(sinTo) / rad]
  })
}
