import { expect, test } from 'vitest'
import { base, live, type Told } from '#make/live-claims.ts'
import { blocksOf, normalClaim } from './normalise.ts'
import { Pool } from './pool.ts'
import { scoreOf } from './score-of.ts'
import { tellingOf } from './telling.ts'

const normal = (told: Told, story = '') => normalClaim(tellingOf(live('a', told).claim, { story }))

test.each<[string, Told, string?]>([
  ['a dated and placed claim', { ...base, killed: 30, mode: 'firearms', quote: 'Shells fell on the quarry road.' }],
  ['a denial', { ...base, isDenial: true }],
  ['a claim that its report places', { quote: 'The quay was raided.', act: 'raided' }, 'ferry'],
  ['a claim that nothing places', {}],
])('%s is kept as it was: the same blocks, the same scores', (_, told, story) => {
  const claim = normal(told, story)
  const kept = new Pool().hold(claim)
  expect([kept.key, kept.order, kept.tier]).toEqual([claim.key, claim.order, claim.tier])
  expect(blocksOf(kept)).toEqual(blocksOf(claim))
  for (const other of [claim, normal(base), normal({ ...told, actor: 'Orlan Guard' }, story)])
    expect(scoreOf(kept, other)).toBe(scoreOf(claim, other))
}) // biome-ignore format: one row a case

test('what two claims say alike is kept once, until neither is there', () => {
  const pool = new Pool()
  const one = pool.hold(normal(base))
  const size = pool.size
  const other = pool.hold(normal({ ...base, day: '2031-05-05' }))
  expect(other.targets).toBe(one.targets)
  expect(pool.size).toBe(size)
  pool.release(one)
  expect(pool.size).toBe(size)
  pool.release(other)
  expect(pool.size).toBe(0)
})

test('lists that only look alike are kept apart', () => {
  const pool = new Pool()
  const one = pool.hold({ ...normal(base), actors: ['a","b'] })
  const other = pool.hold({ ...normal(base), actors: ['a', 'b'] })
  expect(one.actors).not.toEqual(other.actors)
})
