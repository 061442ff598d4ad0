import { describe, expect, test } from 'vitest'
import { barsOf, type SpanCount } from './day-bars.ts'

const row = (bar: string, events = 1): SpanCount => ({ bar, events, contested: 0 })
const days = (month: string, count: number, events = 1) =>
  Array.from({ length: count }, (_, day) =>
    row(`${month}-${String(day + 1).padStart(2, '0')}`, events),
  )

describe('barsOf', () => {
  test('a few far away stay outside, and the rest keeps its days', () => {
    const told = barsOf([row('2012-08-02'), ...days('2015-05', 7, 20)])
    expect(told).toMatchObject({ unit: 'day', outside: 1, wider: 0, undated: 0 })
    expect(told.bars.map(({ from }) => from)).toEqual(days('2015-05', 7).map(({ bar }) => bar))
  })

  test('many far away are no outliers: then the months are told', () => {
    const told = barsOf([...days('2011-03', 5, 10), ...days('2015-05', 5, 10)])
    expect(told).toMatchObject({ unit: 'month', outside: 0 })
    expect(told.bars).toEqual([
      { from: '2011-03-01', events: 50, contested: 0 },
      { from: '2015-05-01', events: 50, contested: 0 },
    ])
  })

  test('what is known as a month only is wider than a day, and one bar of months', () => {
    const few = [row('2015-05'), row('2015-05-01', 3)]
    expect(barsOf(few)).toMatchObject({ unit: 'day', wider: 1 })
    const many = [row('2015-05', 3), row('2015-05-01')]
    expect(barsOf(many)).toMatchObject({ unit: 'month', wider: 0, bars: [{ events: 4 }] })
  })

  test('nothing, undated and longer', () => {
    expect(barsOf([])).toEqual({ unit: 'day', bars: [], wider: 0, outside: 0, undated: 0 })
    expect(barsOf([row('', 2), row('-', 5)])).toMatchObject({ bars: [], wider: 5, undated: 2 })
  })

  test('every event is counted once', () => {
    const rows = [
      row('', 2),
      row('-', 5),
      row('1990', 4),
      row('2003-04', 7),
      ...days('2015-05', 20, 3),
    ]
    const { bars, wider, outside, undated } = barsOf(rows)
    const drawn = bars.reduce((sum, { events }) => sum + events, 0)
    expect(drawn + wider + outside + undated).toBe(2 + 5 + 4 + 7 + 60)
  })
})
