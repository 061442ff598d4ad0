import { describe, expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { eventsOf, tripleEventsOf } from './events-of-claims.ts'

const span = { start: 0, end: 1 }
const actor = (name: string, words = name) => ({ name, words, ...span })
const party = (...names: string[]) => ({ names })

function claimOf(type: string, overrides: Partial<Claim> = {}): Claim {
  return {
    id: `claim-${type}`,
    part: 'body',
    quote: 'q',
    ...span,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [
      { voice: 'Ardel', role: 'speaker', kind: 'person', knowledge: 'own', stance: 'says' },
    ],
    action: { type: type as 'AID', words: 'w', ...span },
    actors: [actor('Norland')],
    targets: [actor('Oster')],
    ...overrides,
  }
}
function stateOf(): Claim {
  const { action: _, ...state } = claimOf('STATEMENT', { kind: 'state' })
  return state
}
const linesOf = (...claims: Claim[]) =>
  eventsOf(claims).map(
    ({ type, sources, targets }) =>
      `${sources.map(({ names }) => names.join('/'))} ${type} ${targets.map(({ names }) => names.join('/'))}`,
  )

test('several who fight nobody else fight each other', () => {
  const both = { actors: [actor('Norland'), actor('Astara')] }
  expect(eventsOf([claimOf('ASSAULT', { ...both, targets: [] })])[0]?.isMutual).toBe(true)
  expect(eventsOf([claimOf('ASSAULT', both)])[0]?.isMutual).toBe(false)
})

describe('eventsOf', () => {
  test.each([
    ['a deed', claimOf('AID'), 'Norland AID Oster'],
    ['a planned kindness', claimOf('AID', { modality: 'planned' }), 'Norland AGREE Oster'],
    ['a planned blow', claimOf('ASSAULT', { modality: 'planned' }), 'Norland THREATEN Oster'],
    ['a planned word', claimOf('ACCUSE', { modality: 'planned' }), 'Norland ACCUSE Oster'],
    ['a kindness refused', claimOf('AID', { polarity: 'negated' }), 'Norland REJECT Oster'],
    ['what is asked for', claimOf('AID', { modality: 'requested' }), 'Ardel REQUEST Norland'],
    ['what ought to be done', claimOf('AID', { kind: 'opinion' }), 'Ardel REQUEST Norland'],
    [
      'help that is promised',
      claimOf('AID', { action: { type: 'AID', words: 'pledged', ...span } }),
      'Norland AGREE Oster',
    ],
    [
      'an agreement that is signed',
      claimOf('AGREE', { action: { type: 'AGREE', words: 'signed', ...span } }),
      'Norland SUPPORT Oster',
    ],
    [
      'a blow that a speaker denies',
      claimOf('ASSAULT', {
        polarity: 'negated',
        attribution: [
          {
            voice: 'Norland',
            role: 'speaker',
            kind: 'authority',
            knowledge: 'own',
            stance: 'denies',
          },
        ],
      }),
      'Norland STATEMENT Oster',
    ],
    ['what is said of others without a deed', stateOf(), 'Ardel STATEMENT Norland,Oster'],
    [
      'somebody let go',
      claimOf('CONCEDE', { action: { type: 'CONCEDE', mode: 'release', words: 'w', ...span } }),
      'Norland RETREAT Oster',
    ],
  ])('%s', (_, claim, line) => expect(linesOf(claim)).toEqual([line]))

  test.each([
    ['a blow denied', claimOf('ASSAULT', { polarity: 'negated' })],
    ['what nobody in particular asks for', claimOf('AID', { modality: 'requested', actors: [] })],
    ['a disaster', claimOf('DISASTER')],
  ])('%s is none', (_, claim) => expect(linesOf(claim)).toEqual([]))

  test('what a deed is about is no event of its own; what a statement says is', () => {
    const inner = claimOf('AID', { id: 'inner' })
    expect(linesOf(claimOf('THREATEN', { object: 'inner' }), inner)).toEqual([
      'Norland THREATEN Oster',
    ])
    expect(linesOf(claimOf('STATEMENT', { object: 'inner' }), inner)).toHaveLength(2)
  })

  test.each([
    [
      'what ought to be',
      { ...stateOf(), modality: 'requested' as const, kind: 'opinion' as const },
      'Ardel REQUEST Norland',
    ],
  ])('%s', (_, claim, line) => {
    expect(linesOf(claim)).toEqual([line])
  })

  test('the same event told twice is one', () => {
    expect(linesOf(claimOf('AID'), claimOf('AID', { id: 'again' }))).toHaveLength(1)
  })

  test('a party goes by its name and by the words of the text', () => {
    const [event] = eventsOf([claimOf('AID', { actors: [actor('Ilm Ardel', 'he')] })])
    expect(event?.sources).toEqual([party('Ilm Ardel', 'he')])
    const [told] = eventsOf([
      claimOf('AID', {
        quote: 'Envoy Ardel of Oster',
        modality: 'requested',
        actors: [{ ...actor('Norland'), start: 30, end: 37 }],
        attribution: [
          {
            voice: 'Ardel',
            role: 'speaker',
            kind: 'person',
            knowledge: 'own',
            stance: 'asks',
            start: 0,
            end: 20,
          },
        ],
      }),
    ])
    expect(told?.sources).toEqual([party('Ardel', 'Envoy Ardel of Oster')])
    const [second] = eventsOf([
      claimOf('AID', { actors: [{ ...actor('Ardel'), role: 'Norland envoy' }] }),
    ])
    expect(second?.sources).toEqual([party('Ardel', 'Norland envoy Ardel')])
  })
})

describe('tripleEventsOf', () => {
  const linesOf = (...claims: Claim[]) =>
    tripleEventsOf(claims).map(
      ({ type, sources, targets }) =>
        `${sources.map(({ names }) => names[0])} ${type} ${targets.map(({ names }) => names[0])}`,
    )

  test('what will be done is coded as done, and a blow as a threat', () => {
    expect(linesOf(claimOf('AID', { modality: 'planned' }))).toEqual(['Norland AID Oster'])
    expect(linesOf(claimOf('ASSAULT', { modality: 'planned' }))).toEqual(['Norland THREATEN Oster'])
  })

  test('what is agreed is coded beside the agreement, what is threatened is not', () => {
    const inner = claimOf('AID', { id: 'inner', modality: 'planned' })
    expect(linesOf(claimOf('AGREE', { object: 'inner' }), inner)).toHaveLength(2)
    expect(linesOf(claimOf('THREATEN', { object: 'inner' }), inner)).toHaveLength(1)
  })

  test('who tells of a blow accuses those who dealt it, or else the land that it came from', () => {
    expect(linesOf(claimOf('ASSAULT'))).toEqual(['Norland ASSAULT Oster', 'Ardel ACCUSE Norland'])
    const where = { name: 'Sudland', precision: 'country', words: 'Sudland', ...span } as const
    expect(linesOf(claimOf('ASSAULT', { actors: [], where }))).toContain('Ardel ACCUSE Sudland')
    expect(linesOf(claimOf('ASSAULT', { polarity: 'negated' }))).toEqual([])
  })

  test('who tells of his own blow comments on it', () => {
    const own = claimOf('ASSAULT', { actors: [actor('Ardel')] })
    expect(linesOf(own)).toEqual(['Ardel ASSAULT Oster', 'Ardel STATEMENT Oster'])
  })
})
