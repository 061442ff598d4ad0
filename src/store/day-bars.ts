import type { DayCounts, DayUnit } from '#ports/queries.ts'

/** Counts under the finest text that holds an event whole: a day, a month, a year; `-` for longer, empty for undated. */
export type SpanCount = {
  readonly bar: string
  readonly events: number
  readonly contested: number
}

const BARS_MAX = 120
/** A few events far from all others must not make the rest one bar: so much at either end may stay outside. */
const TAIL = 0.025
const UNITS: readonly { unit: DayUnit; letters: number; days: number }[] = [
  { unit: 'day', letters: 10, days: 1 },
  { unit: 'month', letters: 7, days: 30.44 },
  { unit: 'year', letters: 4, days: 365.25 },
]

/** The finest unit that holds half of the events or more in no more bars than can be drawn; rows come in the order of their text. */
export function barsOf(rows: readonly SpanCount[]): DayCounts {
  const countOf = (bar: string) => rows.find((row) => row.bar === bar)?.events ?? 0
  const dated = rows.filter(({ bar }) => bar !== '' && bar !== '-')
  for (const { unit, letters, days } of UNITS) {
    const fitting = dated.filter(({ bar }) => bar.length >= letters)
    const window = [fitting, core(fitting)].find((some) => barCount(some, days) <= BARS_MAX)
    const isUseful = window && sumOf(fitting) * 2 >= sumOf(dated)
    if (!isUseful && unit !== 'year') continue
    const drawn = window ?? fitting.slice(-BARS_MAX)
    return {
      unit,
      bars: merged(drawn, letters),
      wider: countOf('-') + sumOf(dated) - sumOf(fitting),
      outside: sumOf(fitting) - sumOf(drawn),
      undated: countOf(''),
    }
  }
  throw new Error('a year is the last unit')
}

const sumOf = (rows: readonly SpanCount[]) => rows.reduce((sum, { events }) => sum + events, 0)
const firstDayOf = (bar: string): string => `${bar}-01-01`.slice(0, 10)

function barCount(rows: readonly SpanCount[], days: number): number {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return 0
  const spanMs = Date.parse(firstDayOf(last.bar)) - Date.parse(firstDayOf(first.bar))
  return spanMs / 86_400_000 / days
}

/** All but the few at either end. */
function core(rows: readonly SpanCount[]): readonly SpanCount[] {
  const total = sumOf(rows)
  let before = 0
  return rows.filter(({ events }) => {
    const isCore = before + events > total * TAIL && before < total * (1 - TAIL)
    before += events
    return isCore
  })
}

function merged(rows: readonly SpanCount[], letters: number): DayCounts['bars'] {
  const bars = new Map<string, { from: string; events: number; contested: number }>()
  for (const { bar, events, contested } of rows) {
    const from = firstDayOf(bar.slice(0, letters))
    const held = bars.get(from) ?? { from, events: 0, contested: 0 }
    bars.set(from, {
      from,
      events: held.events + events,
      contested: held.contested + contested,
    })
  }
  return [...bars.values()]
}
