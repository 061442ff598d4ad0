import { describe, expect, test } from 'vitest'
import { makeClaim } from '#make/shown-claims.ts'
import { shareHappenings, type Untold } from './share-happenings.ts'

const SENTENCE = 40
type Span = { start: number; end: number }
const nowhere = { start: 0, end: 0 }

type Told = {
  /** Number of its sentence; each is 40 letters long, and two letters stand between. */
  at?: number
  type?: NonNullable<Untold['action']>['type'] | null
  words?: string
  mode?: string
  actor?: string
  target?: string
  by?: string
  when?: string
  dateWords?: string
  where?: string
  killed?: number
  quote?: string
  /** What stands in the sentence before the words of the action; else these are all of it. */
  before?: string
  rule?: string
  modality?: Untold['modality']
}

function claim({ at = 0, type = 'ASSAULT', ...told }: Told): Untold {
  const start = at * (SENTENCE + 2)
  const span = { start, end: start + SENTENCE }
  const { by = 'subject', when, where, killed } = told
  const party = (name?: string) => (name ? [{ name, words: name, ...nowhere, by }] : [])
  return makeClaim({
    ...span,
    quote: quoteOf(told).padEnd(SENTENCE),
    ...(type ? { action: { type, ...actionOf(told, span) } } : { kind: 'state' }),
    ...(told.modality ? { modality: told.modality } : {}),
    actors: party(told.actor),
    targets: party(told.target),
    ...(when ? { when: { edtf: when, words: told.dateWords ?? '', ...nowhere } } : {}),
    ...(where ? { where: { name: where, precision: 'city', words: where, ...nowhere } } : {}),
    ...(killed ? { counts: [{ what: 'killed', least: killed, words: '', ...nowhere }] } : {}),
  })
}

const quoteOf = ({ before, words = '', quote = '' }: Told) =>
  before === undefined ? quote : before + words

function actionOf({ before, words = 'attacked', mode, rule = 'verb' }: Told, span: Span) {
  const start = span.start + (before ?? '').length
  const noun = words.split(' of ')[0] ?? ''
  const at = before === undefined ? span : { start, end: start + noun.length }
  return { words: noun, ...at, by: rule, ...(mode ? { mode } : {}) }
}

const happeningsOf = (told: readonly Told[], again: readonly number[] = []) =>
  shareHappenings(
    told.map(claim),
    told.map((_, at) => again[at] ?? -1),
  )

