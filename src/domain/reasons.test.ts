import { describe, expect, test } from 'vitest'
import { makeClaim } from '#make/shown-claims.ts'
import { applyEdits } from './apply-edits.ts'
import { type Claim, claim as claimShape } from './claim.ts'
import { claimDiff } from './claim-diff.ts'
import { byOfficer, officerIn, withoutOfficers, withReasons } from './reasons.ts'

const RULE = { by: 'verb', sure: 0.8 }
const span = { words: 'x', start: 1, end: 2 }
const where = { name: 'Oster', precision: 'city', ...span, ...RULE } as const
const [voice] = makeClaim().attribution as [Claim['attribution'][number]]
const read = makeClaim({
  attribution: [{ ...voice, ...RULE }],
  action: { type: 'AID', ...span, ...RULE },
  actors: [
    { name: 'they', ...span, refersTo: { start: 4, end: 9 }, ...RULE },
    { name: 'the Guard', ...span, ...RULE },
  ],
  targets: [{ name: 'Astara', ...span, ...RULE }],
  when: { edtf: '2026-11-20', ...span, ...RULE },
  where,
  alsoWhere: [{ ...where, role: 'to' }],
  counts: [{ what: 'killed', least: 2, most: 2, ...span, ...RULE }],
  limits: [{ kind: 'only', ...span, ...RULE }],
})
const bare = (claim: Claim): Claim =>
  JSON.parse(
    JSON.stringify(claim, (key, value) => (key === 'by' || key === 'sure' ? undefined : value)),
  )

describe('withReasons', () => {
  test('what says the same keeps its reason, even where it came back without it', () => {
    expect(withReasons(read, read, 'Iven')).toEqual(read)
    expect(withReasons(read, bare(read), 'Iven')).toEqual(read)
  })

  test('keys in another order say the same', () => {
    const turned = {
      ...read,
      actors: read.actors.map((one) => Object.fromEntries(Object.entries(one).reverse())),
    }
    expect(withReasons(read, turned as Claim, 'Iven')).toEqual(read)
    const inner = {
      ...bare(read),
      actors: [{ name: 'they', ...span, refersTo: { end: 9, start: 4 } }],
    }
    expect(withReasons(read, inner, 'Iven').actors[0]).toMatchObject(RULE)
  })

  const MINE = { by: 'officer:Iven' }
  test.each([
    ['a date', { when: { edtf: '2026-11-21', ...span, ...RULE } }, (claim: Claim) => claim.when],
    ['a place', { where: { ...where, name: 'Norland' } }, (claim: Claim) => claim.where],
    ['a speaker', { attribution: [{ ...voice, voice: 'Nobody', ...RULE }] }, (claim: Claim) => claim.attribution[0]],
    ['a number', { counts: [{ what: 'killed', least: 3, most: 3, ...span, ...RULE }] }, (claim: Claim) => claim.counts?.[0]],
    ['one actor of two', { actors: [...read.actors.slice(0, 1), { name: 'crew', ...span, ...RULE }] }, (claim: Claim) => claim.actors[1]],
    ['a bound that was not there', { limits: [{ kind: 'until', ...span, ...RULE }] }, (claim: Claim) => claim.limits?.[0]],
  ] as [string, Partial<Claim>, (claim: Claim) => object | undefined][])('%s that was changed is the officer\'s, and all else is as it was', (_, change, fieldOf) => {
    const made = withReasons(read, { ...read, ...change }, 'Iven')
    expect(fieldOf(made)).toMatchObject(MINE)
    expect(fieldOf(made)).not.toHaveProperty('sure')
    expect(JSON.stringify(made).match(/officer:/g)).toHaveLength(1)
    expect(claimShape.safeParse(made).error).toBeUndefined()
  }) // biome-ignore format: one table

  test("all of an added claim is the officer's", () => {
    const made = withReasons(null, read, 'Iven')
    expect(JSON.stringify(made)).not.toMatch(/verb|sure/)
    expect(JSON.stringify(made).match(/"officer:Iven"/g)).toHaveLength(10)
  })

  test('a field that had no reason on record has none after', () => {
    expect(withReasons(bare(read), read, 'Iven')).toEqual(bare(read))
  })
})

test('the longest name still fits its field', () => {
  const long = 'Ñ'.repeat(200)
  const made = withReasons(null, read, long)
  expect(claimShape.safeParse(made).error).toBeUndefined()
  expect(officerIn({ by: byOfficer('Iven: of the Guard') })).toBe('Iven: of the Guard')
  expect(officerIn({ by: 'verb' })).toBeNull()
})

test('names of officers are left out, rules are kept', () => {
  const made = withReasons(read, { ...read, when: { edtf: '2026-11-22', ...span } }, 'Iven')
  expect(withoutOfficers(made)).toEqual({ ...read, when: { edtf: '2026-11-22', ...span } })
})

describe('where an officer works on a reading', () => {
  const reading = { madeBy: { kind: 'officer' as const, name: 'Iven' }, claims: [read], issues: [] }
  test('the record does not believe what a change says about itself', () => {
    const to = { ...read, when: { edtf: '2026-11-21', ...span, by: 'date', sure: 1 } }
    const [made] = applyEdits(reading, [{ op: 'change', claim: read.id, to }]).reading.claims
    expect(made).toEqual({ ...read, when: { edtf: '2026-11-21', ...span, by: 'officer:Iven' } })
  })

  test('nor what an added claim says, and accepting changes nothing', () => {
    const id = '0000000000000002'
    const added = applyEdits(reading, [{ op: 'add', to: { ...read, id } }]).reading.claims
    expect(added.find((one) => one.id === id)?.where?.by).toBe('officer:Iven')
    const [accepted] = applyEdits(reading, [{ op: 'accept', claim: read.id }]).reading.claims
    expect(accepted).toEqual(read)
  })
})

test('a reason is no difference between two versions of a claim', () => {
  expect(claimDiff(read, bare(read))).toEqual([])
})
