import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '#domain/apply-edits.ts'
import type { Claim } from '#domain/claim.ts'
import type { Edit } from '#domain/reading.ts'
import { makeClaim, makeClaimView } from '#make/shown-claims.ts'
import { settledSteps } from './settled-steps.ts'
import { claimsOf, deskAfter, type Reading } from './working.ts'

const NAMES = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(16))
const reading: Reading = {
  handle: '00000000000000rr',
  from: 'north',
  madeBy: { kind: 'reader', name: 'english', version: '1' },
  issues: [],
  claims: NAMES.slice(0, 3).map((name, at) =>
    makeClaimView({ name, id: name.replace(/./, 'z'), start: at * 30, end: at * 30 + 23 }),
  ),
}
const ids = [...claimsOf(reading).map(({ id }) => id), 'n'.repeat(16)]
const claimAt = (at: number, start: number): Claim => makeClaim({ id: ids[at] as string, start })

describe('deskAfter', () => {
  test('names claims by their ids, and objects too', () => {
    const [first] = reading.claims
    const told = {
      ...reading,
      claims: [makeClaimView({ id: 'x'.repeat(16), object: first?.name ?? '' }), ...reading.claims],
    }
    expect(claimsOf(told)[0]).toMatchObject({ id: 'x'.repeat(16), object: first?.id })
    expect(claimsOf(told)[0]).not.toHaveProperty('from')
  })

  test.each([
    ['nothing done', [], ['read', 'read', 'read']],
    ['accepted', [{ op: 'accept', claim: ids[0] }], ['accepted', 'read', 'read']],
    ['rejected', [{ op: 'reject', claim: ids[1] }], ['read', 'rejected', 'read']],
    ['changed', [{ op: 'change', claim: ids[2], to: claimAt(2, 60) }], ['read', 'read', 'changed']],
    [
      'added, first in the text',
      [{ op: 'add', to: claimAt(3, 0) }],
      ['added', 'read', 'read', 'read'],
    ],
    ['a claim that is gone', [{ op: 'accept', claim: 'q'.repeat(16) }], ['read', 'read', 'read']],
  ] as [string, Edit[], string[]][])('%s', (_, steps, states) => {
    const added = deskAfter(reading, steps, 'Iven')
    expect(added.map(({ state }) => state).toSorted()).toEqual(states.toSorted())
  })
})

test('a change that is changed back has the reason that it was read with', () => {
  const when = { edtf: '2026-11-20', words: 'today', start: 1, end: 6, by: 'date', sure: 0.8 }
  const view = makeClaimView({ id: ids[0] as string, when })
  const read = { ...reading, claims: [view] }
  const step = (edtf: string): Edit => {
    const to = { ...makeClaim({ id: ids[0] as string }), when: { ...when, edtf } }
    return { op: 'change', claim: to.id, to }
  }
  const whenAfter = (...steps: Edit[]) => deskAfter(read, steps, 'Iven')[0]?.claim.when
  const { sure: _, ...said } = when
  expect(whenAfter(step('2026-11-21'))).toEqual({ ...said, edtf: '2026-11-21', by: 'officer:Iven' })
  expect(whenAfter(step('2026-11-21'), step('2026-11-20'))).toEqual(when)
})

const anyStep: fc.Arbitrary<Edit> = fc
  .record({
    op: fc.constantFrom('accept', 'reject', 'change'),
    at: fc.nat({ max: 3 }),
    start: fc.nat({ max: 99 }),
  })
  .map(({ op, at, start }) => {
    const claim = ids[at] as string
    return op === 'change' ? { op, claim, to: claimAt(at, start) } : { op: op as 'accept', claim }
  })

describe('settledSteps', () => {
  prop.prop([fc.array(anyStep, { maxLength: 12 }), fc.boolean()])(
    'signs exactly what the desk shows',
    (steps, isAdding) => {
      const all: Edit[] = isAdding ? [{ op: 'add', to: claimAt(3, 50) }, ...steps] : steps
      const madeBy = { kind: 'officer', name: 'Iven' } as const
      const base = { madeBy, claims: [...claimsOf(reading)], issues: [] }
      const signed = applyEdits(base, settledSteps(all)).reading.claims
      const shown = deskAfter(reading, all, 'Iven').filter(({ state }) => state !== 'rejected')
      const inOrder = (claims: readonly Claim[]) =>
        claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(inOrder(signed)).toEqual(inOrder(shown.map(({ claim }) => claim)))
    },
  )
})
