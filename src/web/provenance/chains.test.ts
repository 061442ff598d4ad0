import { describe, expect, test } from 'vitest'
import type { AccountView, ClaimView } from '#contract/views.ts'
import { UNNAMED } from '#domain/unnamed.ts'
import { chainsOf, type Path } from './chains.ts'

type Voice = ClaimView['attribution'][number]
const voice = (name: string, role: Voice['role'], knowledge: Voice['knowledge'] = 'unknown') =>
  ({ voice: name, role, kind: 'person', knowledge, stance: 'says' }) as const

function claim(name: string, report: string, attribution: readonly Voice[]): ClaimView {
  return {
    name,
    from: 'north',
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    isWithdrawn: false,
    report: { handle: report, title: report },
    part: 'body',
    quote: name,
    start: 0,
    end: 1,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [...attribution],
    actors: [],
    targets: [],
  }
}
const account = (claims: ClaimView[], overrides: Partial<AccountView> = {}): AccountView => ({
  origin: 'person:mira dol',
  voice: 'Mira Dol',
  kind: 'person',
  hasOwnKnowledge: true,
  denies: false,
  isWithdrawn: false,
  copies: claims.length - 1,
  tellers: [],
  claims,
  ...overrides,
})
const told = ({ hops }: Path) => hops.map(({ kind, voice }) => `${kind} ${voice}`.trim()).join(', ')
const mira = voice('Mira Dol', 'speaker', 'own')

describe('chainsOf', () => {
  test.each<[string, readonly Voice[], string]>([
    ['a witness alone', [mira], 'own Mira Dol'],
    [
      'told, reported, republished',
      [mira, voice('Ivo Sousa', 'speaker'), voice('Ana Reis', 'reporter'), voice('The Gazette', 'outlet'), voice('The Mirror', 'republisher')],
      'own Mira Dol, told Ivo Sousa, to Ana Reis, in The Gazette, by The Mirror',
    ],
    ['somebody who was told by nobody named', [voice('Mira Dol', 'speaker', 'told')], 'gap, says Mira Dol'],
    ['an outlet that does not say how it knows', [voice('The Gazette', 'outlet')], 'gap, says The Gazette'],
  ])('%s', (_, attribution, hops) => {
    const [chain] = chainsOf([account([claim('a', 'r', attribution)])], [])
    expect(chain && told(chain.main)).toBe(hops)
  }) // biome-ignore format: one row a case

  test('what repeats the origin is a copy of it, with the reason', () => {
    const copy = claim('b', 's', [voice('The Mirror', 'outlet')])
    const [chain] = chainsOf(
      [account([claim('a', 'r', [mira]), copy])],
      [{ claim: 'b', because: 'repeats' }],
    )
    expect(chain?.rest.map(told)).toEqual(['own Mira Dol, copied The Mirror'])
    expect(chain?.rest[0]).toMatchObject({ because: 'repeats', copyOf: 'Mira Dol' })
  })

  test('claims of one report that came the same way are told once; other reports each', () => {
    const claims = [['a', 'r'], ['b', 'r'], ['c', 's']].map(([name = '', report = '']) => claim(name, report, [mira]))
    const [chain] = chainsOf([account(claims)], [])
    expect([chain?.main, ...(chain?.rest ?? [])].map((path) => path?.claim.name)).toEqual(['a', 'c'])
  }) // biome-ignore format: one list

  test('a voice that nobody named is marked as such', () => {
    const [chain] = chainsOf([account([claim('a', 'r', [voice(UNNAMED, 'speaker', 'own')])])], [])
    expect(chain?.main.hops.map(({ isNamed }) => isNamed)).toEqual([false])
  })
})