describe('one happening or two', () => {
  const raid: Told = { actor: 'Norland', target: 'Oster mill', when: '2031-05-04', where: 'Oster' }
  test.each<[string, Told, Told, boolean]>([
    ['harm told in the next sentence', raid, { at: 1, target: 'two guards', killed: 2 }, true],
    ['harm told far behind', raid, { at: 40, target: 'two guards', killed: 2 }, false],
    ['the same victim, far behind', raid, { at: 40, actor: 'Norland', target: 'Oster mill' }, true],
    ['two modes of one sentence', raid, { words: 'fired', mode: 'firearms' }, true],
    ['another count of the dead', { ...raid, killed: 2 }, { at: 1, killed: 5 }, true],
    ['another day', raid, { ...raid, at: 1, when: '2031-05-06' }, false],
    ['a month around the day', raid, { at: 1, when: '2031-05', target: 'Oster mill' }, true],
    ['since an open day', raid, { at: 1, when: '2031-05-01/..', target: 'Oster mill' }, true],
    ['long ago', { target: 'Oster mill' }, { at: 3, when: '2009', dateWords: 'in 2009', where: 'Oster' }, false],
    ['nothing in common, some sentences on', {}, { at: 3 }, false],
    ['one day, some sentences on', { when: '2031-05-04' }, { at: 3, when: '2031-05-04' }, true],
    ['one place, some sentences on', { where: 'Oster' }, { at: 3, where: 'Oster' }, true],
    ['one count, some sentences on', { killed: 4 }, { at: 3, killed: 4 }, true],
    ['a year that the other leaves out', {}, { at: 1, when: '2009', dateWords: 'in 2009' }, false],
    ['two modes of two sentences', { mode: 'firearms' }, { at: 1, mode: 'heavy-weapons' }, false],
    ['another town', raid, { at: 1, target: 'two lorries', where: 'Veldra' }, false],
    ['others than were named', { actor: 'Norland' }, { at: 3, actor: 'Salt Road Column' }, false],
    ['words that say it is a further one', raid, { at: 1, quote: 'Another bomb went off.', target: 'Oster mill' }, false],
    ['a further one, told after', raid, { at: 1, quote: 'It', target: 'Oster mill' }, true],
    ['the same verb twice in a sentence', { target: 'drivers' }, { target: 'families' }, false],
    ['a plan and the deed', { ...raid, modality: 'planned' }, { ...raid, at: 40 }, true],
    ['a wish and the deed', { ...raid, modality: 'requested' }, { ...raid, at: 1 }, false],
    ['a flood and a landslide', { type: 'DISASTER', mode: 'flood', where: 'Oster' }, { at: 1, type: 'DISASTER', mode: 'landslide', where: 'Oster' }, false],
    ['shells and gunfire of one day', { ...raid, mode: 'firearms' }, { ...raid, at: 1, mode: 'heavy-weapons' }, true],
    ['another type', raid, { ...raid, at: 1, type: 'COERCE' }, false],
    ['help of nobody in common', { type: 'AID', target: 'camp' }, { at: 1, type: 'AID', target: 'bakery' }, false],
    ['help on one day in one town', { type: 'AID', when: '2031-05-04', where: 'Oster' }, { at: 1, type: 'AID', when: '2031-05-04', where: 'Oster' }, false],
    ['help of one party to one', { type: 'AID', actor: 'Well Union', target: 'camp' }, { at: 4, type: 'AID', actor: 'Well Union', target: 'camp' }, true],
    ['many kinds of help by one party', { type: 'AID', actor: 'Well Union', target: 'camp', where: 'Oster', when: '2031-05-04' }, { at: 1, type: 'AID', actor: 'Well Union', where: 'Oster', when: '2031-05-04' }, false],
    ['a march', { type: 'PROTEST' }, { at: 5, type: 'PROTEST', before: 'A ', words: 'march' }, false],
    ['the march', { type: 'PROTEST' }, { at: 5, type: 'PROTEST', before: 'The long ', words: 'march' }, true],
    ['the killing of somebody', { target: 'mayor' }, { at: 3, before: 'The ', words: 'killing of a judge' }, false],
    ['the agreement holds', { type: 'AGREE', actor: 'Norland' }, { at: 5, type: 'AGREE', target: 'the agreement' }, true],
    ['an agreement holds', { type: 'AGREE', actor: 'Norland' }, { at: 5, type: 'AGREE', target: 'an agreement' }, false],
    ['the agreement is of another type', { type: 'PROTEST' }, { at: 5, type: 'PROTEST', target: 'the agreement' }, false],
    ['who counts the dead did not kill them', { actor: 'Salt Road Column' }, { at: 1, actor: 'Norland', rule: 'effect' }, true],
    ['meetings with others', { type: 'CONSULT', actor: 'Ada Brenn', target: 'Lu Marten' }, { at: 1, type: 'CONSULT', actor: 'Ada Brenn', target: 'Ro Tane' }, false],
    ['requests to two', { type: 'REQUEST', actor: 'Ada Brenn', target: 'Norland' }, { at: 1, type: 'REQUEST', actor: 'Ada Brenn', target: 'Astara' }, false],
    ['one request, told twice', { type: 'REQUEST', actor: 'Ada Brenn', target: 'Norland' }, { at: 30, type: 'REQUEST', actor: 'Ada Brenn', target: 'Norland' }, true],
    ['a number right behind', raid, { at: 1, type: null, killed: 3 }, true],
    ['a number some sentences on', raid, { at: 3, type: null, killed: 3 }, false],
    ['a number of somebody else', raid, { at: 1, type: null, killed: 3, target: 'Lerik clinic' }, false],
    ['a number behind what is said', { type: 'REQUEST', actor: 'Norland' }, { at: 1, type: null, killed: 3 }, false],
    ['who is known only from before', { target: 'Oster mill' }, { at: 40, target: 'Oster mill', by: 'earlier' }, false],
  ])('%s', (_, one, other, isOne) => {
    expect(happeningsOf([one, other])).toEqual(isOne ? ['h1', 'h1'] : ['h1', 'h2'])
  }) // biome-ignore format: one row a case

  test('two quarters of a town are one place', () => {
    const [first, other] = [claim({ where: 'Oster' }), claim({ at: 1, where: 'Oster Mole' })]
    const at = (one: Untold, lat: number) =>
      ({ ...one, where: { ...one.where, lat, lon: 4 } }) as Untold
    expect(shareHappenings([at(first, 9), at(other, 9.1)], [-1, -1])).toEqual(['h1', 'h1'])
    expect(shareHappenings([at(first, 9), at(other, 9.3)], [-1, -1])).toEqual(['h1', 'h2'])
  })
})

