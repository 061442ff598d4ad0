import { describe, expect, test } from 'vitest'
import type { ReleasedClaim, Voice } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'
import { live } from '#make/live-claims.ts'
import { originsOf } from './origins-of.ts'
import { tiesOf, unclearAmong } from './why-related.ts'

type Made = { voice: Partial<Voice>; quote?: string; text?: string; published?: string }

/** A claim of the event in question by one voice, in words of its own unless told so. */
function said(name: string, { voice, quote = `${name} heard of shells`, text, published }: Made): LiveClaim {
  const base = live(name, { day: '2031-05-04', city: 'Qalun' })
  const attribution: ReleasedClaim['attribution'] = [
    { voice: 'Mira Dol', role: 'speaker', kind: 'person', knowledge: 'own', stance: 'says', ...voice },
  ]
  return {
    ...base,
    ...(text ? { text } : {}),
    source: { ...base.source, ...(published ? { published } : {}) },
    claim: { ...base.claim, quote, attribution },
  }
} // biome-ignore format: one claim

const look = (...claims: LiveClaim[]) => {
  const accounts = originsOf(claims)
  const byName = new Map(claims.map((claim) => [claim.name, claim]))
  return { accounts, byName }
}
const shells = 'Shells fell on the quarry road at dawn and four drivers were hurt'

describe('tiesOf', () => {
  test.each<[string, Made, Made, string]>([
    ['the same voice in two reports', { voice: {} }, { voice: {} }, 'voice'],
    ['the very same text, handed in twice', { voice: {}, text: 't' }, { voice: {}, text: 't' }, 'text'],
    ['a last name alone', { voice: {}, published: '2031-05-04' }, { voice: { voice: 'Dol', knowledge: 'told' } }, 'name'],
    ['an outlet in near-equal words', { voice: {}, quote: shells, published: '2031-05-04' },
      { voice: { voice: 'The Tebir Gazette', kind: 'outlet', knowledge: 'unknown' }, quote: `${shells}.`, published: '2031-05-05' }, 'repeats'],
  ])('%s', (_, one, other, because) => {
    const { accounts, byName } = look(said('aa', one), said('bb', other))
    expect(accounts).toHaveLength(1)
    expect(accounts.flatMap((account) => tiesOf(account, byName))).toEqual([
      { claim: accounts[0]?.claims[1], because },
    ])
  }) // biome-ignore format: one row a case

  test('an account of one claim needs no reason', () => {
    const { accounts, byName } = look(said('aa', { voice: {} }))
    expect(accounts.flatMap((account) => tiesOf(account, byName))).toEqual([])
  })
})

describe('unclearAmong', () => {
  test.each<[string, Partial<Voice>, string | undefined, string[]]>([
    ['two people in their own words', { voice: 'Rui Melo' }, undefined, []],
    ['two people in the same words', { voice: 'Rui Melo' }, shells, ['words']],
    ['somebody unnamed', { voice: 'a driver', kind: 'anonymous' }, undefined, ['unnamed']],
  ])('%s', (_, voice, quote, reasons) => {
    const { accounts, byName } = look(
      said('aa', { voice: {}, quote: shells }),
      said('bb', { voice, ...(quote ? { quote } : {}) }),
    )
    expect(unclearAmong(accounts, byName).map(({ because }) => because)).toEqual(reasons)
  })

  test('whoever denies is not compared with whoever says so', () => {
    const { accounts, byName } = look(
      said('aa', { voice: {}, quote: shells }),
      said('bb', { voice: { voice: 'Rui Melo', stance: 'denies' }, quote: shells }),
    )
    expect(accounts).toHaveLength(2)
    expect(unclearAmong(accounts, byName)).toEqual([])
  })
})
