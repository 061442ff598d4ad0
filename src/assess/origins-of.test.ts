import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LiveClaim } from '#domain/event.ts'
import { stands } from '#make/standings.ts'
import { by, claimOf, type Made } from '#make/voiced-claims.ts'
import { originsOf } from './origins-of.ts'

const origins = (...claims: readonly LiveClaim[]) => originsOf(claims).map((one) => one.origin)
const support = (...claims: readonly LiveClaim[]) => stands(originsOf(claims), claims).support
const shells = 'Shells fell on the quarry road at dawn and four drivers were hurt'
const gazette = by('The Tebir Gazette', 'outlet', 'unknown')
const herald = by('Umar Herald', 'outlet', 'unknown')

describe('who the origin is', () => {
  test.each([
    ['R3 the nearest voice that knows', [by('an aide', 'anonymous', 'told'), by('Mira Dol')], 'person:mira dol'],
    ['R3 the nearest voice when none knows', [by('Mira Dol', 'person', 'told'), gazette], 'person:mira dol'],
    ['R3 a ministry', [by('the Defence Ministry of France', 'authority')], 'government:fr'],
    ['R3 its spokesman', [by("Jean Vall, a spokesman for France's army", 'person')], 'government:fr'],
    ['R3 its minister', [by('French Foreign Minister Paul Orde', 'person')], 'government:fr'],
    ['R3 its capital', [by('Paris', 'authority')], 'government:fr'],
    ['R3 a ministry of nobody knows whom', [by('the defence ministry', 'authority')], 'authority:?defence'],
    ['R3 its minister too', [by('the Defense Minister', 'authority')], 'authority:?defence'],
    ['R3 a body of its own', [by('UN', 'authority')], 'authority:un'],
    ['R5 nobody, by affiliation', [by('an official of the Red Cross', 'anonymous')], 'anonymous:red cross'],
    ['R6 state media in its own voice', [by('TASS', 'outlet')], 'government:ru'],
    ['R6 a local whom it names', [by('Mira Dol'), by('TASS', 'outlet', 'told')], 'person:mira dol'],
    ['R7 an outlet', [gazette], 'outlet:tebir gazette'],
    ['R4 an image', [by('satellite image of 4 May', 'sensor')], 'sensor:satellite image of 4 may'],
  ] as const)('%s', (_, voices, origin) => {
    expect(origins(claimOf({ voices }))).toEqual([origin])
  }) // biome-ignore format: one row a rule
})

describe('what collapses into one origin', () => {
  test.each<[string, Made, Made, number]>([
    ['R1 two outlets quoting one authority', { voices: [by('Paris', 'authority'), gazette] }, { voices: [by('the French army', 'authority'), herald] }, 1],
    ['two witnesses', {}, { voices: [by('Olan Ves')] }, 2],
    ['one witness by full name and by last', {}, { voices: [by('Dol')] }, 1],
    ['R5 nobody, twice', { voices: [by('a resident', 'anonymous')] }, { voices: [by('a resident', 'anonymous')] }, 1],
    ['R7 one wording under two bylines', { voices: [gazette], quote: shells }, { voices: [herald], quote: `${shells}, police said` }, 1],
    ['R7 a wording and the name it dropped', { quote: shells, published: '2031-05-04' }, { voices: [gazette], quote: shells, published: '2031-05-05' }, 1],
    ['R7 other words, no new particular, later', { published: '2031-05-04' }, { voices: [gazette], published: '2031-05-05' }, 1],
    ['R7 other words of the same day', { voices: [gazette], published: '2031-05-04' }, { published: '2031-05-04' }, 1],
    ['R8 other words, but earlier', { published: '2031-05-04' }, { voices: [gazette], published: '2031-05-03' }, 2],
    ['R7 a narrator who was there', { published: '2031-05-04' }, { voices: [by('Umar Herald', 'outlet')], published: '2031-05-05' }, 2],
    ['short words alike by chance', { quote: 'Four were hurt.', voices: [gazette] }, { quote: 'Four were hurt.', voices: [herald] }, 2],
    ['one affirms, the same denies', {}, { claim: { polarity: 'negated' } }, 2],
  ])('%s', (_, a, b, count) => {
    expect(originsOf([claimOf(a), claimOf(b)])).toHaveLength(count)
  }) // biome-ignore format: one row a rule

  test('an account says how many other texts repeat it, and shows its own words first', () => {
    const first = claimOf({ name: 'z', quote: shells, published: '2031-05-04' })
    const copy = claimOf({ name: 'a', quote: shells, voices: [gazette], published: '2031-05-05' })
    const again = { ...copy, name: 'b', report: 'handed in twice' }
    expect(originsOf([copy, first, again])).toMatchObject([
      { origin: 'person:mira dol', copies: 1, claims: ['z', 'a', 'b'], hasOwnKnowledge: true },
    ])
  })

  test('a source that withdraws leaves those who repeat it without anybody who knows', () => {
    const first = claimOf({ quote: shells, published: '2031-05-04', isWithdrawn: true })
    const copy = claimOf({ quote: shells, voices: [gazette], published: '2031-05-05' })
    expect(originsOf([first, copy])).toMatchObject([{ isWithdrawn: false, hasOwnKnowledge: false }])
  })
})

