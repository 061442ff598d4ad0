import type { DaysView } from '#contract/map-views.ts'

export type Bar = DaysView['bars'][number]

/** More bars than this are not drawn: the server chooses the unit so that there are fewer. */
const BARS_MAX = 400

/** Every day, month or year from the first bar to the last, those without events too. */
export function barsOf({ bars, unit }: Pick<DaysView, 'bars' | 'unit'>): readonly Bar[] {
  const counted = new Map(bars.map((bar) => [bar.from, bar]))
  const last = bars.at(-1)?.from
  const all: Bar[] = []
  for (let day = bars[0]?.from; day && last && day <= last && all.length < BARS_MAX; ) {
    all.push(counted.get(day) ?? { from: day, events: 0, contested: 0 })
    day = nextOf(day, unit)
  }
  return all
}

/** The last day that a bar stands for. */
export function lastDayOf(from: string, unit: DaysView['unit']): string {
  const next = new Date(`${nextOf(from, unit)}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() - 1)
  return next.toISOString().slice(0, 10)
}

function nextOf(from: string, unit: DaysView['unit']): string {
  const day = new Date(`${from}T00:00:00Z`)
  if (unit === 'day') day.setUTCDate(day.getUTCDate() + 1)
  if (unit === 'month') day.setUTCMonth(day.getUTCMonth() + 1)
  if (unit === 'year') day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}
