import { describe, expect, test } from 'vitest'
import { commandOf, EMPTY_INPUT, type Input, replacing } from './command-of.ts'

const OLD = '0123456789abcdef'
const MARKED = { marking: { to: ['north'], tlp: 'amber' as const } }
const file = new File(['words'], 'a.txt')
const input: Input = {
  ...EMPTY_INPUT,
  text: ' words ',
  url: ' https://sea.example/a ',
  file,
  observation: { ...EMPTY_INPUT.observation, what: 'A bridge fell', source: 'Ana' },
}

describe('what would be sent', () => {
  test.each([
    ['paste', { way: 'paste', text: ' words ' }],
    ['url', { way: 'url', url: 'https://sea.example/a' }],
    ['file', { file, given: {} }],
    [
      'form',
      { way: 'form', observation: { what: 'A bridge fell', source: 'Ana', howKnown: 'unsaid' } },
    ],
  ] as const)('by %s: as marked, or in the place of another, never both', (way, content) => {
    expect(commandOf(way, input, MARKED)).toEqual({ ...content, ...MARKED })
    const corrects = { handle: OLD, reason: 'a wrong day' }
    expect(commandOf(way, input, replacing(OLD, ' a wrong day '))).toEqual({ ...content, corrects })
    expect(commandOf(way, EMPTY_INPUT, MARKED)).toBeNull()
  })

  test('a reason that says nothing is left out', () => {
    expect(replacing(OLD, ' \n')).toEqual({ corrects: { handle: OLD } })
  })

  test('a place that was chosen goes along, without what only the choice needed', () => {
    const place = { name: 'Ford', geonames: 7, lat: 1.2, lon: 3.4, precision: 'city' } as const
    const observation = {
      ...input.observation,
      where: 'Ford',
      place: { ...place, provinceName: 'R' },
    }
    const sent = (form: typeof observation) =>
      commandOf('form', { ...input, observation: form }, MARKED)
    expect(sent(observation)).toMatchObject({ observation: { where: 'Ford', place } })
    expect(JSON.stringify(sent(observation))).not.toContain('provinceName')
    expect(JSON.stringify(sent({ ...observation, where: ' ' }))).not.toContain('geonames')
  })
})
