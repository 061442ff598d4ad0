import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { type ReleasedClaim, releasedClaim } from './claim.ts'
import { applyFloor, type FloorContext, floorOf, isArmed } from './safety-floor.ts'

const NOW = '2031-05-20T12:00:00.000000Z'
const CONTEXT: FloorContext = { publishedEarliest: '2031-05-10', now: NOW }
const TOWN = {
  name: 'Varo', geonames: 77, lat: 41.27, lon: 20.81, radiusKm: 5, precision: 'city', country: 'AL', province: 'AL-06',
  words: 'Varo', start: 20, end: 24,
} as const // biome-ignore format: a place

function claimOf(overrides: Partial<ReleasedClaim> = {}): ReleasedClaim {
  return releasedClaim.parse({
    part: 'body',
    quote: 'Two brigades are in Varo, the ministry said.',
    start: 100,
    end: 144,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [
      { voice: 'the ministry', role: 'speaker', kind: 'authority', knowledge: 'own', stance: 'says', cue: 'said' },
    ],
    action: { type: 'MOBILIZE', words: 'are in', start: 113, end: 119 },
    actors: [{ name: 'Second Varo Brigade', words: 'Two brigades', start: 100, end: 112 }],
    targets: [],
    where: TOWN,
    ...overrides,
  }) // biome-ignore format: a claim
}
const on = (edtf: string) => ({ when: { edtf, words: 'then', start: 0, end: 4 } })
const acted = (type: 'ASSAULT' | 'RETREAT' | 'CONSULT' | 'AID' | 'THREATEN') => ({
  action: { type, words: 'did', start: 0, end: 3 },
})
const by = (name: string) => ({ actors: [{ name, words: name, start: 0, end: 1 }] })

describe('floorOf', () => {
  test.each([
    ['a movement without a date', {}, 'coarsen'],
    ['a movement last year', on('2030'), 'free'],
    ['a movement three days ago', on('2031-05-17'), 'free'],
    ['a movement yesterday', on('2031-05-19'), 'coarsen'],
    ['a movement today', on('2031-05-20'), 'coarsen'],
    ['a presence since a year ago', on('2030-05/..'), 'coarsen'],
    ['a planned movement', { modality: 'planned', status: 'planned' }, 'coarsen'],
    ['an attack that is planned', { ...acted('ASSAULT'), modality: 'planned', status: 'planned' }, 'coarsen'],
    ['an attack that is possible', { ...acted('ASSAULT'), modality: 'possible', status: 'possible' }, 'coarsen'],
    ['an approved movement', { modality: 'approved', status: 'planned' }, 'coarsen'],
    ['an attack yesterday', { ...acted('ASSAULT'), ...on('2031-05-19') }, 'free'],
    ['an attack without a date', acted('ASSAULT'), 'free'],
    ['a lasting siege', { ...acted('ASSAULT'), kind: 'state' }, 'coarsen'],
    ['a denied movement', { polarity: 'negated', status: 'denied' }, 'free'],
    ['a retreat without a date', acted('RETREAT'), 'coarsen'],
    ['a threat by rebels', { ...acted('THREATEN'), ...by('rebels') }, 'coarsen'],
    ['troops that bring aid', { ...acted('AID'), ...by('government troops') }, 'coarsen'],
    ['aid by a relief organisation', { ...acted('AID'), ...by('Open Hands Relief') }, 'free'],
    ['talks between generals', { ...acted('CONSULT'), ...by('the army') }, 'free'],
    ['a state that mobilizes, without armed words', by('Northland'), 'coarsen'],
    ['no place at all', { where: undefined }, 'free'],
  ] as const)('%s', (_, overrides, verdict) => {
    expect(floorOf(claimOf(overrides as Partial<ReleasedClaim>), CONTEXT)).toBe(verdict)
  }) // biome-ignore format: a table

  test.each([
    ['2031-05-20T11:59:00.000000Z', 'withhold'],
    ['2031-05-19T12:01:00.000000Z', 'withhold'],
    ['2031-05-19T12:00:00.000000Z', 'coarsen'],
    ['2031-05-20', 'withhold'],
    ['2031-05-19', 'withhold'],
    ['2031-05-18', 'coarsen'],
    ['', 'withhold'],
  ])('a report of %s: %s', (publishedEarliest, verdict) => {
    expect(floorOf(claimOf(), { ...CONTEXT, publishedEarliest })).toBe(verdict)
  })
})

describe('applyFloor', () => {
  test('leaves a free claim as it is', () => {
    const attack = claimOf({ ...acted('ASSAULT') })
    expect(applyFloor(attack, CONTEXT)).toBe(attack)
  })

  test('withholds what is too fresh', () =>
    expect(applyFloor(claimOf(), { ...CONTEXT, publishedEarliest: '2031-05-20' })).toBe('withhold'))

  test('gives the province by name, a wide circle, and no word of the text', () => {
    const nameOf = (code: string) => (code === 'AL-06' ? 'Korrin' : undefined)
    const also = { ...TOWN, name: 'Old Bridge', precision: 'point', role: 'from' } as const
    const went = applyFloor(claimOf({ alsoWhere: [also] }), { ...CONTEXT, nameOf })
    expect(releasedClaim.parse(went)).toMatchObject({
      quote: '',
      where: { name: 'Korrin', precision: 'district', lat: 41.5, lon: 21, radiusKm: 40, words: '' },
      actors: [{ name: 'Second … Brigade', words: '' }],
    })
    expect(JSON.stringify(went)).not.toMatch(/Varo|Old Bridge|41\.27|"geonames"/)
  })

  test('leaves a whole country where it is', () => {
    const where = { ...TOWN, name: 'Albania', precision: 'country', lat: 41, lon: 20 } as const
    expect(applyFloor(claimOf({ where }), CONTEXT)).toMatchObject({
      where: { name: 'Albania', lat: 41 },
    })
  })

  property.prop([
    fc.constantFrom('point', 'city', 'district'),
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  ])('is idempotent and never finer than half a degree', (precision, lat, lon) => {
    const once = applyFloor(claimOf({ where: { ...TOWN, precision, lat, lon } }), CONTEXT)
    expect(once).not.toBe('withhold')
    if (once === 'withhold') return
    expect(Number.isInteger((once.where?.lat ?? 0) * 2)).toBe(true)
    expect(Number.isInteger((once.where?.lon ?? 0) * 2)).toBe(true)
    expect(applyFloor(once, CONTEXT)).toEqual(once)
  })
})

test.each([
  ['the Northland army', true],
  ['Air Force of Northland', true],
  ['قوات الشمال', true],
  ['боевики', true],
  ['نیروهای شمال', true],
  ['Open Hands Relief', false],
  ['Armyan Bakery', false],
])('isArmed(%s) is %s', (name, expected) => expect(isArmed(name)).toBe(expected))
