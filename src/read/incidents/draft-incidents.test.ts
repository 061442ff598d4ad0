import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INCIDENT_TYPES, type IncidentType, PARTS_PLAYED } from '#domain/incident.ts'
import { englishParser } from '#read/english-reader.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { draftIncidents, type FirstLook } from './draft-incidents.ts'
import { toldReport } from './told-report.ts'

const parser = englishParser(parseModelFrom(readFileSync('model/english/parse.bin')))
const NOWHERE = { hash: '', wordsMax: 1, find: () => [] }

/** Drafts of a text whose sentences tell of these types, and whose phrases all seem persons. */
function draftsOf(text: string, types: readonly (IncidentType | null)[]) {
  const telling = { text, published: '2020-05-10', claims: [] }
  const report = toldReport(telling, { parser, gazetteer: NOWHERE })
  expect(report.sentences).toHaveLength(types.length)
  const look: FirstLook = {
    types: types.map((type) => [
      type ? 0.1 : 1,
      ...INCIDENT_TYPES.map((one) => (one === type ? 0.9 : 0)),
    ]),
    parts: report.phrases.map(() => PARTS_PLAYED.map((part) => (part === 'person' ? 0.8 : 0.04))),
  }
  return draftIncidents(report, look)
}

describe('draftIncidents', () => {
  test('sentences of one type that say no other day or place are one incident', () => {
    const drafts = draftsOf('Rebels killed a judge on 3 May 2020. The judge was shot. He was 50.', [
      'attack',
      'attack',
      null,
    ])
    expect(drafts).toMatchObject([
      { type: 'attack', own: [0, 1], near: [0, 1, 2], day: '2020-05-03' },
    ])
  })

  test('another day is another incident, and a later sentence goes back to its own day', () => {
    const drafts = draftsOf(
      'Rebels killed a judge on 3 May 2020. They killed a mayor on 7 May 2020. The judge died on 3 May 2020.',
      ['attack', 'attack', 'attack'],
    )
    expect(drafts).toMatchObject([{ own: [0, 2] }, { own: [1], day: '2020-05-07' }])
  })

  test('another type is another incident', () => {
    const drafts = draftsOf('Rebels killed a judge. They kidnapped a mayor.', [
      'attack',
      'kidnapping',
    ])
    expect(drafts.map(({ type }) => type)).toEqual(['attack', 'kidnapping'])
  })

  test('phrases that name the same are one part, with the best of their shares', () => {
    const [draft] = draftsOf('Rebels killed judge Ada Brenn. Brenn was 50.', ['attack', null])
    const parts = draft?.parts.map(({ first, all }) => [first.words, all.length])
    expect(parts).toContainEqual(['judge Ada Brenn', 2])
  })
})
