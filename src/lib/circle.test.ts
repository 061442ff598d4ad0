import { describe, expect, test } from 'vitest'
import { circleRing } from './circle.ts'

/** Great-circle distance by the haversine formula. */
function kmBetween([lonA, latA]: [number, number], [lonB, latB]: [number, number]): number {
  const rad = Math.PI / 180
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2
  const h = half(latB - latA) + Math.cos(latA * rad) * Math.cos(latB * rad) * half(lonB - lonA)
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

describe('circleRing', () => {
  test.each([
    ['a town', 38.43, 48.87, 5],
    ['a province far north', 69.6, 18.9, 120],
    ['a region on the equator', 0, 0, 900],
  ])('%s: every corner lies as far away as its radius', (_, lat, lon, radiusKm) => {
    const ring = circleRing(lat, lon, radiusKm)
    expect(ring[0]).toEqual(ring.at(-1))
    for (const corner of ring) expect(kmBetween([lon, lat], corner)).toBeCloseTo(radiusKm, 3)
  })
})
