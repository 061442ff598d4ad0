import { describe, expect, test } from 'vitest'
import { FeatureRows } from './feature-rows.ts'

const lists = [Int32Array.of(5, -7, 9), Int32Array.of(5, -7, 11), Int32Array.of(5)]

describe('FeatureRows', () => {
  test('features that come often enough have rows, in their own order', () => {
    const rows = new FeatureRows(lists, 2)
    expect(rows.size).toBe(3)
    expect([...rows.features()]).toEqual([-7, 5])
    expect([...rows.rowsOf(Int32Array.of(9, 5, -7, 123))]).toEqual([0, 2, 1, 0])
  })

  test('the strongest are kept, whatever the sign of their weights', () => {
    const rows = new FeatureRows(lists, 1)
    expect([...rows.features()]).toEqual([-7, 5, 9, 11])
    rows.keepStrongest(Float32Array.of(0, 0, 0.1, 0.2, -3, 0, 0, 0.5, 0.3, 0.4), 2, 2)
    expect([...rows.features()]).toEqual([5, 9])
  })

  test('a million features', () => {
    const many = Int32Array.from({ length: 1_000_000 }, (_, at) => Math.imul(at, 0x9e3779b1))
    const rows = new FeatureRows([many, many.subarray(0, 1000)], 2)
    expect(rows.size).toBe(1001)
    expect([...rows.rowsOf(many.subarray(0, 1000))].every((row) => row > 0)).toBe(true)
  })
})
