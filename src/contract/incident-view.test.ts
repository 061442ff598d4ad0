import { expect, test } from 'vitest'
import type { Incident } from '#domain/incident.ts'
import { presentIncident } from './incident-view.ts'

const at = (words: string, start: number) => ({ words, start, end: start + words.length })
const INCIDENT: Incident = {
  type: 'bombing',
  stage: 'accomplished',
  sure: 0.8,
  told: [{ start: 0, end: 40 }],
  claims: ['0000000000000001'],
  when: null,
  where: [],
  instruments: [{ ...at('bomb', 2), kind: null }],
  impliedInstrument: null,
  isByState: false,
  individuals: [at('two men', 10)],
  organizations: [{ ...at('Column', 20), confidence: 'accused', accusers: ['Ada Brenn'] }],
  things: [
    { ...at('bus', 30), kind: 'vehicle', effect: 'destroyed', nation: null, count: { least: 1, most: null, isAbout: false } },
  ],
  persons: [
    { ...at('driver', 34), kind: 'civilian', effect: 'wounded', nation: 'PE', name: null, role: 'driver', count: { least: null, most: null, isAbout: true } },
  ],
} // biome-ignore format: one line a part

test('leaves out what nobody knows, and keeps the rest', () => {
  expect(presentIncident(INCIDENT)).toEqual({
    type: 'bombing',
    stage: 'accomplished',
    sure: 0.8,
    told: [{ start: 0, end: 40 }],
    claims: ['0000000000000001'],
    where: [],
    instruments: [at('bomb', 2)],
    isByState: false,
    individuals: [at('two men', 10)],
    organizations: INCIDENT.organizations,
    things: [{ ...at('bus', 30), kind: 'vehicle', effect: 'destroyed', count: { least: 1, isAbout: false } }],
    persons: [{ ...at('driver', 34), kind: 'civilian', effect: 'wounded', nation: 'PE', role: 'driver', count: { isAbout: true } }],
  })
}) // biome-ignore format: one line a part

test('refuses what the page does not tell of', () => {
  expect(() => presentIncident({ ...INCIDENT, secret: 1 } as Incident)).toThrow(/secret/)
})
