import { expect, test } from 'vitest'
import { codeBookFrom } from './actor-codes.ts'
import type { CodedEvent } from './events-of-claims.ts'
import type { CodedTriple } from './petrarch.ts'
import { addPoints, noPoints } from './score-triples.ts'

const codes = {
  book: codeBookFrom('NORLAND [NRL]\nSUDLAND [SDL]'),
  alpha3: new Map<string, string>(),
  placeOf: () => '',
}
const triple = (source: string, type: string, target: string): CodedTriple => ({
  source,
  types: [type],
  target,
})
const event = (type: string, sources: string[], targets: string[]): CodedEvent => ({
  type,
  sources: sources.map((name) => ({ names: [name] })),
  targets: targets.map((name) => ({ names: [name] })),
  place: null,
  isMutual: type === 'CONSULT',
})
function pointsFor(expected: CodedTriple[], events: CodedEvent[]) {
  const points = noPoints()
  addPoints(expected, events, { points, codes })
  return `${points.right} of ${points.possible}, ${points.whole} whole`
}

test.each([
  [
    'all right',
    [triple('NRLGOV', 'AID', 'SDL')],
    [event('AID', ['Norland'], ['Sudland'])],
    '3 of 3, 1 whole',
  ],
  [
    'another type',
    [triple('NRL', 'AID', 'SDL')],
    [event('ASSAULT', ['Norland'], ['Sudland'])],
    '2 of 3, 0 whole',
  ],
  [
    'nobody coded',
    [triple('---', 'AID', 'SDL')],
    [event('AID', ['Norland'], ['Sudland'])],
    '2 of 2, 1 whole',
  ],
  ['nothing found', [triple('NRL', 'AID', 'SDL')], [], '0 of 3, 0 whole'],
  [
    'one event is one triple',
    [triple('NRL', 'AID', 'SDL'), triple('NRL', 'AID', 'SDL')],
    [event('AID', ['Norland'], ['Sudland'])],
    '3 of 6, 1 whole',
  ],
  [
    'both ways',
    [triple('NRL', 'CONSULT', 'SDL'), triple('SDL', 'CONSULT', 'NRL')],
    [event('CONSULT', ['Norland', 'Sudland'], [])],
    '6 of 6, 2 whole',
  ],
  [
    'one of the types of the code',
    [{ source: 'NRL', types: ['AID', 'CONCEDE'], target: 'SDL' }],
    [event('CONCEDE', ['Norland'], ['Sudland'])],
    '3 of 3, 1 whole',
  ],
  [
    'a target without a country is of the country of the place',
    [triple('NRL', 'ASSAULT', 'SDLCVL')],
    [{ ...event('ASSAULT', ['Norland'], ['two farmers']), place: 'Sudland' }],
    '3 of 3, 1 whole',
  ],
  [
    'a target with a name of its own is not',
    [triple('NRL', 'ASSAULT', 'SDLCVL')],
    [{ ...event('ASSAULT', ['Norland'], ['Astara farmers']), place: 'Sudland' }],
    '2 of 3, 0 whole',
  ],
  [
    'not both ways',
    [triple('SDL', 'ASSAULT', 'NRL')],
    [event('ASSAULT', ['Norland'], ['Sudland'])],
    '1 of 3, 0 whole',
  ],
] as const)(
  '%s',
  (_, expected, events, wanted) => expect(pointsFor([...expected], [...events])).toBe(wanted), // biome-ignore format: one row a case
)