test('a noun that names again goes far back, but not to another day', () => {
  const raid = { target: 'mill', when: '2031-05-04' }
  const far = { at: 40, target: 'mill' }
  expect(happeningsOf([raid, { at: 40 }], [-1, 0])).toEqual(['h1', 'h1'])
  expect(happeningsOf([raid, { ...far, when: '2031-05-09' }], [-1, 0])).toEqual(['h1', 'h2'])
})

test('a vague claim chains no two happenings', () => {
  const [oster, veldra] = [{ where: 'Oster' }, { at: 2, where: 'Veldra' }]
  expect(happeningsOf([oster, { at: 1 }, veldra])).toEqual(['h1', 'h1', 'h2'])
  expect(happeningsOf([{}, { at: 1, ...oster }, veldra])).toEqual(['h1', 'h1', 'h2'])
})

test('what any claim of a happening tells keeps others apart', () => {
  const anchor = { where: 'Oster', target: 'mill' }
  const days = [
    { at: 1, when: '2031-05-04' },
    { at: 2, when: '2031-05-08' },
  ]
  const modes = [
    { at: 1, mode: 'firearms' },
    { at: 2, mode: 'heavy-weapons' },
  ]
  for (const told of [days, modes])
    expect(happeningsOf([anchor, ...told])).toEqual(['h1', 'h1', 'h2'])
})

test('what comes later is compared with the fullest claim', () => {
  const headline = { target: 'Oster mill' }
  const body = { at: 1, target: 'Oster mill', actor: 'Norland', where: 'Oster' }
  const later = { at: 21, actor: 'Norland' }
  expect(happeningsOf([headline, body, later])).toEqual(['h1', 'h1', 'h1'])
  expect(happeningsOf([headline, later])).toEqual(['h1', 'h2'])
})

test('of several happenings the one that fits best is meant, the last told one of equals', () => {
  const [oster, veldra] = [{ where: 'Oster' }, { at: 1, where: 'Veldra' }]
  expect(happeningsOf([oster, veldra, { at: 2, where: 'Oster' }])).toEqual(['h1', 'h2', 'h1'])
  const [early, late] = [{ where: 'Oster', target: 'mill' }, { at: 1, where: 'Veldra', target: 'mill' }]
  expect(happeningsOf([early, late, { at: 40, target: 'mill' }])).toEqual(['h1', 'h2', 'h2'])
}) // biome-ignore format: one line each

test('many claims cost little each', () => {
  const told = Array.from({ length: 5000 }, (_, at) => ({ at, target: `post ${at}`, where: `Town ${at}` }))
  expect(new Set(happeningsOf(told)).size).toBe(5000)
}) // biome-ignore format: one line
