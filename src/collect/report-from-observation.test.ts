import { describe, expect, test } from 'vitest'
import type { TypedPlace } from '#domain/gazetteer.ts'
import { reading as readingShape } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Observation } from '#domain/report.ts'
import { report as reportShape } from '#domain/report.ts'
import { reportFromObservation } from './report-from-observation.ts'

const SEEN: Observation = {
  what: 'Three boats landed sacks of flour',
  howKnown: 'saw',
  source: 'Harbour guard Ivo Brand',
}
const taken = (others: Partial<Observation> = {}) =>
  reportFromObservation({
    observation: { ...SEEN, ...others },
    by: 'Duty officer',
    arrival: { way: 'form', words: 'by telephone, read back' },
  })
const takenWith = (others: Partial<Observation>, found: TypedPlace) =>
  reportFromObservation({
    observation: { ...SEEN, ...others },
    by: 'Duty officer',
    arrival: { way: 'form' },
    found,
  }).reading
const refusalOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  return null
}

describe('reportFromObservation', () => {
  test('gives a whole report without text and one claim by the officer', () => {
    const { report, reading } = taken({
      actionType: 'AID',
      when: '2015-09-30',
      where: 'Port Ella',
      place: { name: 'Port Ella', lat: 12.34567, lon: 1.98765, precision: 'city' },
      who: 'Three boats',
      toWhom: 'The relief store',
      counts: [{ what: 'sacks', least: 40, most: 60 }],
    })
    expect(reportShape.parse(report)).toMatchObject({ text: '', title: SEEN.what, evidence: [] })
    expect(readingShape.parse(reading).madeBy).toEqual({ kind: 'officer', name: 'Duty officer' })
    expect(reading.issues).toEqual([])
    expect(reading.claims).toHaveLength(1)
    expect(reading.claims[0]).toMatchObject({
      quote: SEEN.what,
      start: 0,
      end: 0,
      action: { type: 'AID' },
      actors: [{ name: 'Three boats' }],
      targets: [{ name: 'The relief store' }],
      when: { edtf: '2015-09-30' },
      where: { name: 'Port Ella', lat: 12.35, lon: 1.99 },
      counts: [{ what: 'sacks', least: 40, most: 60, words: '40-60 sacks' }],
    })
  })

  test.each([
    ['saw', 'own', 'person'],
    ['did', 'own', 'person'],
    ['measured', 'own', 'sensor'],
    ['told', 'told', 'person'],
    ['read', 'told', 'document'],
    ['unsaid', 'unknown', 'person'],
  ] as const)('who %s has knowledge %s', (howKnown, knowledge, kind) => {
    const [claim] = taken({ howKnown }).reading.claims
    expect(claim?.attribution).toMatchObject([
      { voice: 'Harbour guard Ivo Brand', role: 'speaker', knowledge, kind },
    ])
  })

  test('what the officer states of the source is the report’s', () => {
    const given = {
      title: 'A call',
      published: '2026-02-03',
      outlet: 'Harbour radio',
      language: 'en',
    }
    const { report } = reportFromObservation({
      ...{ observation: SEEN, by: 'Duty officer', arrival: { way: 'form' }, given },
    })
    expect(report).toMatchObject(given)
    expect(reportShape.parse(report)).toEqual(report)
  })

  test('a place that was only typed and a missing day are doubts, not guesses', () => {
    const { reading } = taken({ where: 'the old quay' })
    expect(reading.claims[0]?.where).toEqual({
      name: 'the old quay',
      precision: 'city',
      words: 'the old quay',
      start: 0,
      end: 0,
    })
    expect(reading.issues.map(({ code }) => code)).toEqual(['place_unresolved', 'date_missing'])
  })

  test('a typed place that the gazetteer knows is used; of several, each is named', () => {
    const place = { name: 'Old Quay', geonames: 7, lat: 1.2, lon: 3.4, precision: 'city' } as const
    const one = takenWith({ where: 'old quay' }, { place, among: [] })
    expect(one.claims[0]?.where).toEqual({ ...place, words: 'old quay', start: 0, end: 0 })
    expect(one.issues.map(({ code }) => code)).toEqual(['date_missing'])
    const several = takenWith({ where: 'old quay' }, { place: null, among: [place, place] })
    expect(several.claims[0]?.where?.lat).toBeUndefined()
    expect(several.issues[0]).toMatchObject({ code: 'place_ambiguous', among: [place, place] })
    const none = takenWith({ where: 'old quay' }, { place: null, among: [] })
    expect(none.issues[0]?.code).toBe('place_unknown')
  })

  test.each([
    ['no date', { when: 'last Tuesday' }, 'date_invalid', '/when'],
    ['no action type', { actionType: 'DANCE' }, 'field_invalid', '/actionType'],
    ['blank', { what: '  ' }, 'field_invalid', '/what'],
    ['too long', { what: 'a'.repeat(2001) }, 'field_invalid', '/what'],
    [
      'upside down',
      { counts: [{ what: 'boats', least: 3, most: 2 }] },
      'field_invalid',
      '/counts/0/most',
    ],
  ] as const)('refuses %s and points at it', (_, others, code, pointer) => {
    const refusal = refusalOf(() => taken(others as Partial<Observation>))
    expect(refusal?.code).toBe(code)
    expect(refusal?.faults.map((fault) => fault.pointer)).toContain(pointer)
  })

  test('the same form is the same report and claim; another is another', () => {
    const [one, same, other] = [taken(), taken(), taken({ who: 'Two boats' })]
    expect(same).toEqual(one)
    expect(other.report.sha256).not.toBe(one.report.sha256)
    expect(other.reading.claims[0]?.id).not.toBe(one.reading.claims[0]?.id)
  })

  test('a source with direction marks is cleaned, one without a name is anonymous', () => {
    expect(taken({ source: 'Ivo\u202E Brand' }).reading.claims[0]?.attribution[0]?.voice).toBe(
      'Ivo Brand',
    )
    expect(taken({ source: ' ' }).reading.claims[0]?.attribution[0]).toMatchObject({
      voice: 'unnamed',
      kind: 'anonymous',
    })
  })
})
