import { describe, expect, test } from 'vitest'
import { releasedClaim } from '#domain/claim.ts'
import { reportsOf } from './fuse-crisis.ts'

const crisis = { claims: 1003, aTownDay: 2, seed: 7 }
const claimsIn = (reports: ReturnType<typeof reportsOf>) =>
  [...reports].flatMap(({ claims }) => claims)

describe('a made crisis', () => {
  const claims = claimsIn(reportsOf(crisis))

  test('has as many claims as were asked for, each with a name of its own', () => {
    expect(new Set(claims.map(({ name }) => name)).size).toBe(1003)
  })

  test('makes claims that a stream would take', () => {
    for (const { claim } of claims.slice(0, 50)) expect(releasedClaim.parse(claim)).toEqual(claim)
  })

  test('follows from its seed alone', () => {
    expect(claimsIn(reportsOf(crisis))).toEqual(claims)
    expect(claimsIn(reportsOf({ ...crisis, seed: 8 }))).not.toEqual(claims)
  })

  test('has towns and days for its density', () => {
    const towns = new Set(claims.map(({ claim }) => claim.where?.name))
    const days = new Set(claims.map(({ source }) => source.published))
    expect(towns.size).toBeGreaterThan(18)
    expect(towns.size).toBeLessThan(25)
    expect(days.size).toBe(22)
  })

  test('leaves out, varies and denies as often as it says', () => {
    const many = claimsIn(reportsOf({ ...crisis, claims: 20_000 }))
    const shareOf = (is: (one: (typeof many)[number]['claim']) => boolean) =>
      many.filter(({ claim }) => is(claim)).length / many.length
    expect(shareOf(({ when }) => when?.edtf.length !== 10)).toBeCloseTo(0.12, 1)
    expect(shareOf(({ where }) => where?.precision !== 'city')).toBeCloseTo(0.1, 1)
    expect(shareOf(({ actors }) => actors.length === 0)).toBeCloseTo(0.25, 1)
    expect(shareOf(({ counts }) => counts !== undefined)).toBeCloseTo(0.4, 1)
    expect(shareOf(({ polarity }) => polarity === 'negated')).toBeCloseTo(0.04, 1)
  })
})
