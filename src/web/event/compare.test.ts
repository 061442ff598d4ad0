import { describe, expect, test } from 'vitest'
import { makeAccount } from '#make/shown-claims.ts'
import { besideOthers, compareFact } from './compare.ts'

describe('compareFact', () => {
  test.each([
    ['equal ones point to the first', ['2026-11-20', '2026-11-20'], ['own', 'same']],
    ['another is told in its own words', ['2026-11-20', '2026-11-21'], ['own', 'own']],
    ['silence is as nothing', ['', '2026-11-20', ''], ['unsaid', 'own', 'unsaid']],
    ['the third is as the second', ['2026', '2027', '2027'], ['own', 'own', 'same']],
  ] as const)('%s', (_, dates, kinds) => {
    const accounts = dates.map((edtf) =>
      makeAccount(edtf === '' ? {} : { when: { edtf, words: '', start: 0, end: 0 } }),
    )
    expect(compareFact(accounts, 'when').map(({ kind }) => kind)).toEqual(kinds)
  })

  test('the order of names is no difference', () => {
    const [one, other] = [{ name: 'A' }, { name: 'B' }].map((actor) => ({
      ...actor,
      words: '',
      start: 0,
      end: 0,
    })) as [{ name: string; words: string; start: number; end: number }, never]
    const accounts = [makeAccount({ actors: [one, other] }), makeAccount({ actors: [other, one] })]
    expect(compareFact(accounts, 'who')[1]).toEqual({ kind: 'same', as: 0 })
  })

  test('another name is no difference, and a place is its position', () => {
    const at = (name: string, lat: number) => ({
      ...{ name, lat, lon: 48.9, radiusKm: 5, precision: 'city' as const },
      ...{ words: '', start: 0, end: 0 },
    })
    const named = (name: string) => [{ name, words: '', start: 0, end: 0 }]
    const accounts = [
      makeAccount({ actors: named('The Office'), where: at('Astara', 38.4) }),
      makeAccount({ actors: named('we'), where: at('أستارا', 38.4) }),
      makeAccount({ actors: named('the office'), where: at('Lerik', 38.8) }),
    ]
    expect(compareFact(accounts, 'who').map(({ kind }) => kind)).toEqual(['own', 'own', 'same'])
    expect(compareFact(accounts, 'where').map(({ kind }) => kind)).toEqual([
      ...['own', 'same', 'own'],
    ])
  })

  const count = (what: string, least: number, most = least) => ({
    ...{ what, unit: 'people' as const, least, most, approx: false },
    ...{ words: '', start: 0, end: 0 },
  })

  test('numbers are the same where they count the same, in whatever order', () => {
    const [killed, ill] = [count('killed', 1), count('ill', 3)]
    const kinds = [[killed, ill], [ill, killed], [killed], []].map((counts) =>
      makeAccount({ counts }),
    )
    expect(compareFact(kinds, 'howMany').map(({ kind }) => kind)).toEqual([
      ...['own', 'same', 'own', 'unsaid'],
    ])
  })
})

describe('besideOthers', () => {
  const accounts = ['a', 'b', 'c'].map((origin) => ({ ...makeAccount(), origin }))
  const said = (origin: string, value: string) => ({ origin, voice: origin, claim: origin, value })
  const apart = (kind: 'differs' | 'updated', a: [string, string], b: [string, string]) =>
    ({ field: 'count', kind, a: said(...a), b: said(...b) }) as const

  test('each pair is told once, at the later column; what came later where it was said', () => {
    const differences = [
      apart('differs', ['c', '9'], ['a', '3']),
      apart('differs', ['b', '5'], ['c', '9']),
      apart('updated', ['b', '5'], ['a', '6']),
      apart('differs', ['gone', '1'], ['c', '9']),
    ]
    const at = (column: number) =>
      besideOthers({ accounts, differences }, { fact: 'howMany', column }).map(
        ({ kind, column: other, there, here }) => `${kind} ${other}: ${there}, ${here}`,
      )
    expect([0, 1, 2].map(at)).toEqual([
      ['updated 1: 5, 6'],
      [],
      ['differs 0: 3, 9', 'differs 1: 5, 9'],
    ])
    expect(besideOthers({ accounts, differences }, { fact: 'when', column: 2 })).toEqual([])
  })
})
