import { describe, expect, test } from 'vitest'
import type { Incident } from '#domain/incident.ts'
import { SLOT } from './muc-keys.ts'
import { placesFromLists } from './muc-places.ts'
import { templateFromIncident } from './muc-responses.ts'

const places = placesFromLists(['COLOMBIA: OSTERO (DEPARTMENT): ASTARA (CITY)'], [])
const named = (words: string) => ({ words, start: 0, end: words.length })
const ONE = { least: 1, most: 1, isAbout: false }

const BOMBING: Incident = {
  type: 'bombing', stage: 'accomplished', sure: 0.9, told: [], claims: [],
  when: { ...named('3 January'), edtf: '1990-01-03' },
  where: [{ ...named('Astara'), name: 'Astara', precision: 'city', country: 'CO' }],
  instruments: [{ ...named('car bomb'), kind: 'vehicle bomb' }],
  impliedInstrument: null, isByState: false,
  individuals: [named('guerrillas')],
  organizations: [{ ...named('ABC'), confidence: 'claimed', accusers: [] }],
  things: [{ ...named('banks'), kind: 'bank', count: { least: null, most: null, isAbout: false }, effect: 'damaged', nation: 'CO' }],
  persons: [
    { ...named('judge Ada Brenn'), name: 'Ada Brenn', role: 'judge', kind: 'judge', count: ONE, effect: 'killed', nation: null },
    { ...named('12 U.S. citizens'), name: null, role: '12 U.S. citizens', kind: 'civilian', count: { least: 12, most: null, isAbout: false }, effect: 'untold', nation: 'US' },
  ],
} // biome-ignore format: one record

const FRAME = { article: { id: 'OWN-1', published: '1990-01-09' }, country: 'SV', places }

function slotsOf(incident: Incident) {
  const { fills } = templateFromIncident(incident, FRAME)
  return (slot: keyof typeof SLOT) =>
    (fills.get(SLOT[slot]) ?? []).map(({ values, refs }) => [...values, ...refs].join(' | '))
}

describe('templateFromIncident', () => {
  const slots = slotsOf(BOMBING)
  test.each([
    ['date', ['03 JAN 90']],
    ['location', ['COLOMBIA: OSTERO (DEPARTMENT): ASTARA (CITY)']],
    ['type', ['BOMBING']],
    ['stage', ['ACCOMPLISHED']],
    ['instrument', ['CAR BOMB']],
    ['instrumentType', ['VEHICLE BOMB | CAR BOMB']],
    ['category', ['TERRORIST ACT']],
    ['individual', ['GUERRILLAS']],
    ['organization', ['ABC']],
    ['confidence', ['CLAIMED OR ADMITTED | ABC']],
    ['thing', ['BANKS']],
    ['thingType', ['FINANCIAL | BANKS']],
    ['thingNumber', ['PLURAL | BANKS']],
    ['thingNation', []],
    ['thingEffect', ['SOME DAMAGE | BANKS']],
    ['name', ['ADA BRENN']],
    ['description', ['JUDGE | ADA BRENN', '12 U.S. CITIZENS']],
    ['personType', ['LEGAL OR JUDICIAL | ADA BRENN', 'CIVILIAN | 12 U.S. CITIZENS']],
    ['personNumber', ['1 | ADA BRENN', '12- | 12 U.S. CITIZENS']],
    ['personNation', ['UNITED STATES | 12 U.S. CITIZENS']],
    ['personEffect', ['DEATH | ADA BRENN']],
  ] as const)('%s', (slot, wanted) => {
    expect(slots(slot)).toEqual(wanted)
  })

  test('without a day it is on or before the article; without a place the country of the dateline', () => {
    const bare = slotsOf({ ...BOMBING, when: null, where: [] })
    expect(bare('date')).toEqual(['- 09 JAN 90'])
    expect(bare('location')).toEqual(['EL SALVADOR'])
  })

  test('a kidnapping has neither instruments nor things', () => {
    const kidnapping = slotsOf({ ...BOMBING, type: 'kidnapping', isByState: true })
    for (const slot of ['instrument', 'instrumentType', 'thing', 'thingType'] as const)
      expect(kidnapping(slot)).toEqual([])
    expect(kidnapping('category')).toEqual(['STATE-SPONSORED VIOLENCE'])
  })
})
