import { describe, expect, test } from 'vitest'
import type { CodedEvent } from './events-of-claims.ts'
import { codedTextsFrom, type GoldRecord } from './gold-records.ts'
import { f1Of, noRecordTallies, tallyRecords } from './score-records.ts'

const record = (type: string | null, sources: string[], targets: string[] = []): GoldRecord => ({
  type,
  sources,
  targets,
})
const event = (type: string, sources: string[], targets: string[] = []): CodedEvent => ({
  type,
  sources: sources.map((name) => ({ names: [name] })),
  targets: targets.map((name) => ({ names: [name] })),
  place: null,
  isMutual: false,
})
function tallied(records: readonly GoldRecord[], events: readonly CodedEvent[]) {
  const { types, actors, targets } = (() => {
    const tallies = noRecordTallies()
    tallyRecords(records, events, tallies)
    return tallies
  })()
  return [types, actors, targets].map(({ gold, found, right }) => `${gold} ${found} ${right}`)
}

const AID = record('AID', ['Norland'], ['Oster'])

describe('tallyRecords counts coded, found, right: types, actors, targets', () => {
  test.each([
    ['all right', [AID], [event('AID', ['Norland'], ['Oster'])], ['1 1 1', '1 1 1', '1 1 1']],
    ['nothing found', [AID], [], ['1 0 0', '1 0 0', '1 0 0']],
    ['another type', [AID], [event('AGREE', ['Norland'], ['Oster'])], ['1 1 0', '1 1 1', '1 1 1']],
    ['sides swapped', [AID], [event('AID', ['Oster'], ['Norland'])], ['1 1 1', '1 1 0', '1 1 0']],
    [
      'one more event',
      [AID],
      [event('ASSAULT', ['rebels'], ['Oster']), event('AID', ['Norland'], ['Oster'])],
      ['1 2 1', '1 2 1', '1 2 1'],
    ],
    [
      'two records for one event',
      [AID, record('ASSAULT', ['rebels'])],
      [event('AID', ['Norland'], ['Oster'])],
      ['2 1 1', '2 1 1', '1 1 1'],
    ],
    [
      'a deed done together',
      [record('AGREE', ['Norland', 'Sudland'])],
      [event('AGREE', ['Norland'], ['Sudland'])],
      ['1 1 1', '2 2 2', '0 0 0'],
    ],
    [
      'a record that is left out takes its event with it',
      [AID, record(null, ['Astara'], ['Veldra'])],
      [event('ACCUSE', ['Astara'], ['Veldra'])],
      ['1 0 0', '1 0 0', '1 0 0'],
    ],
  ])('%s', (_, records, events, wanted) => expect(tallied(records, events)).toEqual(wanted))
})

test('F1 of nothing is 0', () => {
  expect(f1Of({ gold: 0, found: 0, right: 0 })).toBe(0)
  expect(f1Of({ gold: 4, found: 2, right: 2 })).toBeCloseTo(2 / 3)
})

test('records of a file: joined types, left out ones, bare words for actors', () => {
  const file = [
    { event: 'DOCUMENT', eventText: 'a note' },
    { event: 'FIGHT', text: 'One.', date: '2001-02-03', source: [{ actorText: ' Norland ' }], target: 'military' },
    { event: 'INVESTIGATE', text: 'One.', source: null },
    { event: 'AID', text: 'Two.', source: [{ actorText: 'Oster' }], target: [{ actorText: 'Astara' }] },
  ] // biome-ignore format: one row a record
  expect(codedTextsFrom(JSON.stringify(file))).toEqual({
    textlessCount: 1,
    texts: [
      {
        text: 'One.',
        published: '',
        records: [record('ASSAULT', ['Norland']), record(null, [])],
      },
      { text: 'Two.', published: '', records: [record('AID', ['Oster'], ['Astara'])] },
    ],
  })
})
