import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { geometryOf } from './geometry-of.ts'

const at = (lat: number, lon: number, radiusKm: number, precision = 'city') =>
  geometryOf({ id: 'a', lat, lon, radiusKm, precision })
/** Twice the area of a ring in square degrees; above zero when it runs counterclockwise. */
const turn = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)
const ringsOf = (geometry: ReturnType<typeof geometryOf>) =>
  geometry?.type === 'Polygon'
    ? geometry.coordinates
    : geometry?.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : []

describe('geometryOf', () => {
  test('a point stands for a point alone', () => {
    expect(at(38.4412, 48.8744, 0.1, 'point')).toEqual({
      type: 'Point',
      coordinates: [48.8744, 38.4412],
    })
    expect(at(38.44, 48.88, 2)?.type).toBe('Polygon')
  })

  test.each([
    ['no position', { id: 'a', place: 'the pass', precision: 'district' }],
    ['no radius and no point', { id: 'a', lat: 1, lon: 1, precision: 'city' }],
    [
      'a circle that holds a pole',
      { id: 'a', lat: 88, lon: 1, radiusKm: 900, precision: 'region' },
    ],
    ['half the globe', { id: 'a', lat: 0, lon: 0, radiusKm: 9000, precision: 'region' }],
  ])('%s has no shape', (_, row) => expect(geometryOf(row)).toBeNull())

  test('over the date line it is cut in two', () => {
    const geometry = at(-18, 179.5, 300)
    expect(geometry?.type).toBe('MultiPolygon')
    expect(ringsOf(geometry)).toHaveLength(2)
  })

  prop.prop([
    fc.double({ min: -75, max: 75, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.integer({ min: 1, max: 1500 }),
  ])('rings are closed, run counterclockwise and stay on the map', (lat, lon, radiusKm) => {
    const rings = ringsOf(at(lat, lon, radiusKm))
    expect(rings.length).toBeGreaterThan(0)
    for (const ring of rings) {
      expect(ring[0]).toEqual(ring.at(-1))
      expect(turn(ring)).toBeGreaterThan(0)
      for (const [x] of ring) expect(Math.abs(x)).toBeLessThanOrEqual(180)
    }
  })
})
