import { describe, expect, test } from 'vitest'
import type { EventRow } from '#contract/views.ts'
import { filterNear, nearestFirst } from './near-events.ts'

const span = { words: '', start: 0, end: 0 }
const claimOf = (edtf: string | null, place: string | null) => ({
  ...(edtf === null ? {} : { when: { edtf, ...span } }),
  ...(place === null
    ? {}
    : { where: { name: place, precision: 'city' as const, country: 'PT', ...span } }),
})

describe('filterNear', () => {
  test.each([
    ['a day and the days around it', '2015-10-01', 'Tomar', { from: '2015-09-30', to: '2015-10-02', country: 'PT' }],
    ['a month, over the end of a year', '2015-12', null, { from: '2015-11-30', to: '2016-01-01' }],
    ['an open end filters nothing there', '2015-10-01/..', null, { from: '2015-09-30' }],
    ['no day', null, 'Tomar', { country: 'PT' }],
    ['neither', null, null, {}],
  ] as const)('%s', (_, edtf, place, wanted) => {
    expect(filterNear(claimOf(edtf, place))).toEqual(wanted)
  }) // biome-ignore format: one table
})

test('nearestFirst: same place, then same deed; never the event that the claim is part of', () => {
  const event = (id: string, place: string, action: string) =>
    ({ id, action, where: { name: place, precision: 'city' } }) as EventRow
  const claim = {
    event: 'own',
    ...claimOf(null, 'Tomar'),
    action: { type: 'ASSAULT' as const, ...span },
  }
  const events = [
    event('far', 'Lagos', 'AID'),
    event('own', 'Tomar', 'ASSAULT'),
    event('deed', 'Lagos', 'ASSAULT'),
    event('place', 'Tomar', 'AID'),
    event('both', 'Tomar', 'ASSAULT'),
  ]
  expect(nearestFirst(claim, events).map(({ id }) => id)).toEqual(['both', 'place', 'deed', 'far'])
})
