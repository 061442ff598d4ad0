import { describe, expect, test } from 'vitest'
import { makeAccount } from '#make/shown-claims.ts'
import { compareFact } from './compare.ts'

describe('compareFact', () => {
  test.each([
    ['equal ones point to the first', ['2026-11-20', '2026-11-20'], ['first', 'same']],
    ['another differs from the first', ['2026-11-20', '2026-11-21'], ['first', 'differs']],
    ['silence differs from nothing', ['', '2026-11-20', ''], ['unsaid', 'first', 'unsaid']],
    ['the third is as the second', ['2026', '2027', '2027'], ['first', 'differs', 'same']],
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
    expect(compareFact(accounts, 'who').map(({ kind }) => kind)).toEqual(['first', 'first', 'same'])
    expect(compareFact(accounts, 'where').map(({ kind }) => kind)).toEqual([
      ...['first', 'same', 'differs'],
    ])
  })

  const count = (what: string, least: number, most = least) => ({
    ...{ what, unit: 'people' as const, least, most, approx: false },
    ...{ words: '', start: 0, end: 0 },
  })

  test.each([
    ['another thing is no difference', [count('killed', 1)], [count('beds', 2000)], 'first'],
    [
      'more told is no difference',
      [count('killed', 1)],
      [count('killed', 1), count('ill', 3)],
      'first',
    ],
    [
      'bounds that meet are no difference',
      [count('killed', 1, 3)],
      [count('killed', 2, 5)],
      'first',
    ],
    ['the same', [count('killed', 2)], [count('killed', 2)], 'same'],
    [
      'what cannot both hold differs',
      [count('killed', 2)],
      [count('ill', 9), count('killed', 3)],
      'differs',
    ],
  ] as const)('numbers: %s', (_, one, other, kind) => {
    const accounts = [makeAccount({ counts: [...one] }), makeAccount({ counts: [...other] })]
    expect(compareFact(accounts, 'howMany').map((cell) => cell.kind)).toEqual(['first', kind])
  })
})
