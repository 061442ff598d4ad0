import { expect, test } from 'vitest'
import { originsOf } from '#assess/origins-of.ts'
import { claimDiff } from '#domain/claim-diff.ts'
import type { LiveClaim } from '#domain/event.ts'
import { tellingOf } from '#fuse/telling.ts'
import { makeAccount, makeClaim } from '#make/shown-claims.ts'
import { stands } from '#make/standings.ts'
import { compareFact, FACTS } from '#web/event/compare.ts'

const at = { words: 'x', start: 0, end: 1 }
const bare = makeClaim({
  action: { type: 'AID', ...at },
  actors: [{ name: 'Norland', ...at }],
  targets: [{ name: 'Oster', ...at }],
  when: { edtf: '2026-11-20', ...at },
  where: { name: 'Astara', precision: 'city', lat: 1, lon: 2, ...at },
  counts: [{ what: 'killed', least: 1, most: 1, ...at }],
})
const why = <F extends object>(field: F) => ({ ...field, by: 'verb', sure: 0.9 })
const explained = makeClaim({
  ...bare,
  attribution: bare.attribution.map(why),
  actors: bare.actors.map(why),
  targets: bare.targets.map(why),
  ...(bare.action ? { action: why(bare.action) } : {}),
  ...(bare.when ? { when: why(bare.when) } : {}),
  ...(bare.where ? { where: why(bare.where) } : {}),
  ...(bare.counts ? { counts: bare.counts.map(why) } : {}),
})
const live = (claim: typeof bare, name: string): LiveClaim => {
  const { id: _id, object: _object, ...released } = claim
  return {
    name, claim: released, report: `report-${name}`, reading: `reading-${name}`, from: 'north', text: name, isWithdrawn: false,
    madeBy: { kind: 'reader', name: 'english', version: '2' },
    source: { author: [], title: 'The ferry', language: 'en' },
  }
} // biome-ignore format: one thought

test('the two claims differ in their reasons and in nothing else', () => {
  expect(explained).not.toEqual(bare)
  expect(claimDiff(bare, explained)).toEqual([])
})

test('a reason makes no difference to what a claim tells of its happening', () => {
  const { claim } = live(bare, 'a')
  expect(tellingOf(live(explained, 'a').claim)).toEqual(tellingOf(claim))
})

test('nor to origins and standing', () => {
  const assessed = (second: typeof bare) => {
    const claims = [live(bare, 'a'), live(second, 'b')]
    const accounts = originsOf(claims)
    return { accounts, standing: stands(accounts, claims) }
  }
  expect(assessed(explained)).toEqual(assessed(bare))
})

test('nor where accounts stand side by side', () => {
  const { id: _, ...fields } = explained
  const accounts = [makeAccount({ ...bare }), makeAccount({ ...fields })]
  for (const fact of FACTS)
    expect(compareFact(accounts, fact)[1], fact).not.toMatchObject({ kind: 'differs' })
})
