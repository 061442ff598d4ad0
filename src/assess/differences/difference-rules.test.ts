import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { originsOf } from '#assess/origins-of.ts'
import { standingOf } from '#assess/standing-of.ts'
import type { ReleasedClaim } from '#domain/claim.ts'
import { by, claimOf } from '#make/voiced-claims.ts'
import { differencesIn } from './differences-in.ts'

/** Decision 0007, row by row: field, one account and another, what comes of it; then what each says. */
type Said = Partial<ReleasedClaim> & { readonly published?: string; readonly voice?: string }
type Row = readonly [field: string, told: string, outcome: string, one: Said, other: Said]

const span = { words: 'x', start: 0, end: 1 }
const day = (edtf: string): Said => ({ when: { edtf, ...span } })
const at = (name: string, lat: number, more: object = {}): Said => ({
  where: { name, precision: 'city', lat, lon: 40, radiusKm: 5, ...span, ...more },
})
const who = (name: string): Said => ({ actors: [{ name, ...span }] })
const killed = (least: number, most: number | undefined, asOf?: string): Said => ({
  counts: [
    {
      what: 'killed',
      least,
      ...(most === undefined ? {} : { most }),
      ...(asOf ? { asOf } : {}),
      ...span,
    },
  ],
})
const act = (type: NonNullable<ReleasedClaim['action']>['type'], mode?: string): Said => ({
  action: { type, ...(mode ? { mode } : {}), ...span },
})
const until = (words: string): Said => ({ limits: [{ kind: 'until', ...span, words }] })
const again = { voice: 'Mira Dol' }

const ROWS: readonly Row[] = [
  ['when', '4 May, 6 May', 'differs', day('2031-05-04'), day('2031-05-06')],
  ['when', '4 May, 5 May: no zone is told, and one night has two dates', 'nothing', day('2031-05-04'), day('2031-05-05')],
  ['when', '1 to 3 May, 4 to 7 May: spans are no dates of one night', 'differs', day('2031-05-01/2031-05-03'), day('2031-05-04/2031-05-07')],
  ['when', '4 May, in May', 'nothing', day('2031-05-04'), day('2031-05')],
  ['when', 'about 4 May, 6 May', 'nothing', day('2031-05-04~'), day('2031-05-06')],
  ['when', 'a curfew on 4 May and on 9 May: what goes on', 'nothing', { ...day('2031-05-04'), ...act('COERCE', 'curfew') }, day('2031-05-09')],
  ['where', 'two towns 111 km apart', 'differs', at('Qalun', 40), at('Tebir', 41)],
  ['where', 'two towns across a border, 2 km apart', 'nothing', at('Qalun', 40, { country: 'YY' }), at('Tebir', 40.02, { country: 'ZZ' })],
  ['where', 'a town and its country', 'nothing', at('Qalun', 40, { country: 'YY' }), at('Yeland', 45, { country: 'YY', precision: 'country' })],
  ['where', 'an earthquake in two towns: what spreads', 'nothing', { ...at('Qalun', 40), ...act('DISASTER', 'earthquake') }, { ...at('Tebir', 41), ...act('DISASTER', 'earthquake') }],
  ['who', 'two named groups', 'differs, disputed', who('Sarvan Brigade'), who('Orlan Guard')],
  ['who', 'a named group and "gunmen"', 'nothing', who('Sarvan Brigade'), who('gunmen')],
  ['who', 'a group and a part of it', 'nothing', who('Sarvan Brigade'), who('northern Sarvan Brigade')],
  ['who', 'each party names itself in an agreement: what several do together', 'nothing', { ...who('Sarvan Brigade'), ...act('AGREE') }, { ...who('Orlan Guard'), ...act('AGREE') }],
  ['count', '3 and 5 dead as of one day', 'differs', killed(3, 3, '2031-05-04'), killed(5, 5, '2031-05-04')],
  ['count', '3 dead at 08:00, 5 at 19:00: within 12 hours', 'differs', killed(3, 3, '2031-05-04T08:00Z'), killed(5, 5, '2031-05-04T19:00Z')],
  ['count', 'the same hours in two zones', 'differs', killed(3, 3, '2031-05-04T08:00+04:00'), killed(5, 5, '2031-05-04T16:00Z')],
  ['count', '"at least 10" and 14', 'nothing', killed(10, undefined, '2031-05-04'), killed(14, 14, '2031-05-04')],
  ['count', '3 dead, a day later 5', 'updated', killed(3, 3, '2031-05-04'), killed(5, 5, '2031-05-05')],
  ['count', '5 dead, a day later 3, by the same origin', 'revised', { ...killed(5, 5, '2031-05-04'), ...again }, { ...killed(3, 3, '2031-05-05'), ...again }],
  ['count', '5 dead, a day later 3, by another', 'nothing', killed(5, 5, '2031-05-04'), killed(3, 3, '2031-05-05')],
  ['count', '3 killed, 5 wounded', 'nothing', killed(3, 3, '2031-05-04'), { counts: [{ what: 'wounded', least: 5, most: 5, asOf: '2031-05-04', ...span }] }],
  ['until', '"until 12 June", "until 31 May"', 'differs', until('until 12 June'), until('until 31 May')],
  ['until', '"until 12 June", "до 31 мая": scripts are not compared', 'nothing', until('until 12 June'), until('до 31 мая')],
] // biome-ignore format: one row a rule

function assess(...said: readonly Said[]) {
  const claims = said.map(({ published, voice, ...claim }, number) =>
    claimOf({
      voices: [by(voice ?? (number === 0 ? 'Mira Dol' : 'Olan Ves'))],
      claim,
      ...(published ? { published } : {}),
    }),
  )
  const accounts = originsOf(claims)
  const differences = differencesIn(accounts, claims)
  return { differences, standing: standingOf(accounts, claims, differences) }
}

describe('what accounts differ in', () => {
  test.each(ROWS)('%s: %s: %s', (field, _, outcome, one, other) => {
    const { differences, standing } = assess(one, other)
    const [kind = '', disputed] = outcome.split(', ')
    const wanted = kind === 'nothing' ? [] : [{ field, kind }]
    expect(differences.map(({ field, kind }) => ({ field, kind }))).toEqual(wanted)
    expect(standing.contest).toBe(kind === 'differs' ? 'differs' : 'none')
    expect(standing.isDisputed).toBe(disputed === 'disputed')
  })

  test('are the rows that decision 0007 tells, and no others', () => {
    const text = readFileSync('docs/decisions/0007-independent-origins.md', 'utf8')
    const [table = ''] = text.split('| field | told | outcome |\n|---|---|---|\n')[1]?.split('\n\n') ?? []
    expect(table.split('\n')).toEqual(ROWS.map(([field, told, outcome]) => `| ${field} | ${told} | ${outcome} |`))
  }) // biome-ignore format: short

  test('names both, with what each says', () => {
    expect(assess(killed(3, 5), { ...killed(9, undefined) }).differences).toMatchObject([
      { thing: 'killed', a: { voice: 'Mira Dol', value: '3-5' }, b: { voice: 'Olan Ves', value: '9+' } },
    ])
  }) // biome-ignore format: short

  test('of a thousand numbers 24 differences are told', () => {
    const said = Array.from({ length: 1000 }, (_, count) => ({
      ...killed(count, count, '2031-05-04'),
      voice: `Ona ${count}`,
    }))
    expect(assess(...said).differences).toHaveLength(24)
  })

  test.each(['0001-01-01', '9999-12-31'])('a date such as %s is one of many', (edtf) => {
    expect(assess(day(edtf), day('2031-05-04')).differences).toHaveLength(1)
  })
})
