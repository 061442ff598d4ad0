import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Standing } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { eventChange, makeEventRecord, makeStanding } from '#make/picture-rows.ts'
import type { Store } from '#ports/store.ts'

const at = (name: string, lat: number, lon: number, precision = 'city') => ({
  name,
  lat,
  lon,
  precision,
  radiusKm: 5,
})
const on = (earliest: string, latest = earliest) => ({ earliest, latest })
const standing = (support: 'announced' | 'single-origin' | 'corroborated', contest = 'none') => ({
  standing: makeStanding({ support, contest: contest as Standing['contest'] }),
})

describe.each(KINDS)('events by place and by day, on %s', (kind) => {
  let database: TestDatabase
  let store: Store
  const fold = async (stream: string, records: readonly EventRecord[]) => {
    await store.entries.append(makeAppend([makeEntry(stream)]))
    await store.picture.apply({ stream, from: 0, to: 1, changes: records.map(eventChange) })
  }
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    store = database.store
    await fold('north', [
      makeEventRecord('a', {
        where: { ...at('Kolin', 50, 15), country: 'CZ' },
        ...on('2015-09-01'),
        ...standing('corroborated'),
      }),
      makeEventRecord('b', {
        where: at('Kolín', 50, 15),
        ...on('2015-09-01'),
        ...standing('single-origin', 'denied'),
      }),
      makeEventRecord('c', {
        where: at('Kolin district', 50, 15, 'district'),
        ...on('2015-09-03'),
      }),
      makeEventRecord('d', {
        where: { ...at('Suva', -18, 178), country: 'FJ' },
        ...on('2015-09-02', '2015-09-04'),
      }),
      makeEventRecord('e', {
        where: { name: 'Somewhere', precision: 'region', country: 'CZ' },
        ...on(''),
      }),
      makeEventRecord('f', { ...on('2015-09-03'), isOngoing: true, ...standing('announced') }),
    ])
    await fold('long', [
      makeEventRecord('a', on('2011-03-02')),
      makeEventRecord('b', on('2011-03-09')),
      makeEventRecord('c', on('2015-09-30')),
      makeEventRecord('d', on('2015-09-01', '2015-10-01')),
    ])
  })
  afterAll(() => database.drop())

  test('a place is its middle and precision; what cannot be drawn is counted', async () => {
    const { places, others } = await store.events.places({ stream: 'north', limit: 10 })
    expect(places.map(({ name, precision, events }) => [name, precision, events])).toEqual([
      ['Kolin', 'city', 2],
      ['Kolin district', 'district', 1],
      ['Suva', 'city', 1],
    ])
    expect(places[0]).toMatchObject({ corroborated: 1, singleOrigin: 1, contested: 1, id: 'a' })
    expect(others).toBe(1)
    const few = await store.events.places({ stream: 'north', limit: 1 })
    expect(few).toMatchObject({ places: [{ name: 'Kolin' }], others: 3 })
  })

  test('a country is told of the own stream alone, with as many events as its filter lets through', async () => {
    const countries = await store.events.countries({ stream: 'north' })
    expect(countries).toEqual([
      { country: 'CZ', events: 2 },
      { country: 'FJ', events: 1 },
    ])
    for (const { country, events } of countries)
      expect(await store.events.count({ stream: 'north', country })).toMatchObject({ events })
    expect(await store.events.countries({ stream: 'long' })).toEqual([])
    expect(await store.events.countries({ stream: 'empty' })).toEqual([])
  })

  test('map, days and list count the same events', async () => {
    for (const filter of [
      {},
      { contest: 'denied' },
      { from: '2015-09-02' },
      { without: 'place' as const },
    ]) {
      const of = { stream: 'north', ...filter }
      const { events, withoutPlace, withoutTime } = await store.events.count(of)
      const { places, others } = await store.events.places({ ...of, limit: 10 })
      const { bars, wider, outside, undated } = await store.events.days(of)
      const sum = (all: readonly { events: number }[]) => all.reduce((n, one) => n + one.events, 0)
      expect(sum(places) + others + withoutPlace).toBe(events)
      expect(sum(bars) + wider + outside + undated).toBe(events)
      expect(undated).toBe(withoutTime)
      expect(await store.events.list({ ...of, limit: 10 })).toHaveLength(events)
    }
  })

  test('a week is told in days, years in months, and a span that no bar holds apart', async () => {
    expect(await store.events.days({ stream: 'north' })).toEqual({
      unit: 'day',
      bars: [
        { from: '2015-09-01', events: 2, contested: 1 },
        { from: '2015-09-03', events: 1, contested: 0 },
      ],
      wider: 2,
      outside: 0,
      undated: 1,
    })
    expect(await store.events.days({ stream: 'long' })).toEqual({
      unit: 'month',
      bars: [
        { from: '2011-03-01', events: 2, contested: 0 },
        { from: '2015-09-01', events: 1, contested: 0 },
      ],
      wider: 1,
      outside: 0,
      undated: 0,
    })
    expect(await store.events.days({ stream: 'empty' })).toEqual({
      unit: 'day',
      bars: [],
      wider: 0,
      outside: 0,
      undated: 0,
    })
  })

  test('what goes on touches every later day', async () => {
    const ids = async (filter: { from?: string; to?: string }) =>
      (await store.events.list({ stream: 'north', limit: 10, ...filter })).map((one) => one.id)
    expect(await ids({ from: '2020-01-01' })).toEqual(['f'])
    expect(await ids({ to: '2015-09-01' })).toEqual(['a', 'b'])
  })

  test.each([
    ['a box', { west: 14, south: 49, east: 16, north: 51 }, ['c', 'a', 'b']],
    ['a box over the date line', { west: 170, south: -30, east: -170, north: 0 }, ['d']],
    ['a box of nothing', { west: 0, south: 0, east: 1, north: 1 }, []],
  ])('%s', async (_, box, ids) => {
    const events = await store.events.list({ stream: 'north', limit: 10, box })
    expect(events.map((one) => one.id)).toEqual(ids)
  })
})
