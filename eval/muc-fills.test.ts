import { describe, expect, test } from 'vitest'
import { mucDate } from './muc-dates.ts'
import { gradeFill } from './muc-fills.ts'
import { SLOT } from './muc-keys.ts'
import { placesFromLists } from './muc-places.ts'

const places = placesFromLists(
  [
    'NORLAND: OSTER (DEPARTMENT) *own* VALIDATED',
    'NORLAND: OSTER (CITY?) *own*',
    'SUDLAND: ASTARA BAY (BAY) *own* ??perhaps',
  ],
  ['OSTRE -> OSTER <-NEW', 'EL OSTER = OSTER'],
)
const fill = (value: string, ref?: string) => ({
  values: [value],
  refs: ref === undefined ? [] : [ref],
  isOptional: false,
})
const grade = (slot: keyof typeof SLOT, response: string, key: string) =>
  gradeFill(SLOT[slot], fill(response), fill(key), places)

describe('gradeFill', () => {
  test.each([
    ['the same', 'PEASANTS', 'PEASANTS', 'correct'],
    ['articles and numbers', 'THE 3 PEASANTS', 'PEASANTS', 'correct'],
    ['more modifiers', 'HEAVILY ARMED PEASANTS', 'PEASANTS', 'correct'],
    ['a phrase that goes on', 'PEASANTS, WHICH WAS A MISTAKE', 'PEASANTS', 'partial'],
    ['a part of a name', 'BRENN', 'ADA MARIA BRENN', 'partial'],
    ['the same head', 'OIL PIPELINE', 'NORTHERN PIPELINE', 'partial'],
    ['a head before its adjunct', 'MAYOR', 'MAYOR OF OSTER', 'partial'],
    ['another', 'SOLDIERS', 'PEASANTS', 'incorrect'],
  ] as const)('strings: %s', (_, response, key, wanted) => {
    expect(grade('description', response, key)).toBe(wanted)
  })

  test.each([
    ['26 AUG 89', '26 AUG 89', 'correct'],
    ['- 26 AUG 89', '- 26 AUG 89', 'correct'],
    ['26 AUG 89', '25 AUG 89 - 26 AUG 89', 'partial'],
    ['25 AUG 89', '- 26 AUG 89', 'partial'],
    ['25 AUG 88', '- 26 AUG 89', 'incorrect'],
    ['- 26 AUG 89', '25 AUG 89 - 26 AUG 89', 'partial'],
    ['- 26 AUG 89', '26 AUG 89', 'partial'],
    ['- 26 AUG 89', '25 AUG 89', 'incorrect'],
    ['- 26 AUG 89', '24 AUG 89 - 25 AUG 89', 'incorrect'],
    ['25 AUG 89', '26 AUG 89', 'incorrect'],
  ] as const)('dates: %s for %s', (response, key, wanted) => {
    expect(grade('date', response, key)).toBe(wanted)
  })

  test.each([
    ['NORLAND: OSTER (CITY)', 'NORLAND: WEST (DEPARTMENT): OSTER (TOWN)', 'correct'],
    ['NORLAND: EL OSTER (CITY)', 'NORLAND: OSTRE (CITY)', 'correct'],
    ['NORLAND', 'NORLAND: OSTER (CITY)', 'partial'],
    ['NORLAND: HALVE (CITY)', 'NORLAND', 'partial'],
    ['NORLAND: OSTER (CITY)', 'NORLAND: OSTER (CITY) - HALVE (CITY)', 'partial'],
    ['SUDLAND: OSTER (CITY)', 'NORLAND: OSTER (CITY)', 'partial'],
    ['SUDLAND: HALVE (CITY)', 'NORLAND: OSTER (CITY)', 'incorrect'],
    ['NORLAND', 'NORLAND', 'correct'],
  ] as const)('places: %s for %s', (response, key, wanted) => {
    expect(grade('location', response, key)).toBe(wanted)
  })

  test.each([
    ['type', 'ATTACK', 'BOMBING', 'partial'],
    ['type', 'BOMBING', 'ATTACK', 'incorrect'],
    ['instrumentType', 'GUN', 'MACHINE GUN', 'partial'],
    ['instrumentType', 'MACHINE GUN', 'GUN', 'incorrect'],
    ['personEffect', 'NO DEATH', 'NO INJURY OR DEATH', 'partial'],
    ['personNumber', '7', '5 - 7', 'partial'],
    ['personNumber', '7', '~7', 'partial'],
    ['personNumber', '6', '5 - 7', 'incorrect'],
    ['thingNumber', 'PLURAL', 'PLURAL', 'correct'],
  ] as const)('%s: %s for %s', (slot, response, key, wanted) => {
    expect(grade(slot, response, key)).toBe(wanted)
  })

  test.each([
    ['right', 'CIVILIAN', 'PEASANTS', 'correct'],
    ['of somebody else', 'CIVILIAN', 'SOLDIERS', 'partial'],
    ['with a wrong value', 'DIPLOMAT', 'PEASANTS', 'incorrect'],
  ] as const)('a cross reference %s', (_, value, ref, wanted) => {
    const key = fill('CIVILIAN', 'PEASANTS')
    expect(gradeFill(SLOT.personType, fill(value, ref), key, places)).toBe(wanted)
  })

  test('any of several alternatives will do', () => {
    const key = { values: ['BUS', 'VEHICLE'], refs: [], isOptional: false }
    expect(gradeFill(SLOT.thing, fill('VEHICLE'), key, places)).toBe('correct')
  })
})

describe('placesFromLists', () => {
  test('gives the path of a town before that of a province of its name', () => {
    expect(places.pathOf('NORLAND', 'OSTRE')).toBe('NORLAND: OSTER (CITY)')
    expect(places.countriesOf('ASTARA BAY')).toEqual(['SUDLAND'])
    expect(places.pathOf('SUDLAND', 'OSTER')).toBeNull()
  })
})

test('mucDate writes a day as the keys do', () => {
  expect(mucDate('1989-08-06')).toBe('06 AUG 89')
})
