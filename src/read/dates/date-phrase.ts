import english from '#model/dates/english.json' with { type: 'json' }

export const PHASES = ['start', 'early', 'mid', 'late', 'end'] as const
export type Phase = (typeof PHASES)[number]

export const UNITS = [
  'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'weekend',
] as const // biome-ignore format: one line
export type Unit = (typeof UNITS)[number]

/** A year, month, day or part of a year as far as its own words tell; what is left out comes from the anchor. */
export type CalendarPart = {
  readonly kind: 'calendar'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** EDTF's number of a season (21-24) or quarter (33-36). */
  readonly season?: number
  readonly half?: 1 | 2
  readonly weekday?: number
  readonly phase?: Phase
  /** -1 for "last March", 0 for "this March", 1 for "next March". */
  readonly step?: number
  /** -1 for "in July last year". */
  readonly yearStep?: number
}

/** What the words alone say of a date, before the day of publication and the tense are asked. */
export type DatePart =
  | CalendarPart
  | {
      readonly kind: 'decade'
      readonly first: number
      readonly years: 10 | 100
      readonly phase?: Phase
    }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly step?: number
      /** The Sunday after it belongs to it too. */
      readonly isWeekend?: boolean
    }
  /** So many units from the anchor; `isRough` when the words count in units coarser than what they mean. */
  | {
      readonly kind: 'around'
      readonly unit: Unit
      readonly count: number
      readonly phase?: Phase
      readonly side?: 'earlier' | 'later'
      readonly isRough?: boolean
    }
  /** The whole time between the anchor and so many units from it. */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'fixed'; readonly edtf: string }

/** Words that tell a date: tokens `from` up to, not including, `to`. */
export type DatePhrase = {
  readonly from: number
  readonly to: number
  readonly part: DatePart
  /** An issue that its form alone raises, such as day and month in unknown order. */
  readonly issue?: string
}

/** The English tables as lookups; a word that is no key gives undefined. */
export const WORDS = {
  months: new Map(Object.entries(english.months)),
  weekdays: new Map(Object.entries(english.weekdays)),
  weekdaysShort: new Map(Object.entries(english.weekdaysShort)),
  seasons: new Map(Object.entries(english.seasons)),
  ordinals: new Map(Object.entries(english.ordinals)),
  numbers: new Map(Object.entries(english.numbers)),
  units: new Map(Object.entries(english.units) as [string, Unit][]),
  phases: new Map(Object.entries(english.phases) as [string, Phase][]),
  decades: new Map(Object.entries(english.decades)),
  named: new Map(Object.entries(english.named)),
  weekdayNotBefore: new Set(english.weekdayNotBefore),
  weekdayNotAfter: new Set(english.weekdayNotAfter),
  partsOfDay: new Set(english.partsOfDay),
  yearBefore: new Set(english.yearBefore),
  monthBefore: new Set(english.monthBefore),
  counted: new Set(english.counted),
  future: new Set(english.future),
  futureBeforeTo: new Set(english.futureBeforeTo),
  futureBeforeFor: new Set(english.futureBeforeFor),
  past: new Set(english.past),
} as const
