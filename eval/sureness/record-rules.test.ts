import { describe, expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { codedClaims } from '#eval/events/events-of-claims.ts'
import { makeClaim } from '#make/shown-claims.ts'
import { tallyRules } from './record-rules.ts'
import { type RuleTallies, sureOf } from './rule-tallies.ts'

const at = { start: 0, end: 1 }
const party = (name: string, by: string) => ({ name, words: name, ...at, by })
const aid = (over: Partial<Claim> = {}) =>
  makeClaim({
    action: { type: 'AID', words: 'fed', ...at, by: 'frame' },
    actors: [party('Norland', 'subject')],
    targets: [party('Oster', 'object')],
    ...over,
  })
const record = (type: string | null, sources: string[], targets: string[] = []) => ({
  type,
  sources,
  targets,
})
function tallied(records: ReturnType<typeof record>[], ...claims: Claim[]) {
  const tallies: RuleTallies = new Map()
  tallyRules(records, codedClaims(claims), tallies)
  return Object.fromEntries(
    [...tallies].map(([rule, { seen, right }]) => [rule, `${right}/${seen}`]),
  )
}

describe('tallyRules', () => {
  const RIGHT = { 'action.frame': '1/1', 'who.subject': '1/1', 'who.object': '1/1' }
  test.each([
    ['all right', [record('AID', ['Norland'], ['Oster'])], RIGHT],
    ['another type: the parties are not judged', [record('ASSAULT', ['Norland'], ['Oster'])], { 'action.frame': '0/1' }],
    ['one party', [record('AID', ['Norland'], ['Astara'])], { ...RIGHT, 'who.object': '0/1' }],
    ['the same type of others says nothing of the action', [record('AID', ['Astara'], ['Quay'])], { 'who.subject': '0/1', 'who.object': '0/1' }],
    ['nothing in common', [record('ASSAULT', ['Astara'], ['Quay'])], {}],
    ['a record that is left out of scoring', [record(null, ['Norland'], ['Oster'])], {}],
    ['done together', [record('AID', ['Oster', 'Norland'])], RIGHT],
  ] as const)('%s', (_, records, wanted) => {
    expect(tallied([...records], aid())).toEqual(wanted)
  }) // biome-ignore format: one table

  test('an event that nobody coded counts for nothing', () => {
    const extra = aid({ id: '0000000000000002', targets: [party('Astara', 'phrase')] })
    expect(tallied([record('AID', ['Norland'], ['Oster'])], aid(), extra)).toEqual(RIGHT)
  })

  test('who is asked is no actor', () => {
    const asked = aid({ modality: 'requested', status: 'requested' })
    expect(tallied([record('REQUEST', ['Harbour office'], ['Norland'])], asked)).toEqual({
      'action.frame': '1/1',
    })
  })
})

test.each([
  [{ seen: 4, right: 4 }, 0.5],
  [{ seen: 5, right: 5 }, 0.86],
  [{ seen: 98, right: 89 }, 0.9],
  [{ seen: 8, right: 0 }, 0.1],
])('%o is %d', (tally, sure) => {
  expect(sureOf(tally)).toBe(sure)
})
