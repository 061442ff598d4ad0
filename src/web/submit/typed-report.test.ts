import { describe, expect, test } from 'vitest'
import type { SubmitCommand } from '#contract/commands.ts'
import { commandOf, EMPTY_INPUT, type Input, replacing } from './command-of.ts'
import { isUntyped, typedFrom, typedReport, wordsOf } from './typed-report.ts'

const USUAL = { to: ['joint'], tlp: 'amber' as const }
const MARKING = { to: ['north'], tlp: 'red' as const }
const GIVEN = { title: 'A bridge', published: '2015-09-30', outlet: 'River news' }
const OLD = '0123456789abcdef'
const filled: Input = {
  ...EMPTY_INPUT,
  text: 'A bridge fell.',
  url: 'https://sea.example/a',
  observation: {
    ...EMPTY_INPUT.observation,
    what: 'A bridge fell',
    source: 'Ana',
    where: 'Upper ford',
    place: { name: 'Upper Ford', geonames: 7, lat: 1.2, lon: 3.4, precision: 'city' },
    countOf: 'hurt',
    least: '2',
    most: '3',
    howKnown: 'told',
  },
  given: GIVEN,
}

describe('what waits to be sent can be changed again', () => {
  test.each(['paste', 'url', 'form'] as const)('%s: the page says the same once more', (way) => {
    for (const sent of [{ marking: MARKING }, replacing(OLD, 'a wrong day')]) {
      const command = commandOf(way, filled, sent) as SubmitCommand
      const typed = typedFrom(command, USUAL)
      const again = 'corrects' in sent ? replacing(OLD, typed.reason) : { marking: typed.marking }
      expect(commandOf(typed.way, { ...typed.input, file: null }, again)).toEqual(command)
    }
  })
})

describe('what is worth keeping', () => {
  const page = { way: 'paste' as const, marking: MARKING, reason: '' }

  test('nothing that was only chosen', () => {
    const observation = { ...EMPTY_INPUT.observation, howKnown: 'read' as const }
    const typed = typedReport({ ...page, way: 'form', input: { ...EMPTY_INPUT, observation } })
    expect(isUntyped(typed)).toBe(true)
  })

  test.each([
    ['a text', { input: { ...EMPTY_INPUT, text: 'x' } }],
    ['an address', { input: { ...EMPTY_INPUT, url: 'x' } }],
    ['a field of the form', { input: { ...EMPTY_INPUT, observation: filled.observation } }],
    ['a given title', { input: { ...EMPTY_INPUT, given: GIVEN } }],
    ['a reason', { input: EMPTY_INPUT, reason: 'x' }],
  ])('%s', (_, change) => {
    expect(isUntyped(typedReport({ ...page, ...change }))).toBe(false)
  })

  test('of a file only its name', () => {
    const file = new File(['secret'], 'a.txt')
    const typed = typedReport({ ...page, input: { ...EMPTY_INPUT, file } })
    expect(typed.fileName).toBe('a.txt')
    expect(JSON.stringify(typed)).not.toContain('secret')
    expect(Object.keys(typed.input)).not.toContain('file')
  })

  test('it is found by its title, else by its first words', () => {
    expect(wordsOf({ input: filled })).toBe('A bridge')
    expect(wordsOf({ input: { ...EMPTY_INPUT, url: 'https://sea.example' } })).toBe(
      'https://sea.example',
    )
    expect(wordsOf({ input: EMPTY_INPUT })).toBe('')
  })
})
