import { describe, expect, test } from 'vitest'
import type { Count, ReleasedClaim, Where } from '#domain/claim.ts'
import type { Account, LiveClaim } from '#domain/event.ts'
import { stands } from '#make/standings.ts'
import { eventOf } from './event-of.ts'

const span = { start: 0, end: 1 }
const party = (name: string) => ({ name, words: name, ...span })
const day = (edtf: string) => ({ when: { edtf, words: edtf, ...span } })
const killed = (count: Partial<Count>) => ({
  counts: [{ what: 'killed', words: '', ...span, ...count }],
})
const at = (name: string, more: Partial<Where> = {}) => ({
  where: { name, precision: 'city' as const, country: 'ZZ', radiusKm: 5, words: name, ...span, ...more },
}) // biome-ignore format: short makers

const lorries = (count: object) => ({ counts: [{ what: 'lorries', words: '', ...span, ...count }] })
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const account = (origin: string, more: Partial<Account> = {}): Account => ({
  origin: `person:${origin}`,
  voice: origin,
  kind: 'person',
  hasOwnKnowledge: true,
  denies: false,
  isWithdrawn: false,
  claims: [`claim of ${origin}`],
  copies: 0,
  tellers: [],
  ...more,
})

const claim = (origin: string, more: Partial<ReleasedClaim> = {}): LiveClaim => ({
  name: `claim of ${origin}`,
  report: origin,
  reading: origin,
  from: 'north',
  madeBy: { kind: 'reader', name: 'made', version: '1' },
  text: origin,
  source: { author: [], title: 'Quarry road closed', published: '2031-05-04' },
  isWithdrawn: false,
  claim: {
    part: 'body',
    quote: `${origin} heard shells.`,
    ...span,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [{ voice: capital(origin), role: 'speaker', kind: 'person', knowledge: 'own', stance: 'says' }],
    actors: [],
    targets: [],
    ...more,
  }, // biome-ignore format: one claim
})

describe('the three parts', () => {
  test.each([
    ['one origin', [account('dol')], 'single-origin', 'none', ['one_origin']],
    ['one origin, copied', [account('dol', { copies: 5 })], 'single-origin', 'none', ['copies_collapse', 'one_origin']],
    ['two origins', [account('dol'), account('ves')], 'corroborated', 'none', ['two_origins']],
    ['one who was told', [account('dol', { hasOwnKnowledge: false })], 'announced', 'none', ['nobody_with_own_knowledge']],
    ['a denial', [account('dol'), account('ves', { denies: true })], 'single-origin', 'denied', ['denied_by', 'one_origin']],
    ['a denial in nobody\'s name', [account('dol'), account('ves', { denies: true, kind: 'anonymous' })], 'single-origin', 'none', ['one_origin']],
    ['a denial withdrawn', [account('dol'), account('ves', { denies: true, isWithdrawn: true })], 'single-origin', 'none', ['one_origin']],
    ['only a denial', [account('ves', { denies: true })], 'announced', 'denied', ['denied_by', 'nobody_with_own_knowledge']],
    ['a second that nobody can place', [account('dol'), account('ves', { kind: 'anonymous' })], 'single-origin', 'none', ['independence_unknown', 'one_origin']],
  ] as const)('%s', (_, accounts, support, contest, codes) => {
    const standing = stands(accounts, [claim('dol'), claim('ves')])
    expect(standing).toMatchObject({ support, contest, isWithdrawn: false })
    expect(standing.reasons.map((reason) => reason.code)).toEqual(codes)
  }) // biome-ignore format: one row a rule

  test('withdrawn only when every asserting account is, whatever is denied', () => {
    const gone = account('dol', { isWithdrawn: true })
    const denial = account('ves', { denies: true })
    const claims = [{ ...claim('dol'), isWithdrawn: true }, claim('ves')]
    expect(stands([gone, denial], claims)).toMatchObject({ isWithdrawn: true, support: 'announced' })
    expect(stands([gone, account('ves')], claims).isWithdrawn).toBe(false)
  }) // biome-ignore format: short

  test('a reason names the voices and the claims that decided', () => {
    const { reasons } = stands([account('dol'), account('ves')], [claim('dol'), claim('ves')])
    expect(reasons).toEqual([
      { code: 'two_origins', voices: ['dol', 'ves'], claims: ['claim of dol', 'claim of ves'] },
    ])
  })
})

