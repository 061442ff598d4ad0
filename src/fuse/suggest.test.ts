import { describe, expect, test } from 'vitest'
import { base, live, type Told } from '#make/live-claims.ts'
import {
  CLAIMS_MAX,
  type Told as Event,
  KIND_MAX,
  type Suggestion,
  suggestionsFor,
} from './suggest.ts'

const event = (id: string, ...told: Told[]): Event => ({
  id,
  claims: told.map((one, at) => live(at === 0 ? id : `${id}${at}`, one)),
})
const told = ({ kind, a, b, because }: Suggestion) => `${kind} ${a}-${b}: ${because.join(' ')}`
const ask = (own: Event, others: readonly Event[] = [], judged: { a: string; b: string }[] = []) =>
  suggestionsFor({ event: own, others, judged }).map(told)

const one = event('a', base)
const otherTarget: Told = { ...base, target: 'bakery', actor: 'Orlan Guard' }

describe('suggestionsFor', () => {
  test.each<[string, Event, string[]]>([
    [
      'the same but for the day before and another count may be one',
      event('b', { ...base, day: '2031-05-05', actor: 'Orlan Guard', killed: 3 }),
      ['near a-b: near_day same_place same_target other_actor'],
    ],
    ['another kind of deed is another event', event('b', { ...base, type: 'CONSULT' }), []],
    ['a month later is another event', event('b', { ...base, day: '2031-06-14' }), []],
    ['another town is another event', event('b', { ...base, city: 'Tebir' }), []],
    [
      'what shares nothing but the day is no suggestion',
      event('b', { ...otherTarget, city: '' }),
      [],
    ],
    [
      'that it was in one town on one day is not enough',
      event('b', { day: '2031-05-04', city: 'Qalun' }),
      [],
    ],
    [
      'what knows no day may refer to it',
      event('b', { actor: base.actor ?? '', target: 'quarry' }),
      ['referred a-b: no_day wider_place same_actor same_target'],
    ],
  ])('%s', (_, other, expected) => {
    expect(ask(one, [other])).toEqual(expected)
  })

  test('from the vague side the same pair is the other way about', () => {
    const vague = event('b', { actor: base.actor ?? '', target: 'quarry' })
    expect(ask(vague, [one])[0]).toMatch(/^refers b-a: /)
  })

  const near = event('b', { ...base, day: '2031-05-05', actor: 'Orlan Guard' })
  test('what somebody judged is not suggested again, whichever claim came first', () => {
    expect(ask(one, [near])).toHaveLength(1)
    for (const pair of [{ a: 'a', b: 'b' }, { a: 'b', b: 'a' }]) expect(ask(one, [near], [pair])).toEqual([])
  }) // biome-ignore format: one list

  test('what one reading tells of as two is not suggested', () => {
    const own = { id: 'a', claims: [live('a', base, 'r')] }
    const other = { id: 'b', claims: [live('b', { ...base, day: '2031-05-05' }, 'r')] }
    expect(ask(own, [other])).toEqual([])
  })

  test('a claim that was joined narrowly and disagrees may be of something else; not for who did it, never a close one', () => {
    const loose: Told = { ...base, target: 'kiln', quote: 'Smoke stood over sheds and the old kiln.' }
    const crowd = [live('a', { ...base, quote: 'Shells fell upon trucks near that quarry.' }), live('a1', loose), live('a2', base), live('a3', { day: '2031-05-04', city: 'Qalun', actor: 'Orlan Guard' })]
    const own = { id: 'a', claims: crowd }
    const parting = ask(own)
    expect(parting).toHaveLength(1)
    expect(parting[0]).toMatch(/^parting a1-a: .*other_target/)
    expect(ask(own, [], [{ a: 'a1', b: 'a' }])).toEqual([])
  }) // biome-ignore format: one list

  test('of a kind there are at most a few, the likeliest first, whatever order they came in', () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      event(`b${at}`, { ...base, day: '2031-05-05', killed: at, actor: 'Orlan Guard' }),
    )
    const found = ask(one, others)
    expect(found).toHaveLength(KIND_MAX)
    expect(ask(one, others.toReversed())).toEqual(found)
  })

  test('of a great event its anchor and the first others are looked at', () => {
    const great = { id: 'z', claims: Array.from({ length: 500 }, (_, at) => live(`y${at}`, otherTarget)) }
    const whole = { ...great, claims: [...great.claims, live('z', base)] }
    expect(suggestionsFor({ event: whole, others: [near], judged: [] })[0]?.a).toBe('z')
    expect(CLAIMS_MAX).toBeLessThan(great.claims.length)
  }) // biome-ignore format: one list
})
