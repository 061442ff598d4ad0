import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { englishParser } from '#read/english-reader.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { findIncidents } from './find-incidents.ts'
import { incidentModelFrom } from './incident-model.ts'

const means = {
  parser: englishParser(parseModelFrom(readFileSync('model/english/parse.bin'))),
  model: incidentModelFrom(readFileSync('model/english/incidents.bin')),
  gazetteer: { hash: '', wordsMax: 1, find: () => [] },
}

const incidentsIn = (text: string, claims: readonly Claim[] = []) =>
  findIncidents({ text, published: '1990-05-10', claims }, means)

describe('findIncidents', () => {
  test('a killing: who did it, to whom, when', () => {
    const text = 'Guerrillas of the National Liberation Front murdered two peasants on 3 May 1990.'
    expect(incidentsIn(text)).toMatchObject([
      {
        type: 'attack',
        stage: 'accomplished',
        when: { edtf: '1990-05-03' },
        isByState: false,
        individuals: [{ words: 'Guerrillas' }],
        persons: [{ role: 'two peasants', effect: 'killed', count: { least: 2, most: 2 } }],
        told: [{ start: 0, end: text.length }],
      },
    ])
  })

  test('a day is nobody', () => {
    const [incident] = incidentsIn('Guerrillas murdered two peasants on Friday.')
    expect(incident?.persons.map(({ words }) => words)).toEqual(['two peasants'])
  })

  test('a bombing: with what, and what was hit', () => {
    const text = 'A car bomb exploded outside a bank last night. The bank was destroyed.'
    const [incident] = incidentsIn(text)
    expect(incident).toMatchObject({
      type: 'bombing',
      instruments: [{ words: 'car bomb', kind: 'vehicle bomb' }],
      things: [{ words: 'bank', kind: 'bank' }],
    })
    for (const { words, start, end } of incident?.things ?? [])
      expect(text.slice(start, end)).toBe(words)
  })

  test('a kidnapping, of somebody with a name and an office', () => {
    const text =
      'The mayor of Oster was kidnapped by terrorists. Mayor Pedro Vallo was taken from his home by the terrorists.'
    expect(incidentsIn(text)).toMatchObject([{ type: 'kidnapping' }])
  })

  test.each([
    ['Witnesses accused the army of murdering six priests.', 'accused'],
    ['The police accused the army of murdering six priests.', 'accused-by-authorities'],
    ['The army admitted murdering six priests.', 'claimed'],
  ] as const)('soldiers are the state: %s %s', (text, confidence) => {
    const [incident] = incidentsIn(text)
    expect(incident).toMatchObject({ type: 'attack', isByState: true })
    const army = incident?.organizations.find(({ words }) => words === 'army')
    expect(army).toMatchObject({ confidence })
  })

  test.each([
    '',
    'The two governments signed a treaty on fishing.',
    'It rained all day in the capital.',
  ])('nothing in "%s"', (text) => {
    expect(incidentsIn(text)).toEqual([])
  })

  test('names the claims of the sentences that tell of it', () => {
    const text = 'Terrorists murdered two judges.'
    const claim = { id: 'aaaaaaaaaaaaaaaa', start: 0, end: text.length, action: { type: 'ASSAULT', words: 'murdered', start: 11, end: 19 }, actors: [], targets: [], attribution: [], status: 'asserted' } as unknown as Claim // biome-ignore format: one record
    expect(incidentsIn(text, [claim])).toMatchObject([{ claims: ['aaaaaaaaaaaaaaaa'] }])
  })

  test('the same text gives the same incidents', () => {
    const text = 'Rebels burned three buses in Oster on Monday.'
    expect(incidentsIn(text)).toEqual(incidentsIn(text))
  })
})
