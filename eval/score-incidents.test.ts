import { describe, expect, test } from 'vitest'
import { type Fill, SLOT, type Template } from './muc-keys.ts'
import { placesFromLists } from './muc-places.ts'
import { responsesFromKeys, selfCheck, withSlot } from './muc-self-check.ts'
import { scoreMessage, sharesOf } from './score-incidents.ts'

const places = placesFromLists([], [])

const fill = (value: string, ref?: string): Fill => ({
  values: [value],
  refs: ref === undefined ? [] : [ref],
  isOptional: false,
})

/** A bombing of a bus in Oster by guerrillas: eight fillers. */
const BOMBING: Template = {
  message: 'OWN-9001',
  isOptional: false,
  fills: new Map([
    [SLOT.date, [fill('03 JAN 90')]],
    [SLOT.location, [fill('NORLAND: OSTER (CITY)')]],
    [SLOT.type, [fill('BOMBING')]],
    [SLOT.stage, [fill('ACCOMPLISHED')]],
    [SLOT.individual, [fill('GUERRILLAS')]],
    [SLOT.thing, [fill('BUS')]],
    [SLOT.thingType, [fill('TRANSPORT VEHICLE', 'BUS')]],
    [SLOT.thingNumber, [fill('1', 'BUS')]],
  ]),
}
/** A kidnapping of a mayor: six fillers. */
const KIDNAPPING: Template = {
  message: 'OWN-9001',
  isOptional: false,
  fills: new Map([
    [SLOT.date, [fill('04 JAN 90')]],
    [SLOT.location, [fill('NORLAND')]],
    [SLOT.type, [fill('KIDNAPPING')]],
    [SLOT.stage, [fill('ACCOMPLISHED')]],
    [SLOT.name, [fill('ADA BRENN')]],
    [SLOT.personType, [fill('GOVERNMENT OFFICIAL', 'ADA BRENN')]],
  ]),
}
const KEYS = [BOMBING, KIDNAPPING]

function score(responses: readonly Template[], keys: readonly Template[] = KEYS) {
  const sum = { cor: 0, par: 0, inc: 0, spu: 0, mis: 0 }
  const { tallies } = scoreMessage(responses, keys, places)
  for (const tally of tallies.values())
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += tally[name]
  return { ...sum, ...sharesOf(tallies.values()) }
}

const right = responsesFromKeys(KEYS)

describe('scoreMessage', () => {
  test('keys against themselves are all right, in any order', () => {
    expect(score(right)).toMatchObject({ cor: 14, recall: 1, precision: 1, f: 1 })
    expect(score(right.toReversed())).toMatchObject({ cor: 14, f: 1 })
  })

  test('a slot emptied is missing there', () => {
    const changed = [withSlot(BOMBING, SLOT.date, []), KIDNAPPING]
    expect(score(changed)).toMatchObject({ cor: 13, mis: 1, recall: 13 / 14, precision: 1 })
  })

  test('a template dropped is missing with every filler', () => {
    expect(score([BOMBING])).toMatchObject({ cor: 8, mis: 6, recall: 8 / 14, precision: 1 })
  })

  test('a template added is spurious with every filler', () => {
    const changed = [...right, { ...KIDNAPPING }]
    expect(score(changed)).toMatchObject({ cor: 14, spu: 6, recall: 1, precision: 14 / 20 })
  })

  test('a string altered is incorrect, and whatever is said of it half right', () => {
    const changed = [
      withSlot(withSlot(BOMBING, SLOT.thing, [fill('CHURCH')]), SLOT.thingNumber, [
        fill('1', 'CHURCH'),
      ]),
      KIDNAPPING,
    ]
    expect(score(changed)).toMatchObject({ cor: 12, par: 1, inc: 1, recall: 12.5 / 14 })
  })

  test('a filler too many is spurious, and one of two wrong ones incorrect', () => {
    const two = withSlot(BOMBING, SLOT.individual, [fill('GUERRILLAS'), fill('SOLDIERS')])
    expect(score([two, KIDNAPPING])).toMatchObject({ cor: 14, spu: 1 })
    const wrong = withSlot(BOMBING, SLOT.individual, [fill('STUDENTS'), fill('SOLDIERS')])
    expect(score([wrong, KIDNAPPING])).toMatchObject({ cor: 13, inc: 1, spu: 1 })
  })

  test('an optional filler may be left out, and is right when given', () => {
    const maybe = withSlot(BOMBING, SLOT.individual, [{ ...fill('GUERRILLAS'), isOptional: true }])
    expect(score([BOMBING], [maybe])).toMatchObject({ cor: 8, mis: 0 })
    expect(score([withSlot(BOMBING, SLOT.individual, [])], [maybe])).toMatchObject({
      cor: 7,
      mis: 0,
    })
  })

  test('an optional template may be left out', () => {
    const keys = [BOMBING, { ...KIDNAPPING, isOptional: true }]
    expect(score([BOMBING], keys)).toMatchObject({ cor: 8, mis: 0, f: 1 })
    expect(score(right, keys)).toMatchObject({ cor: 14, f: 1 })
  })

  test('templates of other types, or without a perpetrator or target in common, are not the same incident', () => {
    const robbery = withSlot(BOMBING, SLOT.type, [fill('ROBBERY')])
    expect(score([robbery], [BOMBING])).toMatchObject({ cor: 0, spu: 8, mis: 8 })
    const elsewhere = [SLOT.individual, SLOT.thing, SLOT.thingType].reduce(
      (template: Template, slot) => withSlot(template, slot, [fill('X')]),
      BOMBING,
    )
    expect(score([elsewhere], [BOMBING])).toMatchObject({ cor: 0, spu: 8, mis: 8 })
  })

  test('an attack is half of a bombing', () => {
    const attack = withSlot(BOMBING, SLOT.type, [fill('ATTACK')])
    expect(score([attack], [BOMBING])).toMatchObject({ cor: 7, par: 1 })
  })

  test('an answer to an irrelevant message is spurious', () => {
    expect(score([BOMBING], [])).toMatchObject({ spu: 8, recall: 0, precision: 0, f: 0 })
  })
})

test('the self-check prints what each change costs', () => {
  const lines = selfCheck([KEYS, []], places)
  expect(lines[0]).toContain('recall 1.0000, precision 1.0000')
  expect(lines.find((line) => line.includes('without the first'))).toContain(
    'recall 0.4286, precision 1.0000',
  )
  expect(lines.find((line) => line.includes('twice'))).toContain('recall 1.0000, precision 0.6364')
  expect(lines.find((line) => line.includes('without dates'))).toContain(
    'recall 0.8571, precision 1.0000',
  )
  expect(lines.find((line) => line.includes('other persons'))).toContain(
    'recall 0.9286, precision 0.9286',
  )
})
