import { describe, expect, test } from 'vitest'
import { applyEdits } from '#domain/apply-edits.ts'
import { type Claim, releasedClaim } from '#domain/claim.ts'
import type { Edit, Reading } from '#domain/reading.ts'
import { withheldReading } from './withhold.ts'

const idOf = (letter: string): string => letter.repeat(16)
const claimOf = (letter: string, start: number, more: Partial<Claim> = {}): Claim => ({
  id: idOf(letter),
  part: 'body',
  quote: `The ferry ${letter} is closed.`,
  start,
  end: start + 20,
  status: 'asserted',
  polarity: 'affirmed',
  modality: 'actual',
  kind: 'event',
  attribution: [
    { voice: 'Osk harbour', role: 'speaker', kind: 'authority', knowledge: 'own', stance: 'says' },
  ],
  actors: [],
  targets: [],
  ...more,
})
const reading: Reading = {
  madeBy: { kind: 'reader', name: 'english', version: '1' },
  claims: [claimOf('a', 0), claimOf('b', 30, { object: idOf('a') }), claimOf('c', 60)],
  issues: [],
}
const idsAfter = (edits: readonly Edit[]) =>
  applyEdits(reading, edits).reading.claims.map((claim) => claim.id[0])

describe('applyEdits', () => {
  const added = claimOf('d', 40)
  const changed = claimOf('e', 0, { quote: 'The ferry is open.' })

  test.each<[string, Edit[], string]>([
    ['nothing', [], 'abc'],
    ['an acceptance', [{ op: 'accept', claim: idOf('a') }], 'abc'],
    ['a rejection', [{ op: 'reject', claim: idOf('a') }], 'bc'],
    ['an addition, in the order of the words', [{ op: 'add', to: added }], 'abdc'],
    ['a change keeps the id', [{ op: 'change', claim: idOf('a'), to: changed }], 'abc'],
    ['an addition that the machine found too', [{ op: 'add', to: claimOf('c', 60) }], 'abc'],
  ])('%s', (_, edits, ids) => expect(idsAfter(edits).join('')).toBe(ids))

  test('a change puts the officer’s words in the claim’s place', () => {
    const after = applyEdits(reading, [{ op: 'change', claim: idOf('a'), to: changed }])
    expect(after.reading.claims[0]?.quote).toBe('The ferry is open.')
  })

  test('a step whose claim a newer reading does not have is given back, not lost', () => {
    const edits: Edit[] = [
      { op: 'reject', claim: idOf('z') },
      { op: 'accept', claim: idOf('y') },
      { op: 'reject', claim: idOf('b') },
    ]
    expect(applyEdits(reading, edits).unplaced).toEqual(edits.slice(0, 2))
    expect(idsAfter(edits).join('')).toBe('ac')
  })

  test('the reading that it began with stays as it was', () => {
    const before = structuredClone(reading)
    applyEdits(reading, [
      { op: 'reject', claim: idOf('a') },
      { op: 'add', to: added },
    ])
    expect(reading).toEqual(before)
  })
})

describe('withheldReading', () => {
  test('ids stay behind, and a claim names another by its number', () => {
    const { claims } = withheldReading(reading)
    expect(JSON.stringify(claims)).not.toContain(idOf('a'))
    expect(claims[1]?.object).toBe(0)
    for (const claim of claims) expect(releasedClaim.safeParse(claim).success).toBe(true)
  })

  test('what was rejected does not leave, not even as another claim’s object', () => {
    const { reading: kept } = applyEdits(reading, [{ op: 'reject', claim: idOf('a') }])
    const text = JSON.stringify(withheldReading(kept))
    expect(text).not.toContain('ferry a')
    expect(text).not.toContain(idOf('a'))
    expect(withheldReading(kept).claims[0]).not.toHaveProperty('object')
  })
})
