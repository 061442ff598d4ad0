import { describe, expect, test } from 'vitest'
import { claim as claimShape } from '#domain/claim.ts'
import { makeClaim } from '#make/shown-claims.ts'
import { type ClaimForm, claimFrom, faultsOf, formOf, withOwnId } from './claim-form.ts'

const text = 'The ferry left at dawn. The harbour office in Old Quay denied it on Friday.'
const SHA = '0'.repeat(64)
const before = makeClaim({
  action: { type: 'RETREAT', words: 'left', start: 10, end: 14 },
  actors: [{ name: 'ferry', words: 'ferry', start: 4, end: 9 }],
  when: { edtf: '2026-11-20', words: 'at dawn', start: 15, end: 22 },
})
const [spoken] = before.attribution
const placed = makeClaim({ attribution: spoken ? [{ ...spoken, start: 24, end: 42 }] : [] })
const ground = { text, before, outlet: 'Quay News' }
const fresh = { text, before: null, outlet: 'Quay News' }

describe('claimFrom', () => {
  test('an untouched form gives the same claim', () => {
    expect(claimFrom(formOf(before, ''), ground)).toEqual(before)
    expect(claimFrom(formOf(placed, ''), { ...ground, before: placed })).toEqual(placed)
  })

  test.each([
    [
      'a speaker',
      { speaker: 'Captain Iven' },
      { attribution: [{ voice: 'Captain Iven', knowledge: 'own' }] },
    ],
    [
      'a denial',
      { status: 'denied' },
      { status: 'denied', polarity: 'negated', modality: 'actual' },
    ],
    [
      'what the speaker was told',
      { knowledge: 'told' },
      { attribution: [{ voice: spoken?.voice, knowledge: 'told' }] },
    ],
    [
      'counts, one of them a range, in the digits of the writer',
      { counts: 'killed 3; Wounded ٤-٦' },
      {
        counts: [
          { what: 'killed', least: 3, most: 3 },
          { what: 'wounded', least: 4, most: 6 },
        ],
      },
    ],
    ['a plan', { status: 'planned' }, { polarity: 'affirmed', modality: 'planned' }],
    ['an opinion', { status: 'opinion' }, { kind: 'opinion' }],
    [
      'a date keeps the words it was read from',
      { when: '2026-11-21' },
      { when: { edtf: '2026-11-21', words: 'at dawn' } },
    ],
    [
      'a place is found in the text',
      { where: 'Old Quay' },
      { where: { name: 'Old Quay', start: 46, end: 54 } },
    ],
    [
      'one actor stays as it was, another is added',
      { actor: 'ferry; crew' },
      {
        actors: [
          { name: 'ferry', start: 4 },
          { name: 'crew', words: '' },
        ],
      },
    ],
  ] as [string, Partial<ClaimForm>, object][])('%s', (_, change, wanted) => {
    const made = claimFrom({ ...formOf(before, ''), ...change }, ground)
    expect(made).toMatchObject(wanted)
    expect(claimShape.safeParse(made).error).toBeUndefined()
  })

  test('what is changed leaves its reason behind, what is not keeps it', () => {
    const why = { by: 'rule', sure: 0.7 }
    const at = { words: 'Old Quay', start: 46, end: 54 }
    const where = {
      name: 'Old Quay',
      precision: 'city',
      lat: 39.46,
      lon: -8.21,
      ...at,
      ...why,
    } as const
    const read = {
      ...before, where, action: before.action && { ...before.action, ...why }, when: before.when && { ...before.when, ...why },
      attribution: before.attribution.map((one) => ({ ...one, ...why })),
      counts: [{ what: 'killed', least: 1, most: 1, ...at, ...why }],
    } // biome-ignore format: one claim
    const of = { ...ground, before: read }
    expect(claimFrom(formOf(read, ''), of)).toEqual(read)
    const change = {
      type: 'AID',
      when: '2026-11-21',
      precision: 'district',
      knowledge: 'told',
      counts: 'killed 2',
    } as const
    const made = claimFrom({ ...formOf(read, ''), ...change }, of)
    expect(JSON.stringify(made)).not.toMatch(/"by"|"sure"/)
  })

  const QUAY = { name: 'Old Quay', geonames: 7, lat: 39.46, lon: -8.21, radiusKm: 5, country: 'PT' }
  const chosen = { ...QUAY, precision: 'city', provinceName: 'Riverside' } as const
  test.each([
    ['the chosen place, with its position', 'city', { ...QUAY, precision: 'city' }],
    ['no finer than it is listed', 'point', { ...QUAY, precision: 'city' }],
    ['its district', 'district', { lat: 39.5, lon: -8.2, radiusKm: 25, precision: 'district' }],
    [
      'by its name alone, where that says more',
      'country',
      { name: 'Old Quay', precision: 'country' },
    ],
  ] as const)('%s', (_, precision, wanted) => {
    const form = { ...formOf(before, ''), where: 'Old Quay', place: chosen, precision }
    const made = claimFrom(form, ground)
    expect(made.where).toMatchObject({ ...wanted, words: 'Old Quay', start: 46, end: 54 })
    expect(made.where?.lat === undefined).toBe(precision === 'country')
    expect(claimShape.safeParse(made).error).toBeUndefined()
    expect(claimFrom(formOf(made, ''), { ...ground, before: made })).toEqual(made)
  })

  test('a name that stood without a position takes that of the place that is chosen for it', () => {
    const where = {
      name: 'Old Quay',
      precision: 'city',
      words: 'Old Quay',
      start: 46,
      end: 54,
    } as const
    const lost = { ...before, where }
    const made = claimFrom({ ...formOf(lost, ''), place: chosen }, { ...ground, before: lost })
    expect(made.where).toMatchObject({ ...QUAY, words: 'Old Quay', start: 46, end: 54 })
  })

  test('a place of a report without text keeps what was typed', () => {
    const form = { ...formOf(null, 'A gate fell.'), where: 'Hall, Old Quay', place: chosen }
    const made = claimFrom(form, { ...fresh, text: '' })
    expect(made.where).toMatchObject({ name: 'Old Quay', words: 'Hall, Old Quay', geonames: 7 })
  })

  test('a new claim holds its shape and stands at its words', () => {
    const form = {
      ...formOf(null, 'The harbour office in Old Quay denied it on Friday.'),
      type: 'REJECT' as const,
    }
    const made = withOwnId(claimFrom(form, fresh), SHA, new Set())
    expect(claimShape.safeParse(made).error).toBeUndefined()
    expect(made).toMatchObject({ start: 24, attribution: [{ voice: 'Quay News' }] })
  })

  test('the same words twice are two claims', () => {
    const made = claimFrom(formOf(null, 'The ferry'), fresh)
    const first = withOwnId(made, SHA, new Set())
    expect(withOwnId(made, SHA, new Set([first.id])).id).not.toBe(first.id)
  })
})

describe('faultsOf', () => {
  test.each([
    ['nothing', {}, []],
    ['words that are not there', { quote: 'The ferry sank' }, ['quote']],
    ['no words', { quote: '' }, ['quote']],
    ['no date', { when: 'yesterday' }, ['when']],
  ] as [string, Partial<ClaimForm>, string[]][])('%s', (_, change, fields) => {
    expect(Object.keys(faultsOf({ ...formOf(before, ''), ...change }, ground))).toEqual(fields)
  })
})