describe('what two origins are worth', () => {
  const ves = { voices: [by('Olan Ves')] }
  test.each<[string, Made[], string]>([
    ['two witnesses', [{}, ves], 'corroborated'],
    ['a witness and an authority', [{}, { voices: [by('Paris', 'authority')] }], 'corroborated'],
    ['R3 one government twice', [{ voices: [by('Paris', 'authority')] }, { voices: [by('the French navy', 'authority')] }], 'single-origin'],
    ['R3 a government and a ministry of nobody knows whom', [{ voices: [by('Paris', 'authority')] }, { voices: [by('the health ministry', 'authority')] }], 'single-origin'],
    ['R5 a witness and nobody', [{}, { voices: [by('a resident', 'anonymous')] }], 'single-origin'],
    ['R5 nobody, of two affiliations', [{ voices: [by('a doctor', 'anonymous')] }, { voices: [by('a resident', 'anonymous')] }], 'single-origin'],
    ['R5 persons of whom nothing but words is given', [{ voices: [by('one of the drivers')] }, { voices: [by('a nurse')] }], 'single-origin'],
    ['R10 its drivers, by its name', [{ voices: [by('Hill Water Board', 'authority')] }, { voices: [by('drivers of the Hill Water Board')] }], 'single-origin'],
    ['R10 its drivers, told by it alone', [{ voices: [by('Hill Water Board', 'authority')] }, { voices: [by('Olan Ves'), by('Hill Water Board', 'outlet', 'told')] }], 'single-origin'],
    ['R1 two who were told', [{ voices: [by('Mira Dol', 'person', 'told')] }, { voices: [by('Olan Ves', 'person', 'told')] }], 'announced'],
    ['R7 two narrators who were not there', [{ voices: [gazette] }, { voices: [herald] }], 'announced'],
    ['R9 a background paragraph', [{}, { ...ves, claim: { part: 'background' } }], 'single-origin'],
    ['two names in the same words', [{ quote: shells }, { ...ves, quote: shells }], 'single-origin'],
    ['a plan, whoever knows of it', [{ claim: { modality: 'planned' } }, { ...ves, claim: { modality: 'planned' } }], 'announced'],
    ['a withdrawn one is no second', [{}, { ...ves, isWithdrawn: true }], 'single-origin'],
    ['a denial is no second', [{}, { ...ves, claim: { polarity: 'negated' } }], 'single-origin'],
  ])('%s', (_, claims, expected) => {
    expect(support(...claims.map(claimOf))).toBe(expected)
  }) // biome-ignore format: one row a rule
})

const anyClaim = fc
  .record({
    voice: fc.constantFrom(
      by('Mira Dol'),
      by('Dol'),
      by('Olan Ves', 'person', 'told'),
      by('Paris', 'authority'),
      by('the health ministry', 'authority'),
      by('a resident', 'anonymous'),
      gazette,
      herald,
    ),
    quote: fc.constantFrom(
      shells,
      `${shells}, police said`,
      'Four were hurt.',
      'A road was shelled',
    ),
    published: fc.constantFrom(undefined, '2031-05-04', '2031-05-05'),
    polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'negated' as const),
    isWithdrawn: fc.boolean(),
  })
  .map(({ voice, quote, published, polarity, isWithdrawn }) =>
    claimOf({
      voices: [voice],
      quote,
      isWithdrawn,
      claim: { polarity },
      ...(published ? { published } : {}),
    }),
  )
const anyClaims = fc.array(anyClaim, { minLength: 1, maxLength: 12, size: 'max' })
const RUNS = { numRuns: 200 }

describe('laws', () => {
  law.prop([anyClaims, fc.nat()], RUNS)('order changes nothing', (claims, turn) => {
    const at = turn % claims.length
    const turned = [...claims.slice(at), ...claims.slice(0, at)].reverse()
    expect(originsOf(turned)).toEqual(originsOf(claims))
    const accounts = originsOf(claims)
    expect(stands(accounts.toReversed(), turned)).toEqual(stands(accounts, claims))
  })

  law.prop([anyClaims, fc.nat()], RUNS)('a copy of a report adds no origin and no support', (claims, pick) => {
    const copied = claims[pick % claims.length] as LiveClaim
    const copy = { ...copied, name: `${copied.name} again`, report: 'handed in twice', reading: 'anew' }
    expect(origins(...claims, copy)).toEqual(origins(...claims))
    expect(support(...claims, copy)).toBe(support(...claims))
  }) // biome-ignore format: one law

  law.prop([anyClaims], RUNS)('every claim is in exactly one account', (claims) => {
    const named = originsOf(claims).flatMap((account) => account.claims)
    expect(named.sort()).toEqual(claims.map((claim) => claim.name).sort())
  })
})
