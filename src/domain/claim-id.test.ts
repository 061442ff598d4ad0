import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { claimIdOf } from './claim-id.ts'
import { claimName } from './names.ts'

const PARTS = { sha256: 'a'.repeat(64), start: 10, end: 19, type: 'ASSAULT', rank: 0 }

describe('claimIdOf', () => {
  test('is the first 80 bits of SHA-256 in Crockford base32', () => {
    expect(claimIdOf(PARTS)).toBe('9rry1edy49sbrw9z')
  })

  test.each([
    ['another text', { sha256: 'b'.repeat(64) }],
    ['another start', { start: 11 }],
    ['another end', { end: 20 }],
    ['another type', { type: 'AID' }],
    ['another rank', { rank: 1 }],
  ])('%s gives another id', (_, change) => {
    expect(claimIdOf({ ...PARTS, ...change })).not.toBe(claimIdOf(PARTS))
  })

  property.prop([fc.nat(), fc.nat(), fc.string()])('is always a claim name', (start, end, type) => {
    expect(claimName.safeParse(claimIdOf({ ...PARTS, start, end, type })).success).toBe(true)
  })
})