describe('where accounts differ', () => {
  const north = { lat: 40, lon: 40 }
  test.each<[string, Partial<ReleasedClaim>, Partial<ReleasedClaim>, string | null]>([
    ['days side by side', day('2031-05-04'), day('2031-05-05'), null],
    ['days apart', day('2031-05-04'), day('2031-05-06'), 'when'],
    ['a day and its month', day('2031-05-04'), day('2031-05'), null],
    ['an open end', day('2031-05-04'), day('2031-04/..'), null],
    ['a date that is none', day('2031-05-04'), day('soonish'), null],
    ['towns far apart', at('Qalun', north), at('Tebir', { lat: 41, lon: 40 }), 'where'],
    ['towns within reach', at('Qalun', north), at('Tebir', { lat: 40.02, lon: 40 }), null],
    ['a town and its country', at('Qalun', north), at('Zedland', { ...north, precision: 'country' }), null],
    ['two countries', at('Qalun'), at('Qalun', { country: 'YY' }), 'where'],
    ['nobody knows where', at('Qalun'), at('Tebir'), null],
    ['others did it', { actors: [party('Sarvan Brigade')] }, { actors: [party('Orlan Guard')] }, 'who'],
    ['gunmen fit all', { actors: [party('Sarvan Brigade')] }, { actors: [party('gunmen')] }, null],
    ['a part of the whole', { actors: [party('Sarvan Brigade')] }, { actors: [party('northern Sarvan Brigade')] }, null],
    ['a state and its organ', { actors: [party('France')] }, { actors: [party('French jets')] }, null],
    ['counts that exclude each other', killed({ least: 3, most: 3 }), killed({ least: 5, most: 5 }), 'count'],
    ['at least ten', killed({ least: 10 }), killed({ least: 14, most: 14 }), null],
    ['counts of another day', killed({ least: 3, most: 3, asOf: '2031-05-03' }), killed({ least: 5, most: 5 }), null],
    ['about ten', killed({ least: 10, most: 10, approx: true }), killed({ least: 11, most: 11 }), null],
    ['lorries of one day', { ...lorries({ least: 3, most: 3 }), ...day('2031-05-04') }, { ...lorries({ least: 5, most: 5 }), ...day('2031-05-04') }, 'count'],
    ['lorries of the day after', { ...lorries({ least: 3, most: 3 }), ...day('2031-05-04') }, { ...lorries({ least: 5, most: 5 }), ...day('2031-05-05') }, null],
    ['a plan and what came of it', { ...killed({ least: 3, most: 3 }), modality: 'planned' as const }, killed({ least: 5, most: 5 }), null],
    ['two nights beside each other', day('2031-05-03'), day('2031-05-04'), null],
    ['spans that exclude each other', day('2031-05-01/2031-05-03'), day('2031-05-04/2031-05-07'), 'when'],
    ['what goes on for days', { ...day('2031-05-01'), action: { type: 'AID' as const, words: 'camp', ...span } }, day('2031-05-09'), null],
    ['others, of whom nothing but words is given', { actors: [party('the drivers')] }, { actors: [party('Orlan Guard')] }, null],
    ['counts of other people', killed({ least: 3, most: 3, of: 'drivers' }), killed({ least: 5, most: 5, of: 'guards' }), null],
  ])('%s', (_, one, other, field) => {
    const accounts = [account('dol'), account('ves')]
    const { contest, reasons } = stands(accounts, [claim('dol', one), claim('ves', other)])
    expect(contest).toBe(field ? 'differs' : 'none')
    expect(reasons.filter((reason) => reason.code === 'differs_in').map((reason) => reason.field)).toEqual(
      field ? [field] : [],
    )
  }) // biome-ignore format: one row a rule

  test('who tells of two days contradicts nobody who tells of one between', () => {
    const twice = account('dol', { claims: ['claim of dol', 'claim of late'] })
    const early = claim('dol', day('2031-05-01'))
    const claims = [early, claim('late', day('2031-05-09')), claim('ves', day('2031-05-05'))]
    expect(stands([twice, account('ves')], claims).contest).toBe('none')
    expect(stands([account('dol'), account('ves')], claims).contest).toBe('differs')
  })

  test('one account may say several things', () => {
    const both = account('dol', { claims: ['claim of dol', 'claim of ves'] })
    const claims = [
      claim('dol', { ...day('2031-05-04'), actors: [party('Sarvan Brigade')] }),
      claim('ves', { ...day('2031-06-04'), actors: [party('Orlan Guard')] }),
    ]
    expect(stands([both], claims).contest).toBe('none')
  })
})

describe('eventOf', () => {
  const struck = { type: 'ASSAULT' as const, words: 'shelled', ...span }
  const titled = (more: Partial<ReleasedClaim>) => eventOf({ id: 'claim of dol', claims: [claim('dol', more)], suspended: [] }) // biome-ignore format: short

  test('says what its anchor says, and lists every claim', () => {
    const more = { action: struck, actors: [party('Sarvan Brigade')], targets: [party('the quarry')], ...day('2031-05'), ...at('Qalun') } // biome-ignore format: short
    const event = eventOf({
      id: 'claim of dol',
      claims: [claim('ves'), claim('dol', more)],
      suspended: [['claim of dol', 'claim of ves']],
    })
    expect(event).toMatchObject({
      id: 'claim of dol',
      action: 'ASSAULT',
      title: 'Sarvan Brigade – shelled – the quarry',
      when: '2031-05',
      earliest: '2031-05-01',
      latest: '2031-05-31',
      where: { name: 'Qalun', country: 'ZZ' },
      claims: ['claim of dol', 'claim of ves'],
      suspended: [['claim of dol', 'claim of ves']],
      standing: { support: 'corroborated' },
    })
  })

  test.each<[string, Partial<ReleasedClaim>, string]>([
    ['no action: its words', {}, 'dol heard shells.'],
    ['no party', { action: struck }, 'shelled'],
    ['never that word', { action: struck, targets: [party('the true heirs')] }, 'shelled'],
    ['nor in its words', { quote: 'It is true.' }, 'Quarry road closed'],
    ['never long', { quote: `${'shell '.repeat(40)}` }, `${'shell '.repeat(18)}shell…`],
  ])('a title: %s', (_, more, title) => {
    expect(titled(more).title).toBe(title)
    expect(titled(more).title.length).toBeLessThanOrEqual(120)
  })

  test('an undated, unplaced event has empty days and no place', () => {
    const event = titled({})
    expect(event).toMatchObject({ earliest: '', latest: '', action: '' })
    expect(Object.keys(event)).not.toContain('where')
    expect(Object.keys(event)).not.toContain('when')
  })
})
